import type { StoredClaim } from "../index/corpus-reader";
import { FEATURE_NAMES, type Features } from "./features/feature-vector";
import type { Why } from "./match";
import type { Proposition } from "./proposition";

/** Says what made a match: the tier's rule, the words and names shared, and each feature's value (absent ones left out). */
export function explain(page: Proposition, stored: StoredClaim, features: Features, rule: string): Why {
  const other = stored.proposition;
  const theirs = new Set(page.language === other.language ? other.terms : other.english);
  const ours = page.language === other.language ? page.terms : page.english;
  return {
    rule,
    terms: [...new Set(ours)].filter((term) => theirs.has(term)),
    mentions: page.mentions.filter((id) => other.mentions.includes(id)),
    parts: Object.fromEntries(
      FEATURE_NAMES.filter((name) => !Number.isNaN(features[name])).map((name) => [
        name,
        Math.round(features[name] * DIGITS) / DIGITS,
      ]),
    ),
  };
}

const DIGITS = 1000;
