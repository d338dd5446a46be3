import "fake-indexeddb/auto";
import { serialize } from "node:v8";
import { openDB, unwrap } from "idb";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Report } from "../../../core/corpus/report";
import { RECORD_LIMIT } from "../../../core/index/record";
import { savedClaims, savedTerms } from "../../../core/match/saved-claims";
import type { Connection } from "../../../platform/store/connection";
import { deleteReports } from "../../../platform/store/reading-changes";
import { compileReading, MOST_CLAIMS } from "../../../platform/store/reading-segment";
import { readSaved } from "../../../platform/store/saved-pieces";
import { createSavedReports, type SavingStore } from "../../../platform/store/saved-reports";
import {
  type CorpusDatabase,
  type CorpusSchema,
  DATABASE,
  UPGRADES,
  upgrade,
} from "../../../platform/store/schema";
import { smallPack, sourceClaim } from "../../core/index/small-pack";
import { memoryCopy } from "./memory-copy";
import { report, textsFound } from "./saved-report";
import { bundleOf, freshBrowser, memorySentinel, wake } from "./store-fixture";

beforeEach(freshBrowser);

/** A browser in which a small pack is installed; `next` starts another worker in it, `catchUp` does what no answer waits for. */
async function installed() {
  const [sentinel, copy] = [memorySentinel(), memoryCopy()];
  const bundle = bundleOf(await smallPack([sourceClaim(0, ["all"])]));
  const preparation = { claims: savedClaims, terms: savedTerms };
  const saving = (store: SavingStore) => createSavedReports({ ...store, copy, preparation });
  const behind: (() => void)[] = [];
  const later = (work: () => void) => void behind.push(work);
  const next = () => wake({ bundle, sentinel, saving, later });
  const catchUp = () => {
    for (const work of behind.splice(0)) work();
  };
  const corpus = next();
  await corpus.install();
  return { corpus, next, copy, catchUp };
}

/** The heaviest value of each object store, in bytes of a structured clone. */
async function heaviest(connection: Connection): Promise<Record<string, number>> {
  return connection.use(async (database) => {
    const stores = [...database.objectStoreNames];
    const values = await Promise.all(stores.map((store) => database.getAll(store)));
    return Object.fromEntries(
      stores.map((store, at) => [
        store,
        Math.max(0, ...(values[at] ?? []).map((each) => serialize(each).length)),
      ]),
    );
  });
}

async function expectSmall(connection: Connection): Promise<void> {
  for (const [store, bytes] of Object.entries(await heaviest(connection)))
    expect(bytes, store).toBeLessThan(RECORD_LIMIT);
}

const boat = (at: number) => report(at, [`Boat${at} sailed.`, "The crew waited."]);

/** An article of as many claims as are kept, each as long as a long sentence, with a quote in marks that no one-byte text has. */
function heavy(texts = 400): Report {
  const made = report(
    77,
    Array.from({ length: texts }, (_, at) => `Ferry${at} of Quibor ${"carried sacks of rice ".repeat(15)}`),
  );
  const figure = { value: 0.5, unit: "t", bound: "atLeast", what: "rice" } as const;
  return {
    ...made,
    shingles: "abcd".repeat(1_024),
    claims: made.claims.map((claim) => ({
      ...claim,
      attributedTo: "the harbour’s captain, to the Gazette",
      entities: ["quibor", "ferry-company", "harbour-office"],
      figures: [figure, figure],
      quote: { speaker: "The captain", text: `“${"We carried what there was ⚓ ".repeat(10)}”` },
    })),
  };
}

/** How a segment's note was before it was made small. */
interface OldNote {
  readonly name: string;
  readonly size: number;
  readonly records: number;
  readonly reports: { id: string; first: number; count: number }[];
  readonly deleted: number[];
}

describe("no value of the store is heavy", { timeout: 120_000 }, () => {
  it("after 5,000 reports are saved and many of them removed; the rest is found, listed and removable", async () => {
    const { corpus, next } = await installed();
    const all = Array.from({ length: 5_000 }, (_, at) => boat(at));
    await corpus.reading.add(all.map((each) => ({ report: each })));
    await expectSmall(corpus.connection);
    await corpus.reading.add([{ report: report(9_999, ["The harbour is open."]) }]);
    const gone = all.filter((_, at) => at % 2 === 1).map(({ id }) => id);
    await corpus.reading.remove(gone);
    await expectSmall(corpus.connection);

    const after = next();
    expect(await after.reading.list()).toHaveLength(2_501);
    const found = await textsFound(await after.reader(), "boat17", "boat4998", "boat4999", "harbour");
    expect(found.sort()).toEqual(["Boat4998 sailed.", "The harbour is open."]);
    await after.reading.remove([boat(4998).id]);
    expect(await textsFound(await after.reader(), "boat4998", "boat4996")).toEqual(["Boat4996 sailed."]);
  });

  it("after an article of very many long claims is saved, which is given back whole, from the second copy, too", async () => {
    const { corpus, next } = await installed();
    const given = heavy();
    expect(serialize({ report: given }).length).toBeGreaterThan(5 * RECORD_LIMIT);
    await corpus.reading.add([{ report: given }, { report: boat(1) }]);
    await expectSmall(corpus.connection);
    const expectKept = async ({ reading, reader }: Pick<typeof corpus, "reading" | "reader">) => {
      expect((await reading.get(given.id))?.report).toEqual(given);
      expect((await reading.list()).map((saved) => saved.report)).toContainEqual(given);
      expect(await textsFound(await reader(), "ferry399")).toEqual([given.claims[399]?.text]);
    };
    await expectKept(next());

    await corpus.connection.close();
    freshBrowser();
    const after = next();
    await after.install();
    await after.reading.reconcile();
    await expectKept(after);
    await expectSmall(after.connection);
  });

  it.each([
    { change: "is saved again with few claims", left: 0, again: heavy(1) },
    { change: "is saved again with fewer claims", left: 2, again: heavy(100) },
    { change: "is removed", left: 0, again: null },
  ])("nor is a piece left of a heavy report that $change", async ({ left, again }) => {
    const { corpus } = await installed();
    await corpus.reading.add([{ report: heavy() }]);
    if (again === null) await corpus.reading.remove([heavy().id]);
    else await corpus.reading.add([{ report: again }]);
    expect(await corpus.connection.use((database) => database.count("pieces"))).toBe(left);
    expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual(again === null ? [] : [again]);
  });

  it.each([
    { fault: "missing", spoil: (database: CorpusDatabase, key: string) => database.delete("pieces", key) },
    {
      fault: "garbled",
      spoil: (database: CorpusDatabase, key: string) => database.put("pieces", new Uint8Array(9), key),
    },
  ])(
    "and a heavy report of which a piece is $fault is given from the second copy, and put back",
    async ({ spoil }) => {
      const { corpus, next, catchUp } = await installed();
      await corpus.reading.add([{ report: heavy() }, { report: boat(1) }]);
      await corpus.connection.use(async (database) => spoil(database, `${heavy().id}/1`));
      expect((await corpus.reading.get(heavy().id))?.report).toEqual(heavy());
      expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual(
        expect.arrayContaining([heavy(), boat(1)]),
      );
      catchUp();
      const whole = async () => {
        const stored = await corpus.connection.use((database) => readSaved(database));
        expect(stored.get(heavy().id)?.report).toEqual(heavy());
      };
      await vi.waitFor(whole, { timeout: 30_000 });
      catchUp();
      const segments = () => corpus.connection.use((database) => database.count("segments"));
      await vi.waitFor(async () => expect(await segments()).toBe(1), { timeout: 30_000 });
      expect(await textsFound(await next().reader(), "ferry399", "boat1")).toHaveLength(2);
    },
  );

  it("and one that is damaged in both copies fails no list of the others", async () => {
    const { corpus, copy } = await installed();
    await corpus.reading.add([{ report: heavy() }, { report: boat(1) }]);
    await corpus.connection.use((database) => database.delete("pieces", `${heavy().id}/1`));
    await copy.write([{ report: { id: heavy().id } } as never]);
    expect((await corpus.reading.list()).map((saved) => saved.report)).toEqual([boat(1)]);
    expect(await corpus.reading.get(heavy().id)).toBeNull();
  });

  it("and a light one that is garbled is given from the second copy, and found when all are indexed anew", async () => {
    const { corpus, next } = await installed();
    await corpus.reading.add([{ report: boat(1) }, { report: boat(2) }]);
    await corpus.connection.use((database) => database.put("saved", 7 as never, boat(1).id));
    const after = next();
    await after.reading.reindex();
    expect(await textsFound(await after.reader(), "boat1")).toEqual(["Boat1 sailed."]);
    expect(await after.reading.list()).toHaveLength(2);
  });

  it("and one that a version before kept whole is read, and light once it is saved again", async () => {
    const old = await openDB(DATABASE, 4, {
      upgrade: (database, from, _, change) =>
        upgrade(database as never, unwrap(change), from, UPGRADES.slice(0, 4)),
    });
    const outlet = { ...sourceClaim(0, ["all"]).report.outlet };
    await old.put("saved", { report: heavy(), outlet, savedAt: "2031-05-02T00:00:00.000Z" }, heavy().id);
    old.close();
    const { corpus } = await installed();
    await corpus.reading.reconcile();
    expect((await corpus.reading.get(heavy().id))?.report).toEqual(heavy());
    expect(await textsFound(await corpus.reader(), "ferry399")).toHaveLength(1);
    await corpus.reading.add([{ report: heavy() }]);
    await expectSmall(corpus.connection);
  });

  it("when every claim of the largest segment is deleted, and no segment is larger", async () => {
    const { corpus } = await installed();
    const segment = { name: "reading.x", size: MOST_CLAIMS, records: 0, deleted: new Uint8Array() };
    const all = Array.from({ length: MOST_CLAIMS }, (_, doc) => doc);
    await corpus.connection.use(async (database) => {
      await database.put("segments", segment);
      await deleteReports(database, new Set(), new Map([[segment.name, all]]));
    });
    expect((await heaviest(corpus.connection)).segments).toBeGreaterThan(MOST_CLAIMS);
    await expectSmall(corpus.connection);
    const made = await compileReading(
      Array.from({ length: 7 }, (_, at) => sourceClaim(at, ["all"])),
      3,
    );
    expect(made.map(({ segment: { size } }) => size)).toEqual([3, 3, 1]);
  });

  it.each([
    { name: "as it was left", spoil: (note: OldNote): unknown => note },
    { name: "of which a note is garbled", spoil: ({ name }: OldNote): unknown => ({ name }) },
  ])("in a store of the version before, $name, of which nothing is lost", async ({ spoil }) => {
    const { corpus, next } = await installed();
    await corpus.reading.add([{ report: boat(1) }, { report: boat(2) }, { report: boat(3) }]);
    const [records, saved, current, [segment]] = await corpus.connection.use((database) =>
      Promise.all([
        pairsOf(database, "records"),
        pairsOf(database, "saved"),
        pairsOf(database, "current"),
        database.getAll("segments"),
      ]),
    );
    await corpus.connection.close();
    freshBrowser();
    const old = await openDB(DATABASE, 3, {
      upgrade: (database, from, _, change) =>
        upgrade(database as never, unwrap(change), from, UPGRADES.slice(0, 3)),
    });
    for (const [store, pairs] of Object.entries({ records, saved, current }))
      for (const [key, value] of pairs) await old.put(store, value, key);
    const reports = [1, 2, 3].map((at, place) => ({ id: boat(at).id, first: 2 * place, count: 2 }));
    const note = { name: "", size: 0, records: 0, ...segment, reports, deleted: [3, 2] };
    await old.put("segments", spoil(note));
    old.close();

    const after = next();
    await after.reader();
    await after.reading.reconcile();
    const [kept] = await after.connection.use((database) => database.getAll("segments"));
    expect(Object.keys(kept ?? {}).sort()).toEqual(["deleted", "name", "records", "size"]);
    expect(await textsFound(await after.reader(), "boat1", "boat3")).toHaveLength(2);
    await after.reading.remove([boat(1).id]);
    expect(await textsFound(await after.reader(), "boat1", "boat3")).toEqual(["Boat3 sailed."]);
    expect(await after.reading.list()).toHaveLength(2);
  });
});

async function pairsOf(
  database: Parameters<Parameters<Connection["use"]>[0]>[0],
  store: "records" | "saved" | "current",
): Promise<(readonly [string, CorpusSchema[typeof store]["value"]])[]> {
  const [keys, values] = await Promise.all([database.getAllKeys(store), database.getAll(store)]);
  return keys.flatMap((key, at) => {
    const value = values[at];
    return value === undefined ? [] : [[key, value] as const];
  });
}
