import { tokens } from "../text/tokens";

/** Share of the longer headline's words that the other must hold, and the least words that are no chance. */
const SHARE = 0.8;
const LEAST_WORDS = 5;

/**
 * From here on two headlines are one text: below, two agencies word one event alike ("First shipment of Red Cross aid arrives in
 * Venezuela" stands over a report of AP and, with one word more, over one of AFP).
 */
const COPIED_SHARE = 0.9;
const COPIED_WORDS = 10;

/**
 * Whether two published headlines are nearly the same, as copies are: "US in Touch With Military" and the same with "- Reports" behind.
 * Tells that one story stands in both places, not who took it from whom.
 */
export function nearHeadline(one: string | null | undefined, other: string | null | undefined): boolean {
  return alike(headlineWords(one), headlineWords(other), SHARE, LEAST_WORDS);
}

/** Whether two published headlines, as sets of words, are so long and so alike that one text stands under both. */
export function copiedHeadline(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return alike(one, other, COPIED_SHARE, COPIED_WORDS);
}

/** The words of a headline, each once; none where there is no headline. */
export function headlineWords(headline: string | null | undefined): ReadonlySet<string> {
  return new Set(tokens(headline ?? "").map(({ word }) => word));
}

function alike(left: ReadonlySet<string>, right: ReadonlySet<string>, share: number, least: number): boolean {
  if (Math.min(left.size, right.size) < least) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size) >= share;
}
