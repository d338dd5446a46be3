// Written by training/worth/fit.ts; beside each weight, how many of the 1408 sentences show the cue.
import type { WorthCue } from "./worth-cues";

/**
 * What each cue of a sentence adds to its check-worthiness, in log-odds, fitted to the sentences of
 * data/labels/worth, all our own. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
  start: 0.92, // 1408
  names: 0.07, // 559
  severalNames: 0.36, // 158
  otherName: 1.64, // 717
  figure: 1.53, // 332
  severalFigures: 0.91, // 23
  money: 0.12, // 86
  digits: 0.06, // 244
  date: 1.29, // 145
  attribution: 0.66, // 311
  quotation: 0.99, // 68
  quoted: 0.76, // 27
  statement: -0.61, // 1061
  past: 1.36, // 828
  copula: -1.4, // 114
  future: -1.08, // 87
  present: -1.14, // 358
  threat: 0.69, // 21
  noVerb: -1.18, // 284
  tooShort: -0.79, // 165
  short: -0.41, // 473
  fragment: -1.43, // 4
  unterminated: -6.81, // 205
  titleCase: -2.3, // 53
  colonHead: -3.34, // 38
  question: -4.26, // 24
  exclamation: -1, // 9
  boilerplate: -6.01, // 24
  advert: -3.18, // 33
  byline: -5, // 6
  caption: -4.27, // 25
  noComment: -6.11, // 24
  opinion: -2.37, // 18
  sentiment: -3.64, // 59
  quality: -1.3, // 43
  weighing: -2.18, // 52
  connective: -2.74, // 49
  imperative: -2.83, // 78
  firstPerson: -4.23, // 66
  secondPerson: -1.93, // 20
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
