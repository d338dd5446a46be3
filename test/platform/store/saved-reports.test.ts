import "fake-indexeddb/auto";
import { deleteDB } from "idb";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Outlet } from "../../../core/corpus/outlet";
import { savedClaims, savedTerms } from "../../../core/match/saved-claims";
import type { Connection } from "../../../platform/store/connection";
import type { ReadingCopy } from "../../../platform/store/reading-copy";
import {
  createSavedReports,
  type SavedReports,
  type SavingStore,
} from "../../../platform/store/saved-reports";
import { DATABASE } from "../../../platform/store/schema";
import { StoreFull } from "../../../platform/store/settle";
import type { SmallPack } from "../../core/index/small-pack";
import { dieAtWrite } from "./dying-writes";
import { abortFull, FULL, throwFull, withRoomFor } from "./full-store";
import { memoryCopy } from "./memory-copy";
import { report, textsFound } from "./saved-report";
import { bundleOf, freshBrowser, largePack, memorySentinel, wake } from "./store-fixture";

const preparation = { claims: savedClaims, terms: savedTerms };

function savingIn(copy: ReadingCopy) {
  return (store: SavingStore) => createSavedReports({ ...store, copy, preparation });
}

let pack: SmallPack;
beforeAll(async () => {
  pack = await largePack("1.0.0");
});
beforeEach(freshBrowser);

/** A browser with the pack installed; `wake` starts the next worker in it. */
async function installed() {
  const [sentinel, copy, bundle] = [memorySentinel(), memoryCopy(), bundleOf(pack)];
  const next = () => wake({ bundle, sentinel, saving: savingIn(copy) });
  const corpus = next();
  await corpus.install();
  return { corpus, copy, next, sentinel, bundle };
}

const HARBOUR = report(1, ["The harbour of Maracaibo was closed.", "Sailors waited."]);
const BRIDGE = report(2, ["The bridge at Tienditas stayed shut."]);

async function keysOf(connection: Connection, store: "records" | "segments" | "saved" | "removed") {
  return connection.use((database) => database.getAllKeys(store));
}

async function textOfRecords(connection: Connection): Promise<string> {
  const records = await connection.use((database) => database.getAll("records"));
  return records.map((record) => Buffer.from(record).toString()).join("\n");
}

describe("saved reports", { timeout: 60_000 }, () => {
  it("are found like those of a pack, listed and given back, in the next worker, too", async () => {
    const { corpus, next } = await installed();
    await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE, savedAt: "2030-01-01T00:00:00.000Z" }]);
    for (const each of [corpus, next()]) {
      expect(await textsFound(await each.reader(), "harbour", "maracaibo")).toEqual([
        HARBOUR.claims[0]?.text,
      ]);
      expect((await each.reading.list()).map((saved) => saved.report.id)).toEqual([BRIDGE.id, HARBOUR.id]);
      expect((await each.reading.get(HARBOUR.id))?.report).toEqual(HARBOUR);
      expect(await each.reading.get("r-0000000000")).toBeNull();
      const { extents } = (await (await each.reader())?.collection()) ?? {};
      expect(extents?.map(({ pack: name, size }) => [name, size])).toEqual([
        ["small", 200],
        ["reading", 3],
      ]);
    }
    expect((await corpus.state()).age).toMatchObject({ pack: "small", reports: 200 });
  });

  it("have their outlet: the given one, the pack's, or one made up from the address", async () => {
    const { corpus } = await installed();
    const own = { ...bundledOutlet(), id: "gazette", name: "The Gazette" };
    await corpus.reading.add([{ report: HARBOUR, outlet: own }, { report: BRIDGE }]);
    await corpus.reading.add([{ report: { ...report(3, ["x"]), outlet: "the-paper" } }]);
    const names = (await corpus.reading.list()).map(({ report: { id }, outlet }) => [id, outlet.name]);
    expect(Object.fromEntries(names)).toEqual({
      [HARBOUR.id]: "The Gazette",
      [BRIDGE.id]: "gazette.example",
      [report(3, []).id]: "The Paper",
    });
  });

  it("in Spanish are found by the English of the lexicon", async () => {
    const { corpus } = await installed();
    await corpus.reading.add([{ report: report(4, ["El oro salió del país."], "es") }]);
    expect(await textsFound(await corpus.reader(), "gold")).toEqual(["El oro salió del país."]);
  });

  it("replace their earlier form", async () => {
    const { corpus } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    await corpus.reading.add([
      { report: { ...HARBOUR, claims: [{ ...HARBOUR.claims[1], text: "Harbour open." } as never] } },
    ]);
    expect(await textsFound(await corpus.reader(), "harbour")).toEqual(["Harbour open."]);
    expect((await corpus.reading.list()).length).toBe(1);
    await corpus.reading.merge();
    expect(await textOfRecords(corpus.connection)).not.toContain("Maracaibo");
    expect(await textsFound(await corpus.reader(), "harbour")).toEqual(["Harbour open."]);
  });

  it("that a pack holds are listed, and found once", async () => {
    const { corpus } = await installed();
    const same = { ...report(1, ["all of it"]), id: "r-0000000005", claims: [] };
    const claim = { ...report(1, ["All t5 again."]).claims[0], id: "r-0000000005#0" } as never;
    await corpus.reading.add([{ report: { ...same, claims: [claim] } }]);
    expect((await textsFound(await corpus.reader(), "t5")).length).toBe(1);
    expect((await corpus.reading.list()).length).toBe(1);
  });

  it("[S18] refuse what is no report, and keep nothing of its company", async () => {
    const { corpus } = await installed();
    const bad = { report: { ...BRIDGE, id: "7" } };
    await expect(corpus.reading.add([{ report: HARBOUR }, bad])).rejects.toThrow("id");
    expect(await corpus.reading.list()).toEqual([]);
  });

  it("when removed are no longer found, and leave nothing behind once they are merged", async () => {
    const { corpus, copy } = await installed();
    const before = await keysOf(corpus.connection, "records");
    await corpus.reading.add([{ report: HARBOUR }]);
    await corpus.reading.add([{ report: BRIDGE }]);
    await corpus.reading.remove([HARBOUR.id, "r-0000000000"]);
    expect(await textsFound(await corpus.reader(), "harbour", "bridg")).toEqual([BRIDGE.claims[0]?.text]);
    await corpus.reading.merge();
    expect(await textsFound(await corpus.reader(), "harbour", "bridg")).toEqual([BRIDGE.claims[0]?.text]);
    expect(await textOfRecords(corpus.connection)).not.toContain("Maracaibo");
    await corpus.reading.remove([BRIDGE.id]);
    expect(await textsFound(await corpus.reader(), "bridg")).toEqual([]);
    await corpus.reading.merge();
    expect(await keysOf(corpus.connection, "records")).toEqual(before);
    for (const store of ["segments", "saved", "removed"] as const)
      expect(await keysOf(corpus.connection, store)).toEqual([]);
    expect([...copy.values]).toEqual([["saved-ids", []]]);
  });

  it("are read to the end by a page that a merge catches in the middle", async () => {
    const { corpus } = await installed();
    for (const at of [10, 11, 12]) await corpus.reading.add([{ report: report(at, [`Boat ${at} sailed.`]) }]);
    const reader = await corpus.reader();
    await reader?.collection();
    await corpus.reading.add([{ report: report(13, ["Boat 13 sailed."]) }]);
    await corpus.reading.merge();
    expect((await keysOf(corpus.connection, "segments")).length).toBe(1);
    expect((await textsFound(reader, "boat")).length).toBe(3);
    await corpus.install();
    expect(
      (await keysOf(corpus.connection, "records")).filter((key) => key.startsWith("reading.")).length,
    ).toBe((await corpus.connection.use((database) => database.getAll("segments")))[0]?.records);
  });

  it("are there while the package's next version comes in", async () => {
    const { corpus, copy } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    const v2 = bundleOf(await largePack("2.0.0"));
    const updated = wake({
      bundle: v2,
      sentinel: memorySentinel(),
      saving: savingIn(copy),
      connection: corpus.connection,
    });
    await updated.install();
    await updated.install();
    expect((await updated.state()).age?.version).toBe("2.0.0");
    expect((await textsFound(await updated.reader(), "harbour")).length).toBe(1);
  });
});

describe("saved reports and faults", { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 5, 8, 13])(
    "[R1, R12] a worker killed at write %d kept all of a batch or none, and can go on",
    async (n) => {
      const { corpus, next } = await installed();
      await dieAtWrite(n, () => corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }]));
      const after = next();
      await after.reading.reconcile();
      const listed = (await after.reading.list()).length;
      expect([0, 2]).toContain(listed);
      expect((await textsFound(await after.reader(), "harbour", "bridg")).length).toBe(listed);
      await after.reading.add([{ report: HARBOUR }, { report: BRIDGE }]);
      expect((await textsFound(await after.reader(), "harbour", "bridg")).length).toBe(2);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7])(
    "one killed at write %d of a removal never brings the report back",
    async (n) => {
      const { corpus, copy, next } = await installed();
      await corpus.reading.add([{ report: HARBOUR }]);
      const died = await dieAtWrite(n, () => corpus.reading.remove([HARBOUR.id]));
      const after = next();
      await after.reading.reconcile();
      const kept = died && n <= 4 ? 1 : 0;
      expect((await after.reading.list()).length).toBe(kept);
      expect((await textsFound(await after.reader(), "harbour")).length).toBe(kept);
      expect(await copy.ids()).toEqual(kept === 1 ? [HARBOUR.id] : []);
    },
  );

  it("[R13] come back from the second copy when the browser dropped the database", async () => {
    const { corpus, next } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    await corpus.connection.close();
    await deleteDB(DATABASE);
    const after = next();
    await after.install();
    await after.reading.reconcile();
    expect((await textsFound(await after.reader(), "harbour")).length).toBe(1);
    expect((await after.reading.list()).length).toBe(1);
  });

  it("[R13] are written again to a second copy that was lost", async () => {
    const { corpus, copy } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    copy.values.clear();
    await corpus.reading.reconcile();
    expect(await copy.read([HARBOUR.id])).toMatchObject([{ report: HARBOUR }]);
  });

  it("[R17] cost no other answer when their records are damaged, and are made anew", async () => {
    const { corpus, next } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    await garbleSegments(corpus.connection);
    const after = next();
    expect(await textsFound(await after.reader(), "harbour", "t7")).toHaveLength(1);
    await after.reading.reindex();
    expect(await textsFound(await after.reader(), "harbour", "t7")).toHaveLength(2);
  });

  it("can be removed and replaced where records are damaged, and the others are found again", async () => {
    const { corpus, next } = await installed();
    const dam = (text: string) => ({ report: report(3, [text]) });
    await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }, dam("A dam broke.")]);
    await garbleSegments(corpus.connection);
    const findsAfter = async (
      change: (reading: SavedReports) => Promise<void>,
      ...texts: readonly string[]
    ) => {
      const { reading, reader } = next();
      await change(reading);
      // Whoever sees the damage has all made anew once more, behind this change.
      await vi.waitFor(
        async () =>
          expect((await textsFound(await reader(), "harbour", "bridg", "dam", "dyke")).sort()).toEqual(texts),
        { interval: 1, timeout: 30_000 },
      );
    };
    const bridge = "The bridge at Tienditas stayed shut.";
    await findsAfter((reading) => reading.remove([HARBOUR.id]), "A dam broke.", bridge);
    await garbleSegments(corpus.connection);
    await findsAfter((reading) => reading.add([dam("A dyke broke.")]), "A dyke broke.", bridge);
  });

  it.each(FULL)(
    "[R12, R24] say that there is no room when $where is full, and nothing is changed",
    async ({ fail }) => {
      const { corpus, copy } = await installed();
      await corpus.reading.add([{ report: HARBOUR }]);
      await withRoomFor(0, fail, async () => {
        await expect(corpus.reading.add([{ report: BRIDGE }])).rejects.toThrow(StoreFull);
      });
      expect((await corpus.reading.list()).length).toBe(1);
      expect(await copy.ids()).toEqual([HARBOUR.id]);
    },
  );

  it.each(FULL)(
    "[R12] are kept and found when $where has no room to make the corpus anew",
    async ({ fail }) => {
      const { corpus } = await installed();
      await corpus.reading.add([{ report: HARBOUR }]);
      const before = await keysOf(corpus.connection, "records");
      await withRoomFor(20, fail, async () => {
        expect((await corpus.rebuild()).state).toBe("full");
      });
      expect(await keysOf(corpus.connection, "records")).toEqual(before);
      expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual([HARBOUR]);
      expect((await textsFound(await corpus.reader(), "harbour")).length).toBe(1);
      expect((await corpus.rebuild()).state).toBe("ready");
      expect((await textsFound(await corpus.reader(), "harbour")).length).toBe(1);
    },
  );

  it.each(FULL)("[R12] can be removed when $where has no room at all, which frees some", async ({ fail }) => {
    const { corpus, copy, next } = await installed();
    await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }]);
    copy.full = true;
    const records = (await keysOf(corpus.connection, "records")).length;
    await withRoomFor(0, fail, () => corpus.reading.remove([HARBOUR.id]));
    expect((await keysOf(corpus.connection, "records")).length).toBeLessThan(records);
    expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual([BRIDGE]);
    expect(await textsFound(await corpus.reader(), "harbour")).toEqual([]);

    copy.full = false;
    const after = next();
    await after.reading.reconcile();
    expect((await after.reading.list()).map((saved) => saved.report)).toEqual([BRIDGE]);
    expect(await textsFound(await after.reader(), "harbour", "bridg")).toEqual([BRIDGE.claims[0]?.text]);
    await after.connection.close();
    freshBrowser();
    const anew = next();
    await anew.install();
    await anew.reading.reconcile();
    expect((await anew.reading.list()).map((saved) => saved.report)).toEqual([BRIDGE]);
  });

  it("[R12] that stay are found again with the next one that is saved", async () => {
    const { corpus } = await installed();
    await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }]);
    await withRoomFor(0, throwFull, () => corpus.reading.remove([HARBOUR.id]));
    await corpus.reading.add([{ report: report(3, ["The airport opened."]) }]);
    expect((await textsFound(await corpus.reader(), "bridg", "airport")).length).toBe(2);
  });

  it("[R12] that stay are found at once where removing the others made room", async () => {
    const { corpus } = await installed();
    await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }]);
    let full = true;
    const once: typeof abortFull = (store, write) => {
      if (!full) return write();
      full = false;
      return abortFull(store, write);
    };
    await withRoomFor(0, once, () => corpus.reading.remove([HARBOUR.id]));
    expect(full).toBe(false);
    expect(await textsFound(await corpus.reader(), "harbour", "bridg")).toEqual([BRIDGE.claims[0]?.text]);
  });

  it.each([1, 2, 3, 4, 5])(
    "[R1, R12] a worker killed at write %d of a removal without room kept the report or removed it, whole",
    async (n) => {
      const { corpus, copy, next } = await installed();
      await corpus.reading.add([{ report: HARBOUR }, { report: BRIDGE }]);
      await withRoomFor(0, throwFull, () => dieAtWrite(n, () => corpus.reading.remove([HARBOUR.id])));
      const after = next();
      await after.reading.reconcile();
      const kept = (await after.reading.list()).map(({ report: { id } }) => id).sort();
      expect([[BRIDGE.id], [HARBOUR.id, BRIDGE.id].sort()]).toContainEqual(kept);
      expect((await textsFound(await after.reader(), "harbour", "bridg")).length).toBe(kept.length);
      expect([...(await copy.ids())].sort()).toEqual(kept);
    },
  );

  it("[R13, R25] come back by themselves when the database is evicted under a worker that has answered", async () => {
    const { copy, sentinel, bundle } = await installed();
    const due: (() => void)[] = [];
    const later = (work: () => void) => void due.push(work);
    const corpus = wake({ bundle, sentinel, saving: savingIn(copy), later });
    await corpus.reading.add([{ report: HARBOUR }]);
    expect((await textsFound(await corpus.reader(), "harbour")).length).toBe(1);
    due.length = 0;
    await deleteDB(DATABASE);
    await vi.waitFor(async () => {
      for (const work of due.splice(0)) work();
      expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual([HARBOUR]);
    });
    expect((await textsFound(await corpus.reader(), "harbour")).length).toBe(1);
  });

  it("[R12] say so when the second copy is full, and are as they were", async () => {
    const { corpus, copy } = await installed();
    await corpus.reading.add([{ report: HARBOUR }]);
    copy.full = true;
    const changed = { ...HARBOUR, claims: [] };
    await expect(corpus.reading.add([{ report: BRIDGE }, { report: changed }])).rejects.toThrow(StoreFull);
    expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual([HARBOUR]);
    expect((await textsFound(await corpus.reader(), "harbour", "bridg")).length).toBe(1);
  });
});

async function garbleSegments(connection: Connection): Promise<void> {
  await connection.use(async (database) => {
    for (const key of await database.getAllKeys("records"))
      if (key.startsWith("reading.")) await database.put("records", Uint8Array.of(1, 2, 3, 4, 5), key);
  });
}

function bundledOutlet(): Omit<Outlet, "id" | "name"> {
  return { domains: [], country: null, language: "en", family: null, kind: "newspaper" };
}
