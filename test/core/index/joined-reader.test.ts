import { describe, expect, it } from "vitest";
import { rankDocuments } from "../../../core/index/bm25";
import { joinReaders, READING } from "../../../core/index/joined-reader";
import { lazyClaim } from "../match/lazy-claim";
import { LEXICON, REFERENCE, smallPack, sourceClaim } from "./small-pack";

const CLAIMS = Array.from({ length: 100 }, (_, at) =>
  sourceClaim(at, ["all", `a${at % 7}`, `b${at % 11}`, ...(at % 4 === 0 ? ["all"] : [])]),
);
const QUERY = ["all", "a3", "b5"].map((term) => ({ term, weight: 1 }));

async function inSegments(...edges: readonly number[]) {
  const cuts = [0, ...edges, CLAIMS.length];
  return Promise.all(
    edges.concat(CLAIMS.length).map((end, at) => smallPack(CLAIMS.slice(cuts[at] ?? 0, end))),
  );
}

describe("several segments", { timeout: 60_000 }, () => {
  it("answer as one that holds everything", async () => {
    const whole = (await smallPack(CLAIMS)).reader;
    const joined = joinReaders((await inSegments(13, 14, 60)).map(({ reader }) => ({ reader })));
    expect(await joined.collection()).toMatchObject({
      ...(await whole.collection()),
      extents: expect.anything(),
    });
    const found = await rankDocuments(QUERY, joined, 20);
    expect(found).toEqual(await rankDocuments(QUERY, whole, 20));
    expect(found[0]?.parts).toEqual((await rankDocuments(QUERY, whole, 1))[0]?.parts);
    const docs = [0, 12, 13, 14, 59, 60, 99, 100, -1];
    expect(await joined.claims(docs)).toEqual(await whole.claims(docs));
    expect(await joined.postings(["all", "a3", "none"])).toEqual(await whole.postings(["all", "a3", "none"]));
  });

  it("never find what was deleted, nor give it", async () => {
    const [one, two] = await inSegments(50);
    if (one === undefined || two === undefined) throw new Error("two segments were made");
    const before = joinReaders([{ reader: one.reader }, { reader: two.reader }]);
    const joined = joinReaders([
      { reader: one.reader, deleted: [38] },
      { reader: two.reader, deleted: [0, 1] },
    ]);
    const gone = new Set([38, 50, 51]);
    const all = await rankDocuments(QUERY, before, 100);
    const left = all.filter(({ doc }) => !gone.has(doc));
    expect(await rankDocuments(QUERY, joined, 100)).toEqual(left);
    expect([...(await joined.claims([37, 38, 50, 52])).keys()]).toEqual([37, 52]);
  });

  it("number a claim anew without asking anything of it", async () => {
    const [one, two] = await inSegments(50);
    if (one === undefined || two === undefined) throw new Error("two segments were made");
    const kept = lazyClaim({ ...sourceClaim(50, ["all"]), doc: 0 });
    const reader = { ...two.reader, claims: async () => new Map([[0, kept.lazy]]) };
    const joined = joinReaders([{ reader: one.reader }, { reader }]);
    const found = (await joined.claims([50])).get(50);
    expect([found?.doc, found?.sketch]).toEqual([50, kept.lazy.sketch]);
    expect(kept.reads()).toBe(0);
    expect(found?.claim.text).toBe("Claim 50.");
    expect(kept.reads()).toBe(1);
  });

  it("tell packs from what was saved, which has no say in age and tables", async () => {
    const [one, two] = await inSegments(70);
    if (one === undefined || two === undefined) throw new Error("two segments were made");
    const joined = joinReaders([{ reader: one.reader }, { reader: two.reader, saved: true }]);
    expect((await joined.collection()).extents).toMatchObject([
      { pack: "small", first: 0, size: 70 },
      { pack: READING, first: 70, size: 30 },
    ]);
    expect(await joined.age()).toMatchObject({ pack: "small", version: "1.0.0", reports: 70 });
    expect(await joined.reference()).toEqual(REFERENCE);
    expect([...(await joined.translations("pt", ["ouro", "oro"]))]).toEqual([
      ["ouro", LEXICON.pt[0]?.translations],
    ]);
  });

  it("of two packs have both ages, and each entry of their tables once", async () => {
    const packs = await Promise.all([smallPack(CLAIMS), smallPack(CLAIMS, "2.0.0", "other")]);
    const joined = joinReaders(packs.map(({ reader }) => ({ reader })));
    const both = { pack: "small + other", version: "1.0.0 + 2.0.0", reports: 200, from: "2019-02-01" };
    expect(await joined.age()).toMatchObject(both);
    expect(await joined.reference()).toEqual(REFERENCE);
  });

  it("of one pack have the version of the newest, which comes first", async () => {
    const segments = await Promise.all([smallPack(CLAIMS, "1.1.0"), smallPack(CLAIMS, "1.0.0")]);
    const joined = joinReaders(segments.map(({ reader }) => ({ reader })));
    expect(await joined.age()).toMatchObject({ pack: "small", version: "1.1.0" });
  });

  it("are an empty corpus when there is none", async () => {
    const joined = joinReaders([]);
    expect(await joined.collection()).toMatchObject({ size: 0, averageLength: 0 });
    expect(await rankDocuments(QUERY, joined, 5)).toEqual([]);
  });
});
