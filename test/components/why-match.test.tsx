// @vitest-environment happy-dom
/** @jsxImportSource preact */
import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../cli/gallery/samples";
import { WhyMatch } from "../../components/WhyMatch";
import { MatchRule, type Why } from "../../core/match/match";
import { viewClaim } from "../../core/reading/claim-view";
import { doing, show, textOf } from "./render";

const LANGUAGES = ["en", "es", "pt"] as const;

/** The reasons of a match that has nothing but these. */
function reasons(change: Partial<Why>, language?: (typeof LANGUAGES)[number]): readonly string[] {
  const why: Why = { rule: "", terms: [], mentions: [], parts: {}, ...change };
  const [group] = viewClaim(sampleClaim([sampleMatch({ why })], "c")).groups;
  const [statement] = group?.reports[0]?.statements ?? [];
  if (!statement) throw new Error("No statement");
  const root = show(<WhyMatch statement={statement} />, language);
  doing(() => {
    const details = root.querySelector("details");
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
  });
  return [...root.querySelectorAll(".reasons li")].map(textOf);
}

describe("why this match", () => {
  it.each(LANGUAGES)("has words of its own for every rule in %s", (language) => {
    const said = MatchRule.options.map((rule) => reasons({ rule }, language)[0] ?? "");
    expect(new Set(said).size).toBe(MatchRule.options.length);
    for (const sentence of said) expect(sentence).toMatch(/^(Rule|Regla|Regra): .{10}/);
  });

  it("says nothing of a rule that it does not know", () => {
    expect(reasons({ rule: "toString" })).toHaveLength(1);
  });

  it("tells the words that both quote, each as it writes them", () => {
    const span = { start: 0, end: 9 };
    const quoted = [
      { text: "a shame for everybody", corpusText: "A shame for everybody", page: span, corpus: span },
      { text: "the US flag", corpusText: "the U.S. flag", page: span, corpus: span },
    ];
    expect(reasons({ rule: "same-utterance", quoted }).slice(0, 2)).toEqual([
      "Rule: both quote the same words of one utterance",
      "Both quote the same words: “a shame for everybody”; “the US flag” here, “the U.S. flag” there.",
    ]);
    expect(reasons({ quoted }, "es")[0]).toMatch(/^Ambos citan las mismas palabras: «a shame/);
    expect(reasons({ quoted }, "pt")[0]).toMatch(/^Ambos citam as mesmas palavras: “a shame/);
  });
});
