import { dice, jaccard } from "./ascending";
import type { CorpusSide, PageSide } from "./compared-claims";
import { type Coverages, coverBoth, coverCorpus, coverProduct } from "./coverage";
import { type DayRange, gapInDays } from "./days";
import { figureAgreement } from "./figure-agreement";
import { weightOfMention } from "./mention-weight";
import { quoteOverlap } from "./quote-overlap";
import { shareOf } from "./share";

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

/** Stands for a feature that is not worked out yet. */
export const NOT_YET = Number.POSITIVE_INFINITY;

/** The features that take no look at texts, names and numbers, the others `NOT_YET`. Most candidates are put aside by these. */
export function quickFeatures(page: PageSide, corpus: CorpusSide, found: Found, covers: Coverages): Features {
  const { forward, backward } = covers;
  return {
    ...NOTHING_YET,
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
    bm25Share: found.best === 0 ? 0 : found.score / found.best,
    place: found.place,
    eventGap: gapBetween(page.event, corpus.event),
    publishedGap: gapBetween(page.published, corpus.published),
    nearestGap: gapBetween(page.event ?? page.published, corpus.event ?? corpus.published),
    stanceDiffers: page.proposition.stance === corpus.stored.proposition.stance ? 0 : 1,
    sameLanguage: page.terms.language === corpus.terms.language ? 1 : 0,
    englishPage: page.terms.language === "en" ? 1 : 0,
    englishCorpus: corpus.terms.language === "en" ? 1 : 0,
    lengthPage: page.terms.length,
    lengthCorpus: corpus.terms.length,
    framing: corpus.stored.claim.framing === true ? 1 : 0,
  };
}

/** Compares a page claim with a candidate; `quick` where those features are known already. */
export function compareClaims(
  page: PageSide,
  corpus: CorpusSide,
  found: Found,
  quick: Features = quickFeatures(page, corpus, found, coverBoth(page.terms, corpus.terms)),
): Features {
  const { proposition, terms } = page;
  const other = corpus.stored.proposition;
  const mentions = shareOf(proposition.mentions, other.mentions, weightOfMention);
  const figures = figureAgreement(proposition.figures, other.figures);
  const quotes = quoteOverlap(page, corpus);
  const inOwnLanguage = terms.language === corpus.terms.language || terms.language !== "en";
  return {
    ...quick,
    grams: dice(page.grams, inOwnLanguage ? corpus.grams() : corpus.englishGrams()),
    conceptOverlap: jaccard(terms.concepts, corpus.terms.concepts),
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
    quotes: quotes.shared,
    quoteInText: quotes.inText,
    sourceShared: sourcesShared(proposition.sources, other.sources),
    sourcePage: proposition.sources.length,
    sourceCorpus: other.sources.length,
    context: page.context.length === 0 ? Number.NaN : coverCorpus(page.context, corpus.terms).share,
  };
}

const NOTHING_YET = Object.fromEntries(FEATURE_NAMES.map((name) => [name, NOT_YET])) as Features;

function gapBetween(a: DayRange | null, b: DayRange | null): number {
  return a && b ? gapInDays(a, b) : Number.NaN;
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
