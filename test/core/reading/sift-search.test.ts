import { describe, expect, it } from "vitest";
import type { CorpusClaim, Report } from "../../../core/corpus/report";
import type { Reference } from "../../../core/index/corpus-reader";
import { type Sieve, siftSearch } from "../../../core/reading/sift-search";
import { memoryCorpus } from "../match/memory-corpus";
import { NEWSROOM } from "../match/newsroom";

const REFERENCE: Reference = {
  ...NEWSROOM,
  credits: [{ id: "wire-one", name: "Wire One", aliases: [], agency: true }],
};

function report(place: number, claim: Partial<CorpusClaim>, credits: string[] = []): Report {
  const id = `r-${String(place).padStart(10, "0")}`;
  return {
    id,
    url: `https://daily.example/${place}`,
    outlet: "daily",
    carrier: null,
    language: "en",
    headline: null,
    published: "2024-03-06",
    publishedMonth: null,
    dateBasis: "url",
    credits,
    claims: [
      {
        id: `${id}#0`,
        text: `Nine barges were seized at pier ${place}.`,
        attributedTo: null,
        entities: [],
        figures: [],
        eventDate: "2024-03-05",
        stance: "asserts",
        quote: null,
        ...claim,
      },
    ],
  };
}

const PRADO = { attributedTo: "Ana Prado" };
const REPORTS = [
  report(1, {}, ["wire-one"]),
  report(2, {}),
  report(3, { ...PRADO, eventDate: "2024-03-05" }),
  report(4, {}),
  report(5, { ...PRADO, eventDate: "2024-01-05" }),
  report(6, {}),
];
const sift = (sieve: Partial<Sieve> = {}, reports: readonly Report[] = REPORTS) =>
  siftSearch([{ term: "barg", weight: 1, words: "barges" }], {}, memoryCorpus(reports, REFERENCE), {
    offset: 0,
    ...sieve,
  });
const piers = ({ results }: Awaited<ReturnType<typeof sift>>) =>
  results.map(({ claim }) => Number(/\d+/.exec(claim.text)?.[0])).toSorted((a, b) => a - b);

describe("siftSearch", () => {
  it("tells which origins occur, a speaker's statements of whatever day as one, the unknown last", async () => {
    expect((await sift()).origins).toEqual([
      { id: "statement:ana-prado", kind: "statement", name: "Ana Prado", claims: 2 },
      { id: "agency:wire-one", kind: "agency", name: "Wire One", claims: 1 },
      { id: "unknown", kind: "unknown", name: "", claims: 3 },
    ]);
  });

  it.each([
    ["agency:wire-one", [1]],
    ["statement:ana-prado", [3, 5]],
    ["unknown", [2, 4, 6]],
    ["agency:nobody", []],
  ])("keeps the claims of %s, and still offers all origins", async (origin, expected) => {
    const page = await sift({ origin });
    expect([piers(page), page.total, page.origins.length]).toEqual([expected, expected.length, 3]);
  });

  it("keeps what stands to the claim in hand as asked, and tells it of each", async () => {
    const relate: Sieve["relate"] = async (found) =>
      found.map(({ claim }) => (claim.text.includes("pier 4") ? "denies" : null));
    expect(piers(await sift({ relate, relation: "denies" }))).toEqual([4]);
    const told = (await sift({ relate })).results.map(({ relation }) => relation);
    expect([told.length, told.filter((relation) => relation === "denies").length]).toEqual([6, 1]);
  });

  it("tells the words that found each claim, not the terms", async () => {
    for (const { foundBy } of (await sift()).results) {
      expect(foundBy.map(({ words }) => words)).toEqual(["barges"]);
      expect(foundBy[0]?.share).toBeCloseTo(1, 9);
    }
  });

  it("gives what is shown at once, the same list, before anything is related, and many counted", async () => {
    const many = Array.from({ length: 520 }, (_, at) => report(at + 1, {}));
    const relate = () => Promise.reject(new Error("not yet"));
    const [first, whole] = [await sift({ atOnce: true, relate }, many), await sift({}, many)];
    expect(first.results).toEqual(whole.results);
    expect([first.total, first.sifted, first.origins]).toEqual([null, null, []]);
    expect((await sift({ atOnce: true })).total).toBe(6);
  });

  it("looks through so many of the best, says so, and goes on beyond them where nothing is sifted out", async () => {
    const many = Array.from({ length: 520 }, (_, at) => report(at + 1, {}, at === 0 ? ["wire-one"] : []));
    const first = await sift({}, many);
    expect([first.total, first.sifted, first.results.length]).toEqual([520, 500, 20]);
    expect((await sift({ origin: "unknown" }, many)).total).toBe(499);
    const further = await sift({ offset: 500 }, many);
    expect([further.results.length, further.origins]).toEqual([20, []]);
    expect(new Set([...first.results, ...further.results].map(({ claim }) => claim.id)).size).toBe(40);
  });
});
