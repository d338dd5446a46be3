// Written by training/worth/fit.ts; beside each weight, how many of the 1408 sentences show the cue.
import type { WorthCue } from "./worth-cues";

/**
 * What each cue of a sentence adds to its check-worthiness, in log-odds, fitted to the sentences of
 * data/labels/worth, all our own. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
  start: 0.87, // 1408
  names: 0.08, // 559
  severalNames: 0.38, // 158
  otherName: 1.67, // 717
  figure: 1.57, // 332
  severalFigures: 0.9, // 23
  money: 0.16, // 86
  digits: 0.06, // 244
  date: 1.26, // 145
  attribution: 0.7, // 311
  quotation: 1, // 68
  quoted: 0.75, // 27
  statement: -0.6, // 1061
  past: 1.36, // 828
  copula: -1.54, // 114
  future: -1.14, // 87
  present: -1.11, // 358
  threat: 0.71, // 21
  noVerb: -1.23, // 284
  tooShort: -0.78, // 165
  short: -0.35, // 473
  fragment: -1.42, // 4
  unterminated: -6.86, // 205
  titleCase: -2.3, // 53
  colonHead: -3.38, // 38
  question: -4.25, // 24
  exclamation: -1.01, // 9
  boilerplate: -6.01, // 24
  advert: -3.2, // 33
  byline: -5, // 6
  caption: -4.27, // 25
  noComment: -6.12, // 24
  opinion: -2.38, // 18
  sentiment: -3.61, // 59
  quality: -1.27, // 43
  weighing: -2.72, // 41
  connective: -2.74, // 49
  imperative: -2.85, // 78
  firstPerson: -4.25, // 66
  secondPerson: -1.89, // 20
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
