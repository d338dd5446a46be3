import type { Difference } from "../match";
import { type Alignment, alignWords } from "./align-words";
import { type ComparedPair, sideAt } from "./compared-pair";
import { isSameSpeaker } from "./own-statement";

/** Fewest words that two quotes share when they are of the same utterance, and the least share of the corpus's words. */
const LEAST_EQUAL = 4;
const LEAST_SHARE = 0.6;

/** Of a short quote by the same speaker ("an unwelcome provocation") so few are enough. */
const LEAST_OF_SHORT = 2;
const SHORT = 6;

/** The same utterance with an altered, added or dropped word inside. A shorter cut of it is none, nor is a translation. */
export function findQuote(pair: ComparedPair): Difference | null {
  const { claim, stored } = pair;
  const theirs = stored.claim.quote;
  if (theirs === null) return null;
  for (const own of claim.quotes) {
    const alignment = alignWords(own.text, theirs.text);
    const { runs, equal, corpusWords } = alignment;
    const short = isShort(alignment) && isSameSpeaker(pair);
    if (equal < (short ? LEAST_OF_SHORT : LEAST_EQUAL) || equal / corpusWords < LEAST_SHARE) continue;
    const changed = runs.filter(({ kind }) => kind !== "equal");
    const words = changed.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    if (changed.length === 0 || words > equal + (short ? 1 : 0)) continue;
    return {
      kind: "quote",
      page: sideAt(claim.text, own.start, own.end),
      corpus: { text: theirs.text, span: null },
      runs: [...runs],
    };
  }
  return null;
}

function isShort({ corpusWords, equal }: Alignment): boolean {
  return corpusWords > 2 && corpusWords <= SHORT && equal < LEAST_EQUAL;
}
