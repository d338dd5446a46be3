import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeEach, expect, it, vi } from "vitest";
import { Connection } from "../../../platform/store/connection";
import { type CorpusDatabase, DATABASE } from "../../../platform/store/schema";
import { tidy } from "../../../platform/store/sweep";
import { abortFull, withRoomFor } from "./full-store";
import { bundleOf, freshBrowser, largePack, memorySentinel, versionRead, wake } from "./store-fixture";

beforeEach(freshBrowser);

/** A door that is shut: whoever comes waits until it is opened. */
function shutDoor() {
  let open = () => {};
  let come = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  const reached = new Promise<void>((done) => {
    come = done;
  });
  const pass = () => {
    come();
    return opened;
  };
  return { open, reached, pass };
}

/** A connection whose tidying stands before a door. */
class HeldConnection extends Connection {
  readonly door = shutDoor();

  override async use<T>(work: (database: CorpusDatabase) => Promise<T>): Promise<T> {
    if (Object.is(work, tidy)) await this.door.pass();
    return super.use(work);
  }
}

it("makes the corpus anew that was evicted just after an attempt had found it whole", async () => {
  const [bundle, sentinel] = [bundleOf(await largePack("1.0.0")), memorySentinel()];
  await wake({ bundle, sentinel }).install();
  const connection = new HeldConnection();
  const due: (() => void)[] = [];
  const corpus = wake({ bundle, sentinel, connection, later: (work) => void due.push(work) });
  const records = () => connection.use((database) => database.count("records"));
  const whole = await records();
  expect(whole).toBeGreaterThan(10);
  const first = corpus.install();
  await connection.door.reached;
  expect(await versionRead(await corpus.reader())).toBe("1.0.0");
  await deleteDB(DATABASE);
  for (const work of due.splice(0)) work();
  expect(await versionRead(await corpus.reader())).toBe("1.0.0");
  connection.door.open();
  await first;
  await vi.waitFor(async () => {
    expect(await records()).toBe(whole);
  });
  expect((await corpus.state()).state).toBe("ready");
});

it("tries again through another handle after there was no room", async () => {
  const [bundle, sentinel] = [bundleOf(await largePack("1.0.0")), memorySentinel()];
  const connection = new Connection();
  const corpus = wake({ bundle, sentinel, connection });
  const handle = () => connection.read(async (database) => database);
  const refused = await handle();
  await withRoomFor(3, abortFull, () => corpus.install());
  expect(await handle()).toBe(refused);
  await corpus.install();
  expect((await corpus.state()).state).toBe("ready");
  const next = await handle();
  expect(next).not.toBe(refused);
  await corpus.install();
  expect(await handle()).toBe(next);
});
