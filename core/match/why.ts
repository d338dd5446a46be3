import type { Claim } from "../claims/claim";
import type { GazetteerEntry } from "../corpus/gazetteer";
import { dayRange, gapInDays } from "./features/days";
import { FEATURE_NAMES } from "./features/feature-vector";
import type { Why } from "./match";
import type { Proposition } from "./proposition";
import type { Scored } from "./score-candidate";
import { agreeingFigures } from "./why/agreeing-figures";
import { sharedNames } from "./why/shared-names";
import { sharedQuotation } from "./why/shared-quotation";
import { sharedWords } from "./why/shared-words";

const NAMES = [...FEATURE_NAMES, "similarity"] as const;

/** Feature values are told to three digits. */
const DIGITS = 1000;

/** A page claim with what it says. */
interface Asked {
  readonly claim: Claim;
  readonly proposition: Proposition;
}

/**
 * Says what made a match: the rule, the words, names, quotations and figures shared with their places on both sides, the days between, and each
 * feature's value (absent ones left out).
 */
export function explain(
  { claim, proposition: page }: Asked,
  { stored, features, similarity, rule }: Scored,
  entries: ReadonlyMap<string, GazetteerEntry>,
): Why {
  const other = stored.proposition;
  const theirs = new Set(page.language === other.language ? other.terms : other.english);
  const ours = page.language === other.language ? page.terms : page.english;
  const values = { ...features, similarity };
  const mentions = page.mentions.filter((id) => other.mentions.includes(id));
  const names = sharedNames(claim, stored.claim.text, mentions, entries);
  const quoted = rule === "same-utterance" ? sharedQuotation(claim, stored) : [];
  const days = daysBetween(page.eventDate, other.eventDate);
  return {
    rule,
    terms: [...new Set(ours)].filter((term) => theirs.has(term)),
    mentions,
    parts: Object.fromEntries(
      NAMES.filter((name) => !Number.isNaN(values[name])).map((name) => [
        name,
        Math.round(values[name] * DIGITS) / DIGITS,
      ]),
    ),
    shared: sharedWords(claim, stored, names),
    names,
    ...(quoted.length > 0 && { quoted }),
    figures: agreeingFigures({ claim, page, stored, entries }),
    ...(days !== null && { days }),
  };
}

function daysBetween(ours: string | null, theirs: string | null): number | null {
  const [page, corpus] = [dayRange(ours), dayRange(theirs)];
  return page && corpus ? gapInDays(page, corpus) : null;
}
