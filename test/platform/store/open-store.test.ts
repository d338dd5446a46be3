import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { FORMAT } from "../../../core/index/record-keys";
import { Connection } from "../../../platform/store/connection";
import { findReadable, inspectStore } from "../../../platform/store/open-store";
import type { SentinelPort } from "../../../platform/store/sentinel";
import { freshBrowser, memorySentinel } from "./store-fixture";

beforeEach(freshBrowser);

const NOTE = { generation: "abc.3", epoch: 3, sha256: "abc", records: 40, format: FORMAT };
const NOTED: SentinelPort = { read: async () => NOTE, write: async () => undefined };

/** A store whose note of what is current is this; none where it is undefined. */
async function storeNaming(note: unknown): Promise<Connection> {
  const connection = new Connection();
  await connection.use(async (database) => {
    if (note !== undefined) await database.put("current", note as typeof NOTE, "current");
  });
  return connection;
}

describe("[R13, R14] a store that is opened", () => {
  it.each([
    { name: "names a version", note: NOTE, sentinel: NOTED, kind: "ready" },
    { name: "was never filled", note: undefined, sentinel: memorySentinel(), kind: "absent" },
    { name: "lost what the sentinel remembers", note: undefined, sentinel: NOTED, kind: "broken" },
    { name: "has a garbled note", note: { generation: 7 }, sentinel: NOTED, kind: "broken" },
    { name: "has another format", note: { ...NOTE, format: 1 }, sentinel: NOTED, kind: "absent" },
  ])("and $name is found $kind by readers and installers", async ({ note, sentinel, kind }) => {
    const connection = await storeNaming(note);
    expect(await findReadable(connection, sentinel)).toMatchObject({ kind });
    expect(await inspectStore(connection, sentinel)).toMatchObject({ kind });
  });

  it("for reading does not wait for the sentinel where it names a version", async () => {
    const silent: SentinelPort = { read: () => new Promise(() => {}), write: async () => undefined };
    const found = await findReadable(await storeNaming(NOTE), silent);
    expect(found).toMatchObject({ kind: "ready", current: NOTE });
  });

  it("is held against the sentinel by who installs", async () => {
    const connection = await storeNaming({ ...NOTE, epoch: 2 });
    expect(await findReadable(connection, NOTED)).toMatchObject({ kind: "ready" });
    expect(await inspectStore(connection, NOTED)).toMatchObject({ kind: "broken", lastEpoch: 3 });
  });
});
