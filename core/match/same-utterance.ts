import type { Claim } from "../claims/claim";
import { dateOf } from "../corpus/whole-day";
import type { StoredClaim } from "../index/corpus-reader";
import { alignWords } from "./differences/align-words";
import { isQuoting, sketchOf } from "./features/claim-sketch";
import { dayRange, gapInDays } from "./features/days";

/** Fewest equal words, and least share of the report's quoted words, at which two quotes are of one utterance. */
const LEAST_EQUAL = 5;
const LEAST_SHARE = 0.75;

/** Fewest where the days are unknown or far apart: short phrases ("all options are on the table") are said again and again. */
const LEAST_UNDATED = 8;

/** Days within which a phrase that recurs is taken for one utterance. */
const SAME_WEEK = 7;

/** Two quotes of one utterance: the words of the page with their place in its claim, and how much of the report's quote stands in them. */
export interface SameUtterance {
  readonly page: string;
  readonly start: number;
  readonly share: number;
}

/**
 * Tells whether a page claim quotes the words that a corpus claim quotes: at least five of them in their order and three in four.
 * So rare a coincidence says more than any likeness of the summaries.
 */
export function sameUtterance(claim: Claim, stored: StoredClaim): SameUtterance | null {
  if (!mayShareQuote(claim, stored)) return null;
  const theirs = stored.claim.quote;
  if (theirs === null || speakersDiffer(claim, stored)) return null;
  const needed = isSameWeek(claim, stored) ? LEAST_EQUAL : LEAST_UNDATED;
  for (const own of claim.quotes) {
    const { equal, corpusWords, runs } = alignWords(own.text, theirs.text);
    const longest = Math.max(
      0,
      ...runs.map(({ kind, text }) => (kind === "equal" ? text.split(" ").length : 0)),
    );
    const share = corpusWords === 0 ? 0 : equal / corpusWords;
    if (equal >= needed && share >= LEAST_SHARE && longest >= LEAST_RUN) {
      return { page: own.text, start: own.start, share };
    }
  }
  return null;
}

/** Whether both quote words at all. */
export function mayShareQuote(claim: Claim, stored: StoredClaim): boolean {
  return claim.quotes.length > 0 && isQuoting(sketchOf(stored));
}

/** Fewest of the equal words that stand in a row. */
export const LEAST_RUN = 3;

/** Both sides name their speakers and have none in common. */
function speakersDiffer(claim: Claim, { proposition }: StoredClaim): boolean {
  const ours = claim.attribution.flatMap(({ mention }) => mention ?? []);
  const theirs = proposition.sources.filter((id) => !id.startsWith("unnamed-"));
  return ours.length > 0 && theirs.length > 0 && !ours.some((id) => theirs.includes(id));
}

function isSameWeek(claim: Claim, { claim: corpus, report }: StoredClaim): boolean {
  const page = dayRange(claim.eventDate) ?? dayRange(dateOf(claim.published));
  const told = dayRange(corpus.eventDate) ?? dayRange(report.published);
  return page !== null && told !== null && gapInDays(page, told) <= SAME_WEEK;
}
