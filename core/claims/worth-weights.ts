/**
 * What each feature of a sentence adds to its check-worthiness, in log-odds. Set by hand, not fitted: the
 * public sets are of debates and tweets and serve for evaluation only. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS = {
  start: -2.6,
  names: 0.9,
  severalNames: 0.5,
  topicName: 0.7,
  figure: 1.2,
  date: 0.5,
  attribution: 1.2,
  quotation: 0.5,
  quoted: 2.4,
  statement: 1.7,
  length: 0.6,
  noVerb: -2.2,
  tooShort: -2.4,
  fragment: -1.4,
  unterminated: -2.2,
  titleCase: -2.2,
  question: -3.5,
  boilerplate: -6,
  byline: -5,
  noComment: -2.6,
  opinion: -1,
  firstPerson: -1.2,
} as const;

export type WorthFeature = keyof typeof WEIGHTS;

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
