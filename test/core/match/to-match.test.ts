import { expect, it } from "vitest";
import { FEATURE_NAMES, type Features } from "../../../core/match/features/feature-vector";
import type { MatchRule } from "../../../core/match/match";
import { accountOf } from "../../../core/match/to-match";
import { counted, pairOf } from "./kinds-of";

const ABSENT = Object.fromEntries(FEATURE_NAMES.map((name) => [name, Number.NaN])) as unknown as Features;

const DIFFERS = { text: "The fire killed 53 people.", figures: [counted(53, "deaths")] };
const AGREES = { text: "The fire killed 93 people.", figures: [counted(93, "deaths")] };

/** What is told of a report's claim that was judged the same, by this rule and score. */
function told(corpus: typeof DIFFERS, rule: MatchRule, score: number) {
  const page = "The fire killed 93 people on 4 March 2024.";
  const { claim, page: proposition, stored, entries } = pairOf(page, { ...corpus, eventDate: "2024-03-04" });
  const tier = rule === "same-proposition" ? ("painted" as const) : ("listed" as const);
  const { sameness, differences, why } = accountOf(
    { claim, proposition, candidates: [] },
    {
      stored,
      features: ABSENT,
      similarity: Number.NaN,
      placed: { sameness: "same", tier },
      rule,
      score,
      useful: 1,
    },
    entries,
  );
  return { sameness, kinds: differences.map(({ kind }) => kind), rule: why.rule };
}

it.each([
  {
    what: "hardly sure and differs",
    of: DIFFERS,
    rule: "likely-same",
    score: 0.59,
    is: "adds",
    kinds: [],
    by: "same-event",
  },
  {
    what: "surer and differs",
    of: DIFFERS,
    rule: "likely-same",
    score: 0.6,
    is: "same",
    kinds: ["figure"],
    by: "likely-same",
  },
  {
    what: "hardly sure and agrees",
    of: AGREES,
    rule: "likely-same",
    score: 0.51,
    is: "same",
    kinds: [],
    by: "likely-same",
  },
  {
    what: "another number of a count",
    of: DIFFERS,
    rule: "same-count",
    score: 0.5,
    is: "same",
    kinds: ["figure"],
    by: "same-count",
  },
  {
    what: "painted and differs",
    of: DIFFERS,
    rule: "same-proposition",
    score: 0.9,
    is: "same",
    kinds: ["figure"],
    by: "same-proposition",
  },
] as const)("tells one that is $what as $is", ({ of, rule, score, is, kinds, by }) => {
  expect(told(of, rule, score)).toEqual({ sameness: is, kinds, rule: by });
});
