import { dice } from "./ascending";
import { compareSketch } from "./compare-sketch";
import type { CorpusSide, PageSide } from "./compared-claims";
import type { Features, Found } from "./feature-vector";
import { figureAgreement } from "./figure-agreement";
import { quoteOverlap } from "./quote-overlap";

/** Compares a page claim with a candidate, by all features. */
export function compareClaims(page: PageSide, corpus: CorpusSide, found: Found): Features {
  const features = compareSketch(page, corpus.sketch, found);
  const { figures } = page.proposition;
  const other = corpus.stored.proposition;
  const agreement = figureAgreement(figures, other.figures);
  const quotes = quoteOverlap(page, corpus);
  const inOwnLanguage = features.sameLanguage === 1 || features.englishPage === 0;
  return Object.assign(features, {
    grams: dice(page.grams, inOwnLanguage ? corpus.grams() : corpus.englishGrams()),
    figuresAgree: agreement.agreeing,
    figuresConflict: agreement.conflicting,
    figureValues: agreement.sharedValues,
    quotes: quotes.shared,
    quoteInText: quotes.inText,
  });
}
