import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { savedClaims, savedTerms } from "../../../core/match/saved-claims";
import type { Connection } from "../../../platform/store/connection";
import { createSavedReports, type SavingStore } from "../../../platform/store/saved-reports";
import { smallPack, sourceClaim } from "../../core/index/small-pack";
import { dieAtWrite } from "./dying-writes";
import { memoryCopy } from "./memory-copy";
import { report, textsFound } from "./saved-report";
import { bundleOf, freshBrowser, memorySentinel, wake } from "./store-fixture";

beforeEach(freshBrowser);

/** Work that waits until it is taken up: `run` does all of it, in the order in which it came. */
function behindAnswers() {
  const waiting: (() => Promise<void>)[] = [];
  return {
    waiting,
    later: (work: () => Promise<void>) => void waiting.push(work),
    async run() {
      for (const work of waiting.splice(0)) await work();
    },
  };
}

/** A door that a segment's claims are read through: closed, a merge stands before it. */
function openDoor() {
  const waiting: (() => void)[] = [];
  let opened: Promise<void> = Promise.resolve();
  let open: () => void = () => undefined;
  return {
    close() {
      opened = new Promise((done) => {
        open = done;
      });
    },
    open: () => open(),
    /** Waits until somebody stands before the door. */
    reached: () => new Promise<void>((done) => void waiting.push(done)),
    passed: 0,
    async pass() {
      this.passed++;
      for (const done of waiting.splice(0)) done();
      await opened;
    },
  };
}

/** A browser in which a small pack is installed; `next` starts another worker in it. */
async function installed() {
  const [sentinel, copy, door] = [memorySentinel(), memoryCopy(), openDoor()];
  const bundle = bundleOf(await smallPack([sourceClaim(0, ["all"])]));
  const preparation = { claims: savedClaims, terms: savedTerms };
  const next = () => {
    const behind = behindAnswers();
    const saving = (store: SavingStore) => {
      const segment: SavingStore["segment"] = (each) => {
        const reader = store.segment(each);
        return { ...reader, claims: async (docs) => door.pass().then(() => reader.claims(docs)) };
      };
      return createSavedReports({ ...store, segment, later: behind.later, copy, preparation });
    };
    const starting: (() => void)[] = [];
    const woken = wake({ bundle, sentinel, saving, later: (work) => void starting.push(work) });
    /** What a start does behind its first answer, up to the moment at which one segment is left. */
    const settle = async (): Promise<void> => {
      await woken.reader();
      for (const work of starting.splice(0)) work();
      await vi.waitFor(async () => expect(await segmentsIn(woken.connection)).toBe(1), { interval: 1 });
    };
    return { ...woken, behind, settle };
  };
  const corpus = next();
  await corpus.install();
  return { corpus, copy, door, next };
}

const boat = (at: number) => report(at, [`Boat${at} sailed.`, `Crew${at} waited.`]);
const boats = (...numbers: readonly number[]) => numbers.map((at) => `boat${at}`);

async function segmentsIn(connection: Connection): Promise<number> {
  return connection.use((database) => database.count("segments"));
}

async function recordsHold(connection: Connection, text: string): Promise<boolean> {
  const records = await connection.use((database) => database.getAll("records"));
  return records.some((record) => Buffer.from(record).includes(text));
}

describe("a merge of saved reports", { timeout: 60_000 }, () => {
  it("comes after the answer: many quick saves share one, and all is found before and after it", async () => {
    const { corpus, copy } = await installed();
    const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9];
    await Promise.all(numbers.map((at) => corpus.reading.add([{ report: boat(at) }])));
    expect(await segmentsIn(corpus.connection)).toBe(9);
    expect(await copy.ids()).toHaveLength(9);
    expect(await textsFound(await corpus.reader(), ...boats(...numbers))).toHaveLength(9);
    expect(corpus.behind.waiting).toHaveLength(1);
    await corpus.behind.run();
    expect(await segmentsIn(corpus.connection)).toBe(1);
    expect(await textsFound(await corpus.reader(), ...boats(...numbers))).toHaveLength(9);
  });

  it("comes again for what is saved after it", async () => {
    const { corpus } = await installed();
    for (let at = 1; at < 12; at++) {
      await corpus.reading.add([{ report: boat(at) }]);
      await corpus.behind.run();
      expect(await segmentsIn(corpus.connection)).toBeLessThan(4);
    }
    expect(await textsFound(await corpus.reader(), ...boats(1, 2, 11))).toHaveLength(3);
  });

  it("holds up no save, and loses none that comes while it reads", async () => {
    const { corpus, door } = await installed();
    for (const at of [1, 2, 3, 4]) await corpus.reading.add([{ report: boat(at) }]);
    door.close();
    const [reached, merged] = [door.reached(), corpus.behind.run()];
    await reached;
    await corpus.reading.add([{ report: boat(5) }]);
    expect(await segmentsIn(corpus.connection)).toBe(5);
    door.open();
    await merged;
    expect(await segmentsIn(corpus.connection)).toBe(2);
    expect(await textsFound(await corpus.reader(), ...boats(1, 2, 3, 4, 5))).toHaveLength(5);
  });

  it("never brings back what is removed or replaced while it reads", async () => {
    const { corpus, door } = await installed();
    for (const at of [1, 2, 3, 4]) await corpus.reading.add([{ report: boat(at) }]);
    door.close();
    const [reached, merged] = [door.reached(), corpus.behind.run()];
    await reached;
    await corpus.reading.remove([boat(2).id]);
    await corpus.reading.add([{ report: report(3, ["Ferry3 sailed."]) }]);
    door.open();
    await merged;
    const found = ["Boat1 sailed.", "Boat4 sailed.", "Ferry3 sailed."];
    const find = async () => (await textsFound(await corpus.reader(), ...boats(1, 2, 3, 4), "ferry3")).sort();
    expect(await find()).toEqual(found);
    await corpus.behind.run();
    expect(await segmentsIn(corpus.connection)).toBe(1);
    expect(await find()).toEqual(found);
    expect(await recordsHold(corpus.connection, "Boat2")).toBe(false);
    expect(await recordsHold(corpus.connection, "Boat4")).toBe(true);
  });

  it("runs alone: a second one finds nothing left to do", async () => {
    const { corpus, door } = await installed();
    for (const at of [1, 2, 3, 4]) await corpus.reading.add([{ report: boat(at) }]);
    door.close();
    const reached = door.reached();
    const merges = Promise.all([corpus.reading.merge(), corpus.reading.merge()]);
    await reached;
    door.open();
    await merges;
    expect(await segmentsIn(corpus.connection)).toBe(1);
    expect(door.passed).toBe(4);
  });

  it("that a stop comes before is made at the next start", async () => {
    const { corpus, next } = await installed();
    for (const at of [1, 2, 3, 4]) await corpus.reading.add([{ report: boat(at) }]);
    await corpus.reading.remove([boat(2).id]);
    const after = next();
    expect(await textsFound(await after.reader(), ...boats(1, 2, 3, 4))).toHaveLength(3);
    expect(await recordsHold(after.connection, "Boat2")).toBe(true);
    await after.settle();
    expect(await recordsHold(after.connection, "Boat2")).toBe(false);
    expect(await textsFound(await after.reader(), ...boats(1, 2, 3, 4))).toHaveLength(3);
  });

  it("killed at any write loses nothing, and is made at the next start", async () => {
    const seen = new Set<number>();
    for (let n = 1, died = true; died; n++) {
      freshBrowser();
      const { corpus, next } = await installed();
      for (const at of [1, 2, 3, 4]) await corpus.reading.add([{ report: boat(at) }]);
      await corpus.reading.remove([boat(2).id]);
      died = await dieAtWrite(n, () => corpus.reading.merge());
      const after = next();
      seen.add(await segmentsIn(after.connection));
      for (const start of [false, true]) {
        if (start) await after.settle();
        expect(await textsFound(await after.reader(), ...boats(1, 2, 3, 4)), `at write ${n}`).toHaveLength(3);
        expect(await after.reading.list()).toHaveLength(3);
      }
      expect(await segmentsIn(after.connection)).toBe(1);
      expect(await recordsHold(after.connection, "Boat2")).toBe(false);
    }
    expect([...seen].sort()).toEqual([1, 4]);
  });
});
