import type { Difference } from "../match";
import { alignWords } from "./align-words";
import { type ComparedPair, sideAt } from "./compared-pair";

/** Fewest words that two quotes share when they are of the same utterance, and the least share of the corpus's words. */
const LEAST_EQUAL = 4;
const LEAST_SHARE = 0.6;

/** The same utterance with an altered, added or dropped word inside. A shorter cut of it is none, nor is a translation. */
export function findQuote({ claim, stored }: ComparedPair): Difference | null {
  const theirs = stored.claim.quote;
  if (theirs === null) return null;
  for (const own of claim.quotes) {
    const { runs, equal, corpusWords } = alignWords(own.text, theirs.text);
    if (equal < LEAST_EQUAL || equal / corpusWords < LEAST_SHARE) continue;
    const changed = runs.filter(({ kind }) => kind !== "equal");
    const words = changed.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    if (changed.length === 0 || words > equal) continue;
    return {
      kind: "quote",
      page: sideAt(claim.text, own.start, own.end),
      corpus: { text: theirs.text, span: null },
      runs: [...runs],
    };
  }
  return null;
}
