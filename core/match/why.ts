import { FEATURE_NAMES } from "./features/feature-vector";
import type { Why } from "./match";
import type { Proposition } from "./proposition";
import type { Scored } from "./score-candidate";

const NAMES = [...FEATURE_NAMES, "similarity"] as const;

/** Feature values are told to three digits. */
const DIGITS = 1000;

/** Says what made a match: the rule, the words and names shared, and each feature's value (absent ones left out). */
export function explain(page: Proposition, { stored, features, similarity, rule }: Scored): Why {
  const other = stored.proposition;
  const theirs = new Set(page.language === other.language ? other.terms : other.english);
  const ours = page.language === other.language ? page.terms : page.english;
  const values = { ...features, similarity };
  return {
    rule,
    terms: [...new Set(ours)].filter((term) => theirs.has(term)),
    mentions: page.mentions.filter((id) => other.mentions.includes(id)),
    parts: Object.fromEntries(
      NAMES.filter((name) => !Number.isNaN(values[name])).map((name) => [
        name,
        Math.round(values[name] * DIGITS) / DIGITS,
      ]),
    ),
  };
}
