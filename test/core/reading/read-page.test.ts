import { describe, expect, it } from "vitest";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import type { Page } from "../../../core/reading/page";
import { openPage, readPage } from "../../../core/reading/read-page";
import { SMALL_GAZETTEER } from "../claims/small-gazetteer";

const AGE = { pack: "small", version: "1", reports: 0, outlets: 0, from: "2019-01-01", to: "2019-12-31" };

const EMPTY: CorpusReader = {
  age: async () => AGE,
  reference: async () => ({ gazetteer: SMALL_GAZETTEER, outlets: [], carriers: [], credits: [] }),
  collection: async () => ({ size: 0, averageLength: 0, lengths: new Uint8Array() }),
  postings: async () => new Map(),
  claims: async () => new Map(),
  translations: async () => new Map(),
};

const ROSES =
  "Gardeners in the valley cut their roses in the first weeks of March, when the frosts are over and the buds begin to swell.";

const CASES: { name: string; page: Partial<Page>; silence: string | undefined }[] = [
  { name: "a page without text", page: { text: " \n" }, silence: "no-text" },
  { name: "a page about something else", page: { text: ROSES }, silence: "off-topic" },
  {
    name: "a page that names the topic once, in passing, far down",
    page: { text: `${`${ROSES}\n\n`.repeat(20)}One of the roses came from Venezuela.` },
    silence: "off-topic",
  },
  {
    name: "the report of a game",
    page: {
      text: "Venezuela scored two goals in the match on Sunday, the first from a penalty, and Venezuela's coach praised the goalkeeper and the striker.",
    },
    silence: "off-topic",
  },
  {
    name: "a page about the topic that states nothing",
    page: { text: "What will Maduro do now? What should Venezuela do? Will Maduro ever learn?" },
    silence: "no-claims",
  },
  {
    name: "a page in another language",
    page: { text: "Venezuela ja Maduro: mitä nyt tapahtuu?", language: "fi" },
    silence: "language",
  },
  {
    name: "a page with a claim",
    page: {
      text: "The United States imposed sanctions on six Venezuelan officials on Friday, a senior official told Reuters.",
    },
    silence: undefined,
  },
];

describe("readPage", () => {
  it.each(CASES)("$name: $silence", async ({ page, silence }) => {
    const reading = await readPage(
      { id: "p", text: "", language: "en", published: "2019-03-01", ...page },
      EMPTY,
    );
    expect(reading.silence).toBe(silence);
    expect(reading.claims.length > 0).toBe(silence === undefined);
    expect(reading.corpus).toEqual(AGE);
  });
});

describe("openPage", () => {
  it("reads the first claims alone, then all, and searches for each set once", async () => {
    const text = ["six", "nine", "twelve"]
      .map((count) => `The United States imposed sanctions on ${count} Venezuelan officials on Friday.`)
      .join(" ");
    let searches = 0;
    const postings = async () => {
      searches++;
      return new Map();
    };
    const reader: CorpusReader = { ...EMPTY, postings };
    const page = await openPage({ id: "p", text, language: "en", published: "2019-03-01" }, reader);
    const textsOf = async (mostClaims?: number) =>
      (await page.read(mostClaims === undefined ? {} : { mostClaims })).claims.map(({ claim }) => claim.text);
    const all = await textsOf();
    expect([page.size, all.length, searches]).toEqual([3, 3, 1]);
    expect(await textsOf(2)).toEqual(all.slice(0, 2));
    expect(await textsOf(2)).toEqual(all.slice(0, 2));
    expect(await textsOf(9)).toEqual(all);
    expect(searches).toBe(2);
  });
});

describe("a text that the reader picked out", () => {
  const read = (text: string) => readPage({ id: "text", text }, EMPTY, { everySentence: true });

  it.each([
    "Gardeners in the valley cut their roses in the first weeks of March.",
    "¿Cuántos presos políticos hay todavía en las cárceles del país?",
    "O governo anunciou ontem um novo aumento do salário mínimo.",
  ])("is a claim, on whatever topic: %s", async (text) => {
    const { claims } = await read(text);
    expect(claims.map(({ claim }) => claim.text)).toEqual([text]);
    expect(claims[0]?.answer.silence).toBeDefined();
  });

  it("is read sentence by sentence, each in its place", async () => {
    const text = "The mayor resigned on Sunday after the vote. His deputy took over, the council said.";
    const { claims } = await read(text);
    expect(claims).toHaveLength(2);
    for (const { claim } of claims) expect(text.slice(claim.start, claim.end)).toBe(claim.text);
  });

  it("is no claim where it has no words", async () => {
    expect((await read("— 12, 13 …")).claims).toEqual([]);
  });
});
