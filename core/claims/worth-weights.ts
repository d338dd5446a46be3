import type { WorthCue } from "./worth-cues";

/**
 * What each feature of a sentence adds to its check-worthiness, in log-odds. Set by hand, not fitted: the
 * public sets are of debates and tweets and serve for evaluation only. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
  start: -2,
  names: 0.9,
  severalNames: 0.5,
  topicName: 0.7,
  otherName: 0,
  figure: 1.2,
  severalFigures: 0,
  money: 0,
  digits: 0,
  date: 0.5,
  attribution: 1.2,
  quotation: 0.5,
  quoted: 2.4,
  statement: 1.7,
  past: 0,
  copula: 0,
  future: 0,
  threat: 0,
  noVerb: -2.2,
  tooShort: -2.4,
  short: -0.6,
  long: 0,
  fragment: -1.4,
  unterminated: -2.2,
  titleCase: -2.2,
  colonHead: 0,
  question: -3.5,
  exclamation: 0,
  boilerplate: -6,
  advert: 0,
  byline: -5,
  noComment: -2.6,
  opinion: -1,
  sentiment: 0,
  quality: 0,
  weighing: 0,
  connective: 0,
  imperative: 0,
  firstPerson: -1.2,
  secondPerson: 0,
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
