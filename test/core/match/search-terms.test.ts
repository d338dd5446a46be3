import { describe, expect, it } from "vitest";
import { searchTerms } from "../../../core/match/search-terms";
import { LEXICON, REFERENCE } from "../index/small-pack";

const READER = {
  reference: async () => REFERENCE,
  translations: async (language: "es" | "pt", stems: readonly string[]) =>
    new Map(
      LEXICON[language].flatMap(({ stem, translations }) =>
        stems.includes(stem) ? [[stem, translations] as const] : [],
      ),
    ),
};

async function terms(text: string): Promise<string[]> {
  return (await searchTerms(text, READER)).map(({ term, weight }) => `${term} ${weight}`);
}

describe("what typed words look for", () => {
  it.each([
    { text: "gold", holds: ["gold 1"] },
    { text: "oro", holds: ["oro 1", `gold ${0.9 * 0.9}`] },
    { text: "ayudas", holds: ["ayud 1", `aid ${0.9 * 0.75}`, `help ${0.9 * 0.25}`] },
    { text: "Caracas", holds: ["caraca 1", "m:caracas 0.6"] },
    { text: "55 people died", holds: ["f:55 0.6"] },
    { text: "March 1, 2019", holds: ["d:2019-03-01 0.6"] },
  ])("in $text", async ({ text, holds }) => {
    expect(await terms(text)).toEqual(expect.arrayContaining(holds));
  });

  it.each([
    { text: "ayudas", words: { ayud: "ayudas", aid: "ayudas", help: "ayudas" } },
    { text: "Gold in caracas", words: { gold: "Gold", caraca: "caracas", "m:caracas": "Caracas" } },
    {
      text: "55 people died on March 1, 2019",
      words: { "f:55": "55 people", "d:2019-03-01": "March 1, 2019" },
    },
  ])("tells which words each term of $text stands for", async ({ text, words }) => {
    const told = new Map((await searchTerms(text, READER)).map((each) => [each.term, each.words]));
    expect(Object.fromEntries(told)).toMatchObject(words);
  });

  it("counts a word once, though three languages know it", async () => {
    expect((await terms("gold gold")).filter((term) => term.startsWith("gold"))).toEqual(["gold 1"]);
    expect(await terms("  ")).toEqual([]);
  });
});
