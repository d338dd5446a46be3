import { latin } from "../../text/letters";
import type { CorpusSide, PageSide } from "./compared-claims";

/** Share of the shorter quote's words that the other quote carries, and of the corpus quote's that stand on the page. */
export interface QuoteOverlap {
  readonly shared: number;
  readonly inText: number;
}

/** Compares quoted words; NaN where a side quotes nothing. */
export function quoteOverlap(page: PageSide, corpus: CorpusSide): QuoteOverlap {
  const quote = corpus.stored.claim.quote;
  if (quote === null) return { shared: Number.NaN, inText: Number.NaN };
  const words = wordsOf(quote.text);
  const text = page.words();
  const best = page.proposition.quotes.map((own) => shareOfShorter(wordsOf(own), words));
  return {
    shared: best.length === 0 ? Number.NaN : Math.max(...best),
    inText: words.length < 3 ? Number.NaN : words.filter((word) => text.has(word)).length / words.length,
  };
}

/** The words of a text, lower case. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORDS) ?? [];
}

const WORDS = latin(/[\p{L}\p{N}]+/gu);

function shareOfShorter(a: readonly string[], b: readonly string[]): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 0) return 0;
  const known = new Set(long);
  return short.filter((word) => known.has(word)).length / short.length;
}
