// Written by training/worth/fit.ts; beside each weight, how many of the 1408 sentences show the cue.
import type { WorthCue } from "./worth-cues";

/**
 * What each cue of a sentence adds to its check-worthiness, in log-odds, fitted to the sentences of
 * data/labels/worth, all our own. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
  start: 0.95, // 1408
  names: 0.06, // 559
  severalNames: 0.42, // 157
  otherName: 1.64, // 717
  figure: 1.52, // 331
  severalFigures: 0.91, // 23
  money: 0.16, // 86
  digits: 0.03, // 244
  date: 1.34, // 157
  attribution: 0.55, // 321
  quotation: 0.97, // 68
  quoted: 0.72, // 27
  remark: -8, // 0
  statement: -0.61, // 1061
  past: 1.36, // 828
  copula: -1.5, // 114
  future: -1.16, // 87
  present: -1.21, // 357
  threat: 0.74, // 21
  noVerb: -1.12, // 284
  tooShort: -0.8, // 165
  short: -0.39, // 473
  fragment: -1.43, // 4
  unterminated: -6.93, // 205
  titleCase: -2.3, // 53
  colonHead: -3.3, // 38
  question: -4.26, // 24
  exclamation: -1.01, // 9
  boilerplate: -6.01, // 24
  advert: -3.19, // 33
  byline: -5, // 6
  caption: -4.32, // 25
  noComment: -6.16, // 24
  opinion: -2.39, // 18
  sentiment: -3.64, // 59
  quality: -1.3, // 43
  weighing: -2.8, // 42
  connective: -2.8, // 49
  imperative: -2.9, // 78
  firstPerson: -4.26, // 67
  secondPerson: -1.93, // 20
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
