import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseJsonLines } from "../../core/corpus/json-lines";
import { type CorpusClaim, Report } from "../../core/corpus/report";
import { fixtureArticles, offTopicPages } from "../fixtures/articles";

const FILE = "reports.jsonl";
const text = readFileSync(join(import.meta.dirname, "../../data/venezuela", FILE), "utf8");
const claims = new Map<string, CorpusClaim>(
  parseJsonLines(text, Report, FILE).flatMap((report) => report.claims.map((claim) => [claim.id, claim])),
);

/** Runs of this many words shared with a summary would be copied, not re-worded. */
const COPIED_WORDS = 9;
const summaries = new Set(
  [...claims.values()].flatMap((claim) => [claim.text, claim.textEn ?? ""]).flatMap(runs),
);

describe.each(fixtureArticles())("the fixture article $name", ({ html, frames, expected }) => {
  const pages = [html, ...Object.values(frames)].join("\n");

  it.each([...expected.claims.map(({ snippet }) => snippet), ...expected.never])(
    "holds once: %s",
    (snippet) => {
      expect(pages.split(snippet)).toHaveLength(2);
    },
  );

  it("expects claims that the corpus has, and differences only with those", () => {
    const ids = expected.claims.flatMap((claim) => claim.expect);
    expect(ids.filter((id) => !claims.has(id))).toEqual([]);
    for (const { expect: same, differences = [] } of expected.claims)
      for (const { claimId } of differences) expect(same).toContain(claimId);
  });

  it("is silent exactly where nothing is expected, on about a third of its claims", () => {
    const silent = expected.claims.filter((claim) => claim.silent);
    expect(silent.map((claim) => claim.expect)).toEqual(silent.map(() => []));
    expect(expected.claims.filter((claim) => claim.expect.length === 0)).toHaveLength(silent.length);
    expect(silent.length / expected.claims.length).toBeGreaterThanOrEqual(0.2);
  });

  it("words its sentences on its own", () => {
    const shared = runs(pages).filter((run) => summaries.has(run));
    expect(shared).toEqual([]);
  });
});

it("has three pages on other subjects", () => {
  expect(offTopicPages().map(({ name }) => name)).toEqual([
    "caracas-football.html",
    "cuba-streets.html",
    "weather.html",
  ]);
});

function runs(of: string): string[] {
  const words = of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(COPIED_WORDS - 1).map((_, at) => words.slice(at, at + COPIED_WORDS).join(" "));
}
