// Written by training/worth/fit.ts; beside each weight, how many of the 1367 sentences show the cue.
import type { WorthCue } from "./worth-cues";

/**
 * What each cue of a sentence adds to its check-worthiness, in log-odds, fitted to the sentences of
 * data/labels/worth, all our own. A sentence is kept at a score of `KEEP`.
 */
export const WEIGHTS: Readonly<Record<WorthCue | "start", number>> = {
  start: 0.68, // 1367
  names: 0.24, // 530
  severalNames: 0.22, // 147
  otherName: 1.78, // 684
  figure: 1.77, // 322
  severalFigures: 0.72, // 22
  money: 0.14, // 84
  digits: 0.13, // 237
  date: 1.44, // 138
  attribution: 0.65, // 302
  quotation: 1.24, // 68
  quoted: 0.87, // 27
  statement: -0.86, // 1042
  past: 1.75, // 806
  copula: -1.27, // 166
  future: -0.85, // 87
  threat: 0.88, // 21
  noVerb: -2, // 276
  tooShort: -0.94, // 165
  short: -0.34, // 456
  fragment: -1.42, // 4
  unterminated: -4.86, // 184
  titleCase: -2.42, // 51
  colonHead: -3.41, // 38
  question: -4.33, // 24
  exclamation: -1.18, // 9
  boilerplate: -6.01, // 24
  advert: -3.27, // 33
  byline: -5, // 6
  caption: -4.53, // 25
  noComment: -6.26, // 24
  opinion: -2.48, // 18
  sentiment: -3.66, // 59
  quality: -1.28, // 43
  weighing: -2.12, // 52
  connective: -2.79, // 48
  imperative: -3.01, // 78
  firstPerson: -4.32, // 66
  secondPerson: -1.89, // 20
};

/** The least score at which a sentence is a claim. */
export const KEEP = 0.5;
