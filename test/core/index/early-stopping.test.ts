import { describe, expect, it } from "vitest";
import { rankDocuments, rankDocumentsForAll, type WeightedTerm } from "../../../core/index/bm25";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import { joinLists, type PostingList } from "../../../core/index/postings";
import { decodeEntry, encodePostings } from "../../../core/index/postings-codec";
import { KINDS } from "../../../core/index/segment-root";
import { fc } from "../../seeded";
import { exhaustiveBm25 } from "./exhaustive-bm25";

const WORDS = ["rare", "oil", "gold", "aid", "army", "vote", "the", "of"];

/** Common words are really common, and few different documents are drawn, so that ties abound. */
const DOC = fc
  .array(fc.nat(WORDS.length - 1), { minLength: 1, maxLength: 7 })
  .map((picks) => ["the", ...picks.map((pick) => WORDS[pick] ?? "")]);
const DOCS = fc
  .record({
    kinds: fc.array(DOC, { minLength: 1, maxLength: 9 }),
    order: fc.array(fc.nat(8), { minLength: 1, maxLength: 150 }),
  })
  .map(({ kinds, order }) => order.map((kind) => kinds[kind % kinds.length] ?? []));
const QUERY = fc.uniqueArray(
  fc.record({ term: fc.constantFrom(...WORDS, "none"), weight: fc.constantFrom(0.15, 0.6, 1, 3) }),
  { minLength: 1, maxLength: 8, selector: ({ term }) => term },
);

/** A reader over segments cut at `cuts`, with postings in chunks of three; counts the chunks that were read. */
function chunkedReader(
  docs: readonly (readonly string[])[],
  cuts: readonly number[],
  deleted: ReadonlySet<number>,
) {
  const counts = { read: 0, all: 0, tables: 0 };
  const edges = [0, ...cuts.map((cut) => cut % docs.length), docs.length].sort((a, b) => a - b);
  const lists = new Map<string, PostingList>();
  for (const term of new Set(docs.flat())) {
    const parts = edges.slice(1).flatMap((end, at) => listOf(term, docs, edges[at] ?? 0, end, counts));
    lists.set(term, joinLists(parts));
  }
  const unused = () => Promise.reject(new Error("not asked for"));
  const reader: CorpusReader = {
    age: unused,
    reference: unused,
    translations: unused,
    claims: unused,
    postings: unused,
    collection: async () => ({
      size: docs.length,
      averageLength: docs.reduce((sum, { length }) => sum + length, 0) / docs.length,
      deleted,
    }),
    lists: async (terms) =>
      new Map(terms.flatMap((term) => [[term, lists.get(term)] as const]).filter(isFound)),
  };
  return { reader, counts };
}

function isFound(pair: readonly [string, PostingList | undefined]): pair is readonly [string, PostingList] {
  return pair[1] !== undefined;
}

function listOf(
  term: string,
  docs: readonly (readonly string[])[],
  from: number,
  to: number,
  counts: { read: number; all: number; tables: number },
): PostingList[] {
  const holders = docs.slice(from, to).flatMap((terms, doc) => (terms.includes(term) ? [doc] : []));
  if (holders.length === 0) return [];
  const of = (doc: number) => docs[from + doc] ?? [];
  const postings = {
    docs: Uint32Array.from(holders),
    frequencies: Uint8Array.from(holders, (doc) => of(doc).filter((each) => each === term).length),
    lengths: Uint8Array.from(holders, (doc) => of(doc).length),
  };
  const { entry, chunks, tables } = encodePostings(postings, 0, 0, { chunk: 3, inline: 0, table: 40 });
  counts.all += chunks.length;
  const read = async (keys: readonly string[]) => {
    counts.read += keys.length;
    counts.tables += keys.filter((key) => key.startsWith(`${KINDS.tables}/`)).length;
    const of = (key: string) => (key.startsWith(`${KINDS.tables}/`) ? tables : chunks);
    return new Map(keys.map((key) => [key, of(key)[Number(key.slice(2))] ?? new Uint8Array()]));
  };
  return [decodeEntry(entry, from, KINDS, read)];
}

/** The same lists, of which no chunk can be read. */
function withoutReads(lists: ReadonlyMap<string, PostingList> = new Map()): Map<string, PostingList> {
  const read = () => Promise.reject(new Error("cannot be read"));
  return new Map(
    [...lists].map(([term, { count, parts }]) => [
      term,
      { count, parts: parts.map((part) => ({ ...part, source: part.source && { ...part.source, read } })) },
    ]),
  );
}

/** Numbers from 0 to below 1, the same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe("a search that stops early", { timeout: 60_000 }, () => {
  it("ranks as an exhaustive one does: any collection, ties, deleted documents, filters and segments", async () => {
    let [read, all] = [0, 0];
    const property = fc.asyncProperty(
      DOCS,
      QUERY,
      fc.array(fc.nat(200), { maxLength: 3 }),
      fc.array(fc.nat(150), { maxLength: 20 }),
      fc.integer({ min: 1, max: 30 }),
      fc.boolean(),
      async (docs, query, cuts, gone, limit, filtered) => {
        const deleted = new Set(gone);
        const accepts = (doc: number) => !filtered || doc % 3 !== 0;
        const { reader, counts } = chunkedReader(docs, cuts, deleted);
        const found = await rankDocuments(query, reader, limit, { accepts });
        const expected = exhaustiveBm25(query, docs).filter(({ doc }) => !deleted.has(doc) && accepts(doc));
        expect(found.map(({ doc, score }) => ({ doc, score }))).toEqual(expected.slice(0, limit));
        for (const { parts, score } of found)
          expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
        read += counts.read;
        all += counts.all;
      },
    );
    await fc.assert(property, { numRuns: 300 });
    expect(read).toBeLessThan(all);
  });

  it.each([1, 2, 3, 4, 5, 6])(
    "ranks so where several common words decide, in collection %i",
    async (seed) => {
      const random = randomFrom(seed);
      const shares = [0.03, 0.03, 0.3, 0.4, 0.5, 0.6, 0.8];
      const docs = Array.from({ length: 240 }, () => [
        ...shares.flatMap((share, word) =>
          random() < share ? [`w${word}`, ...(random() < 0.2 ? [`w${word}`] : [])] : [],
        ),
        ...Array.from({ length: 1 + Math.floor(random() * 20) }, () => "filler"),
      ]);
      const { reader, counts } = chunkedReader(docs, [100], new Set());
      for (const limit of [1, 3, 8]) {
        const query = shares.map((_, word) => ({ term: `w${word}`, weight: 0.5 + random() }));
        const found = await rankDocuments(query, reader, limit);
        expect(found.map(({ doc, score }) => ({ doc, score }))).toEqual(
          exhaustiveBm25(query, docs).slice(0, limit),
        );
      }
      const page = Array.from({ length: 6 }, () =>
        shares.flatMap((_, word) => (random() < 0.7 ? [{ term: `w${word}`, weight: 0.5 + random() }] : [])),
      );
      const limits = page.map((_, at) => 1 + 4 * at);
      const together = await rankDocumentsForAll(page, chunkedReader(docs, [100], new Set()).reader, limits);
      for (const [at, query] of page.entries())
        expect(together[at]?.map(({ doc, score }) => ({ doc, score }))).toEqual(
          exhaustiveBm25(query, docs).slice(0, limits[at]),
        );
      expect(counts.tables).toBeGreaterThan(0);
    },
  );

  it("keeps searches apart that wait at the same time, and one that failed out of all that follow", async () => {
    const random = randomFrom(7);
    const words = ["the", "of", "oil", "gold", "aid", "army"];
    const docs = Array.from({ length: 900 }, (_, at) => [
      ...words.filter((_, word) => random() < 0.1 + 0.12 * word),
      `w${at % 100}`,
    ]);
    const queries: WeightedTerm[][] = [
      ["w3", "the", "oil", "gold", "army"],
      ["w3", "of", "aid", "army", "gold"],
      ["w3", "of", "the", "gold", "aid"],
    ].map((terms) => terms.map((term) => ({ term, weight: 1 })));
    const expectFound = async (reader: CorpusReader) => {
      const found = await Promise.all(queries.map((query) => rankDocuments(query, reader, 4)));
      for (const [at, query] of queries.entries())
        expect(found[at]?.map(({ doc, score }) => ({ doc, score }))).toEqual(
          exhaustiveBm25(query, docs).slice(0, 4),
        );
    };
    await expectFound(chunkedReader(docs, [], new Set()).reader);

    const { reader } = chunkedReader(docs, [], new Set());
    const { reader: other } = chunkedReader(docs, [], new Set());
    let failing = true;
    const broken: CorpusReader = {
      ...reader,
      lists: async (terms) =>
        failing ? withoutReads(await reader.lists?.(terms)) : ((await other.lists?.(terms)) ?? new Map()),
    };
    await expect(rankDocuments(queries[0] ?? [], broken, 4)).rejects.toThrow("cannot be read");
    failing = false;
    await expectFound(broken);
  });

  it("tells scores apart that differ by less than what rounding adds to them", async () => {
    const many = Array.from({ length: 8 }, (_, at) => `b${at}`);
    const docs = [["a", ...Array.from({ length: 7 }, () => "filler")], many];
    const { reader } = chunkedReader(docs, [], new Set());
    // Both documents are of mean length and each term stands in one: of a weight of 1 a term gives ln 2 / 1.9.
    const unit = 1.9 / Math.LN2 / 2 ** 16;
    const query = [
      { term: "a", weight: 8_004 * unit },
      ...many.map((term) => ({ term, weight: 1_000.001 * unit })),
    ];
    expect((await rankDocuments(query, reader, 1)).map(({ doc }) => doc)).toEqual([0]);
  });

  it("counts all that it finds when asked, deleted ones left out", async () => {
    const docs = Array.from({ length: 50 }, (_, at) => ["the", at % 2 === 0 ? "oil" : "gold"]);
    const { reader } = chunkedReader(docs, [20], new Set([0, 1]));
    const totals: number[] = [];
    const onTotal = (total: number) => void totals.push(total);
    expect((await rankDocuments([{ term: "oil", weight: 1 }], reader, 5, { onTotal })).length).toBe(5);
    expect(totals).toEqual([24]);
  });

  it("leaves out the chunks of a common word that can change nothing", async () => {
    const docs = Array.from({ length: 900 }, (_, at) => ["the", at % 100 === 7 ? "oil" : `w${at}`, "of"]);
    const { reader, counts } = chunkedReader(docs, [], new Set());
    const query: WeightedTerm[] = ["oil", "the", "of"].map((term) => ({ term, weight: 1 }));
    expect((await rankDocuments(query, reader, 3)).map(({ doc }) => doc)).toEqual([7, 107, 207]);
    expect(counts.read).toBeLessThanOrEqual(3 + 9 + 9);
  });
});
