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
