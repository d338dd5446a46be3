import { describe, expect, it } from "vitest";
import type { SourceClaim } from "../../../core/index/compile";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import { accepting, type SearchFilters } from "../../../core/index/filters";
import { joinReaders } from "../../../core/index/joined-reader";
import type { SegmentReader } from "../../../core/index/segment-reader";
import { fc } from "../../seeded";
import { smallPack, sourceClaim } from "./small-pack";

/** Claims of reports of 2017 to 2019 about what happened from 1958 to 2031; `at` numbers them. */
const DATED: readonly { published: string | null; event: string | null }[] = [
  { published: "2017-11-30", event: "2017-11-29" },
  { published: "2019-02-10", event: "1958-01-23" },
  { published: "2019-02-28", event: "2031" },
  { published: null, event: null },
];

function dated(at: number, published: string | null, event: string | null): SourceClaim {
  const made = sourceClaim(at, ["oil"]);
  const day = published?.length === "2019-02-10".length;
  const report = {
    ...made.report,
    published: day ? published : null,
    publishedMonth: day ? null : published,
  };
  return { ...made, report, claim: { ...made.claim, eventDate: event } };
}

/** Tells no years, as a segment does that an older compiler made. */
function yearless(reader: SegmentReader): SegmentReader {
  return {
    ...reader,
    facts: async () => {
      const { years: _, ...facts } = await reader.facts();
      return facts;
    },
  };
}

/** The numbers of the documents that meet the filters, and for how many terms postings were asked. */
async function met(filters: SearchFilters, reader: CorpusReader) {
  let asked = 0;
  const counting: CorpusReader = {
    ...reader,
    postings: (terms) => {
      asked += terms.length;
      return reader.postings(terms);
    },
  };
  const [{ size }, accepts] = await Promise.all([reader.collection(), accepting(filters, counting)]);
  const docs = Array.from({ length: size }, (_, doc) => doc).filter((doc) => accepts?.(doc) ?? true);
  return { docs, asked };
}

const YEAR = fc.integer({ min: 1895, max: 2105 });
const NUMBER = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, "0"));
const DATE = fc.oneof(
  YEAR.map(String),
  fc.tuple(YEAR, NUMBER(12)).map(([year, month]) => `${year}-${month}`),
  fc.tuple(YEAR, NUMBER(12), NUMBER(28)).map(([year, month, day]) => `${year}-${month}-${day}`),
);
const RANGE = fc.record({ from: DATE, to: DATE }, { requiredKeys: [] });

describe("a filter by time", { timeout: 60_000 }, () => {
  it("lets through what it does when it asks for every year that there could be", async () => {
    const claims = fc.array(fc.tuple(fc.option(DATE), fc.option(DATE)), { minLength: 2, maxLength: 20 });
    const property = fc.asyncProperty(
      claims,
      fc.array(RANGE, { minLength: 2, maxLength: 5 }),
      async (drawn, ranges) => {
        const sources = drawn.map(([published, event], at) => dated(at, published, event));
        const halves = [sources.slice(0, drawn.length / 2), sources.slice(drawn.length / 2)];
        const [pack, saved] = await Promise.all(halves.map((half) => smallPack(half)));
        if (pack === undefined || saved === undefined) return;
        const joined = (of: (reader: SegmentReader) => SegmentReader) =>
          joinReaders([{ reader: of(pack.reader) }, { reader: of(saved.reader), saved: true }]);
        for (const range of ranges)
          for (const filters of [{ published: range }, { event: range }, { published: range, event: range }])
            expect(
              (
                await met(
                  filters,
                  joined((each) => each),
                )
              ).docs,
            ).toEqual((await met(filters, joined(yearless))).docs);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });

  it.each([
    { filters: { published: { from: "2018" } }, docs: [1, 2], asked: 13, before: 83 * 13 },
    { filters: { published: { to: "2018-12-31" } }, docs: [0], asked: 13, before: 119 * 13 },
    { filters: { event: { from: "2017-11-29" } }, docs: [0, 2], asked: 4 + 13, before: 4 + 83 * 13 },
    { filters: { event: { to: "2000" } }, docs: [1], asked: 13, before: 101 * 13 },
  ])("asks for the labels of years that claims have: $filters", async ({ filters, docs, asked, before }) => {
    const { reader } = await smallPack(DATED.map(({ published, event }, at) => dated(at, published, event)));
    expect(await met(filters, reader)).toEqual({ docs, asked });
    const saved = joinReaders([{ reader }, { reader: yearless(reader), saved: true }]);
    expect((await met(filters, saved)).asked).toBe(before);
  });
});
