import type { WorthCue } from "../../core/claims/worth-cues";

/**
 * The weights that were set by hand before there were labelled sentences, in log-odds: what fitting starts from and is
 * drawn back to, so that a cue that few sentences show keeps a sensible weight. Cues not named stand at 0.
 */
export const HAND_SET: Partial<Record<WorthCue | "start", number>> = {
  start: -2,
  names: 0.9,
  severalNames: 0.5,
  figure: 1.2,
  date: 0.5,
  attribution: 1.2,
  quotation: 0.5,
  quoted: 2.4,
  remark: -8,
  statement: 1.7,
  noVerb: -2.2,
  tooShort: -2.4,
  short: -0.6,
  fragment: -1.4,
  unterminated: -2.2,
  titleCase: -2.2,
  question: -3.5,
  boilerplate: -6,
  byline: -5,
  noComment: -2.6,
  opinion: -1,
  firstPerson: -1.2,
};
