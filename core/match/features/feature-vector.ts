import { dice } from "./character-grams";
import type { CorpusSide, PageSide } from "./compared-claims";
import { type Coverages, coverBoth, coverCorpus, coverProduct } from "./coverage";
import { gapInDays } from "./days";
import { figureAgreement } from "./figure-agreement";
import { weightOfMention } from "./mention-weight";
import { overlap, shareOf } from "./overlap";
import { quoteOverlap } from "./quote-overlap";

/** How a candidate was found: its BM25 score, the best score of the same claim, its place. Only shares and places are used: scores grow with a pack. */
export interface Found {
  readonly score: number;
  readonly best: number;
  readonly place: number;
}

/** A feature's value by name; absent evidence (no date, no quote) is NaN. */
export type Features = Readonly<Record<FeatureName, number>>;

/** The features in the order in which the scorer's weights number them. */
export const FEATURE_NAMES = [
  "coverPage",
  "coverCorpus",
  "coverProduct",
  "corePage",
  "coreCorpus",
  "coreProduct",
  "matchedWeight",
  "missingPage",
  "missingCorpus",
  "heaviestMissingPage",
  "heaviestMissingCorpus",
  "grams",
  "conceptOverlap",
  "bm25Share",
  "place",
  "mentionsShared",
  "mentionsPage",
  "mentionsCorpus",
  "mentionsMissingPage",
  "mentionsMissingCorpus",
  "figuresAgree",
  "figuresConflict",
  "figureValues",
  "figuresPage",
  "figuresCorpus",
  "eventGap",
  "publishedGap",
  "nearestGap",
  "quotes",
  "quoteInText",
  "sourceShared",
  "sourcePage",
  "sourceCorpus",
  "stanceDiffers",
  "context",
  "sameLanguage",
  "englishPage",
  "englishCorpus",
  "lengthPage",
  "lengthCorpus",
  "framing",
] as const;
export type FeatureName = (typeof FEATURE_NAMES)[number];

/** Compares a page claim with a candidate; `covers` where it is known already how far they cover each other. */
export function compareClaims(
  page: PageSide,
  corpus: CorpusSide,
  found: Found,
  covers: Coverages = coverBoth(page.terms, corpus.terms),
): Features {
  const { proposition, stored } = { proposition: page.proposition, stored: corpus.stored };
  const other = stored.proposition;
  const { forward, backward } = covers;
  const mentions = shareOf(proposition.mentions, other.mentions, weightOfMention);
  const figures = figureAgreement(proposition.figures, other.figures);
  const quotes = quoteOverlap(page, corpus);
  const sameLanguage = page.terms.language === corpus.terms.language;
  return {
    coverPage: forward.share,
    coverCorpus: backward.share,
    coverProduct: coverProduct(covers),
    corePage: forward.core,
    coreCorpus: backward.core,
    coreProduct: Math.sqrt(forward.core * backward.core),
    matchedWeight: Math.min(forward.matched, backward.matched),
    missingPage: forward.total - forward.matched,
    missingCorpus: backward.total - backward.matched,
    heaviestMissingPage: forward.heaviestMissing,
    heaviestMissingCorpus: backward.heaviestMissing,
    grams: dice(
      page.grams,
      sameLanguage || page.terms.language !== "en" ? corpus.grams() : corpus.englishGrams(),
    ),
    conceptOverlap: overlap(page.terms.concepts, corpus.terms.concepts),
    bm25Share: found.best === 0 ? 0 : found.score / found.best,
    place: found.place,
    mentionsShared: mentions.shared,
    mentionsPage: mentions.ofFirst,
    mentionsCorpus: mentions.ofSecond,
    mentionsMissingPage: mentions.missingFromSecond,
    mentionsMissingCorpus: mentions.missingFromFirst,
    figuresAgree: figures.agreeing,
    figuresConflict: figures.conflicting,
    figureValues: figures.sharedValues,
    figuresPage: figures.pageFigures,
    figuresCorpus: figures.corpusFigures,
    eventGap: page.event && corpus.event ? gapInDays(page.event, corpus.event) : Number.NaN,
    publishedGap:
      page.published && corpus.published ? gapInDays(page.published, corpus.published) : Number.NaN,
    nearestGap: nearestGap(page, corpus),
    quotes: quotes.shared,
    quoteInText: quotes.inText,
    sourceShared: sourcesShared(proposition.sources, other.sources),
    sourcePage: proposition.sources.length,
    sourceCorpus: other.sources.length,
    stanceDiffers: proposition.stance === other.stance ? 0 : 1,
    context: page.context.own.length === 0 ? Number.NaN : coverCorpus(page.context, corpus.terms).share,
    sameLanguage: sameLanguage ? 1 : 0,
    englishPage: page.terms.language === "en" ? 1 : 0,
    englishCorpus: corpus.terms.language === "en" ? 1 : 0,
    lengthPage: page.terms.own.length,
    lengthCorpus: corpus.terms.own.length,
    framing: stored.claim.framing === true ? 1 : 0,
  };
}

/** Days between the event that the one side dates and whatever date the other side has. */
function nearestGap(page: PageSide, corpus: CorpusSide): number {
  const [first, second] = [page.event ?? page.published, corpus.event ?? corpus.published];
  return first && second ? gapInDays(first, second) : Number.NaN;
}

/** Two unnamed sources of different description may be one person. */
const MAYBE_SHARED = 0.5;

/** 1 where a source is shared, 0 where both name sources and share none, NaN where a side names none. */
function sourcesShared(page: readonly string[], corpus: readonly string[]): number {
  if (page.length === 0 || corpus.length === 0) return Number.NaN;
  if (page.some((source) => corpus.includes(source))) return 1;
  const unnamed = (sources: readonly string[]) => sources.some((source) => source.startsWith("unnamed-"));
  return unnamed(page) && unnamed(corpus) ? MAYBE_SHARED : 0;
}
