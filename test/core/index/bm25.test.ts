import { describe, expect, it } from "vitest";
import { rankDocuments, rankDocumentsForAll } from "../../../core/index/bm25";
import { fc } from "../../seeded";
import { exhaustiveBm25 } from "./exhaustive-bm25";
import { smallPack, sourceClaim } from "./small-pack";

const TERM = fc.constantFrom("oil", "gold", "aid", "army", "vote", "m:maduro", "f:55", "ñandú", "oi", "z");
const DOCS = fc.array(fc.array(TERM, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 });
const QUERY = fc.array(fc.record({ term: TERM, weight: fc.constantFrom(0.15, 0.6, 1) }), { maxLength: 8 });

describe("ranking", { timeout: 60_000 }, () => {
  it("equals exhaustive BM25, whatever the documents and the query", async () => {
    await fc.assert(
      fc.asyncProperty(DOCS, QUERY, fc.integer({ min: 1, max: 50 }), async (docs, query, limit) => {
        const { reader } = await smallPack(docs.map((terms, at) => sourceClaim(at, terms)));
        const found = await rankDocuments(query, reader, limit);
        const expected = exhaustiveBm25(query, docs);
        expect(found.length).toBe(Math.min(limit, expected.length));
        for (const [at, { doc, score, parts }] of found.entries()) {
          expect(score).toBeCloseTo(expected[at]?.score ?? -1, 9);
          expect(score).toBeCloseTo(expected.find((each) => each.doc === doc)?.score ?? -1, 9);
          expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("answers a batch as it answers each query, with one look at the terms", async () => {
    const docs = Array.from({ length: 60 }, (_, at) => [`a${at % 7}`, `b${at % 11}`, "all"]);
    const { reader } = await smallPack(docs.map((terms, at) => sourceClaim(at, terms)));
    const queries = [["a1", "b2"], ["all"], ["none"], []].map((terms) =>
      terms.map((term) => ({ term, weight: 1 })),
    );
    let reads = 0;
    const counted = {
      ...reader,
      lists(terms: readonly string[]) {
        reads++;
        return reader.listsFrom(0, terms);
      },
    };
    const together = await rankDocumentsForAll(queries, counted, 5);
    expect(reads).toBe(1);
    expect(together).toEqual(await Promise.all(queries.map((query) => rankDocuments(query, reader, 5))));
    expect(together.map((found) => found.length)).toEqual([5, 5, 0, 0]);
    expect(await rankDocumentsForAll(queries, reader, [5, 2, 5, 5])).toEqual([
      together[0],
      together[1]?.slice(0, 2),
      [],
      [],
    ]);
  });

  it("breaks ties by document number and leaves out unwanted terms", async () => {
    const { reader } = await smallPack([2, 1, 0].map((at) => sourceClaim(at, ["oil", "gold"])));
    const found = await rankDocuments(
      [
        { term: "oil", weight: 1 },
        { term: "gold", weight: 0 },
      ],
      reader,
      2,
    );
    expect(found.map(({ doc }) => doc)).toEqual([0, 1]);
    expect(found[0]?.parts.map(({ term }) => term)).toEqual(["oil"]);
  });

  it("scores a rare term above a common one, and a short document above a long one", async () => {
    const { reader } = await smallPack([
      sourceClaim(0, ["oil", "x", "y", "z", "u", "v"]),
      sourceClaim(1, ["oil", "x"]),
      sourceClaim(2, ["gold", "x"]),
      sourceClaim(3, ["oil", "x"]),
    ]);
    const found = await rankDocuments(
      ["oil", "gold"].map((term) => ({ term, weight: 1 })),
      reader,
      4,
    );
    expect(found.map(({ doc }) => doc)).toEqual([2, 1, 3, 0]);
  });
});
