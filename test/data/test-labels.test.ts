import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";
import { readPageClaims, readPairs } from "../../cli/eval/page-labels";

const CLAIMS = readPageClaims("test");
const PAIRS = readPairs("test");

interface Report {
  readonly claims: readonly { text: string; textEn?: string; id: string; quote: { text: string } | null }[];
}

const CORPUS = readFileSync("data/venezuela/reports.jsonl", "utf8")
  .split("\n")
  .filter((line) => line !== "")
  .flatMap((line): Report["claims"] => JSON.parse(line).claims);

describe("the sentences about the test events", () => {
  it("are all of the test side, and so are the claims that they are paired with", () => {
    const [events, sideOf] = [readEvents(), readSides()];
    for (const { id, split } of CLAIMS.values()) expect([id, split]).toEqual([id, "test"]);
    const sides = PAIRS.map(({ c }) => [c, sideOf(events.get(c))]);
    expect(sides.filter(([, side]) => side !== "test")).toEqual([]);
  });

  it("are paired once with each claim, with every sentence and only with claims of the pack", () => {
    const known = new Set(CORPUS.map(({ id }) => id));
    expect(new Set(PAIRS.map(({ q, c }) => `${q} ${c}`)).size).toBe(PAIRS.length);
    expect(new Set(PAIRS.map(({ q }) => q))).toEqual(new Set(CLAIMS.keys()));
    expect(PAIRS.filter(({ c }) => !known.has(c))).toEqual([]);
  });

  it("share no five words in a row with a claim of the pack", () => {
    const texts = CORPUS.flatMap(({ text, textEn, quote }) => [text, textEn ?? "", quote?.text ?? ""]);
    const taken = new Set(texts.flatMap(runsOf));
    for (const { id, text } of CLAIMS.values())
      expect([id, runsOf(text).filter((run) => taken.has(run))]).toEqual([id, []]);
  });
});

function runsOf(text: string): string[] {
  const words =
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(" "));
}
