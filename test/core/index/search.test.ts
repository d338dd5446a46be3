import { beforeAll, describe, expect, it } from "vitest";
import type { SourceClaim } from "../../../core/index/compile";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import { datesIn, type SearchFilters } from "../../../core/index/filters";
import { joinReaders } from "../../../core/index/joined-reader";
import { createPartPort } from "../../../core/index/part-port";
import { type PageOf, SearchPage, search } from "../../../core/index/search";
import { createCorpusReader } from "../../../core/index/segment-reader";
import { smallPack, sourceClaim } from "./small-pack";

describe("the dates in a range", () => {
  it.each([
    {
      from: "2019-02-27",
      to: "2019-03-02",
      dates: [
        "2019-02-27",
        "2019-02-28",
        "2019-02-29",
        "2019-02-30",
        "2019-02-31",
        "2019-03-01",
        "2019-03-02",
      ],
    },
    { from: "2019-02-01", to: "2019-02-28", dates: ["2019-02"] },
    { from: "2020-02-01", to: "2020-02-29", dates: ["2020-02"] },
    { from: "2018-12", to: "2019-01-01", dates: ["2018-12", "2019-01-01"] },
    { from: "2019-01-31", to: "2019-01-31", dates: ["2019-01-31"] },
    { from: "2019-03-02", to: "2019-03-01", dates: [] },
  ])("from $from to $to", ({ from, to, dates }) => {
    expect(datesIn({ from, to })).toEqual(dates);
  });

  it("hold the year when it lies in it whole", () => {
    expect(datesIn({ from: "2019", to: "2019" }).slice(0, 3)).toEqual(["2019", "2019-01", "2019-02"]);
    expect(datesIn({ from: "2019" })).toContain("2100-12");
    expect(datesIn({ to: "2019" })[0]).toBe("1900");
  });
});

interface Traits {
  readonly outlet?: string;
  readonly language?: string;
  readonly published?: string | null;
  readonly month?: string | null;
  readonly event?: string | null;
}

function claim(at: number, traits: Traits = {}): SourceClaim {
  const { outlet = "one", language = "en", published = "2019-02-10", month = null, event = null } = traits;
  const made = sourceClaim(at, ["oil", ...Array.from({ length: at % 5 }, (_, n) => `w${n}`)]);
  const report = {
    ...made.report,
    language,
    published,
    publishedMonth: month,
    outlet: { ...made.report.outlet, id: outlet },
  };
  return { ...made, report, claim: { ...made.claim, eventDate: event } };
}

const CLAIMS = [
  claim(0),
  claim(1, { outlet: "two", published: "2019-02-28" }),
  claim(2, { language: "es", published: "2019-03-01" }),
  claim(3, { outlet: "two", language: "es", published: null, month: "2019-03" }),
  claim(4, { published: null, event: "2019" }),
  claim(5, { published: "2020-01-01", event: "2019-03" }),
  claim(6, { published: "2020-01-31", event: "2019-03-07" }),
];

let reader: CorpusReader;
beforeAll(async () => {
  const [pack, saved] = await Promise.all([smallPack(CLAIMS.slice(0, 5)), smallPack(CLAIMS.slice(5))]);
  reader = joinReaders([{ reader: pack.reader }, { reader: saved.reader, saved: true, deleted: [] }]);
});

const OIL = [{ term: "oil", weight: 1 }];
const CASES: { filters: SearchFilters; found: number[] }[] = [
  { filters: {}, found: [0, 1, 2, 3, 4, 5, 6] },
  { filters: { outlets: ["two"] }, found: [1, 3] },
  { filters: { outlets: ["two", "none"], languages: ["es"] }, found: [3] },
  { filters: { languages: [] }, found: [] },
  { filters: { published: { from: "2019-02-11", to: "2019-03" } }, found: [1, 2, 3] },
  { filters: { published: { from: "2019-03-01" } }, found: [2, 3, 5, 6] },
  { filters: { published: { to: "2019-03-01" } }, found: [0, 1, 2] },
  { filters: { published: {} }, found: [0, 1, 2, 3, 4, 5, 6] },
  { filters: { event: { from: "2019", to: "2019-12-31" } }, found: [4, 5, 6] },
  { filters: { event: { from: "2019-03-07", to: "2019-03-07" } }, found: [6] },
  { filters: { packs: ["reading"] }, found: [5, 6] },
  { filters: { packs: ["small"], languages: ["es"] }, found: [2, 3] },
  { filters: { packs: [] }, found: [] },
];

describe("a search", { timeout: 60_000 }, () => {
  it.each(CASES)("under $filters finds $found, with words and without", async ({ filters, found }) => {
    const texts = found.map((at) => `Claim ${at}.`);
    const { results, total } = await search(OIL, filters, reader);
    expect(total).toBe(found.length);
    expect(results.map((hit) => hit.claim.text).sort()).toEqual(texts);
    const listed = await search([], filters, reader);
    expect(listed.total).toBe(found.length);
    expect(listed.results.map((hit) => hit.claim.text)).toEqual([...texts].reverse());
  });

  it("scores as without filters, with parts that add up, in the form of the contract", async () => {
    const all = await search([...OIL, { term: "w3", weight: 2 }], {}, reader);
    const some = await search([...OIL, { term: "w3", weight: 2 }], { packs: ["small"] }, reader);
    expect(SearchPage.parse(all)).toEqual(all);
    expect(all.results[0]?.claim.text).toBe("Claim 4.");
    expect(all.results[0]?.parts.map(({ term }) => term)).toEqual(["oil", "w3"]);
    for (const { score, parts } of all.results)
      expect(parts.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 12);
    expect(some.results[0]).toEqual(all.results[0]);
  });

  it("finds the same without counting, from fewer records, and counts what ends before the page does", async () => {
    const many = Array.from({ length: 24_000 }, (_, at) =>
      sourceClaim(at, ["the", ...(at % 2 ? ["of"] : []), ...(at < 30 ? ["gold"] : []), `w${at % 7}`]),
    );
    const { manifest, files } = await smallPack(many);
    const search20 = async (words: readonly string[], counted: boolean) => {
      const port = createPartPort(manifest, async (name) => files.get(name) ?? new Uint8Array());
      let records = 0;
      const counting = {
        read: (keys: readonly string[]) => {
          records += keys.length;
          return port.read(keys);
        },
      };
      const terms = words.map((term) => ({ term, weight: 1 }));
      const page = await search(terms, {}, createCorpusReader(counting), { counted });
      return { ...page, records };
    };
    const [whole, early] = [
      await search20(["the", "of", "gold"], true),
      await search20(["the", "of", "gold"], false),
    ];
    expect(early.results).toEqual(whole.results);
    expect([whole.total, early.total]).toEqual([24_000, null]);
    expect(early.records).toBeLessThan(whole.records);
    expect((await search20(["nothing"], false)).total).toBe(0);
    const few = await search(OIL, { packs: ["small"] }, reader, { counted: false });
    expect([few.results.length, few.total]).toEqual([5, 5]);
  });

  it("goes on from page to page without gap or repetition, counted or not", async () => {
    const many = (await smallPack(Array.from({ length: 53 }, (_, at) => claim(at)))).reader;
    const textsOf = async (page: PageOf) =>
      (await search(OIL, {}, many, page)).results.map((hit) => hit.claim.text);
    const texts = await textsOf({ limit: 100 });
    expect(new Set(texts).size).toBe(53);
    for (const counted of [true, false])
      expect([
        ...(await textsOf({ counted })),
        ...(await textsOf({ offset: 20, counted })),
        ...(await textsOf({ offset: 40, counted })),
      ]).toEqual(texts);
    const { results, total } = await search(OIL, {}, many, { offset: 40, counted: false });
    expect([total, results.length]).toEqual([53, 13]);
  });
});
