import type { WeighedTerm } from "./term-side";
import { textNumber } from "./text-number";

/** In integers: what stands before the terms, a term, a translation. */
const HEAD = 6;
const TERM = 8;
const TRANSLATION = 4;
const BYTES = 4;

/** Least probability at which a learnt translation counts as the same word. */
const SURE_TRANSLATION = 0.3;

/**
 * A claim's terms as numbers for the loops (`cover` in core/match/loops/loops.ts): place and length of the lists of its own terms, the English ones and the concepts of all;
 * the terms; their translations; concepts. Places are in bytes from its start; what it takes is a multiple of eight.
 */
export function layOutTerms(
  own: readonly WeighedTerm[],
  english: readonly WeighedTerm[],
  concepts: Int32Array,
): Int32Array {
  const all = own === english ? own : [...own, ...english];
  let translations = 0;
  let ofTerms = 0;
  for (const term of all) {
    translations += term.english.length;
    ofTerms += term.concepts.length;
  }
  const afterTerms = HEAD + TERM * all.length;
  const afterTranslations = afterTerms + TRANSLATION * translations;
  const length = afterTranslations + concepts.length + ofTerms;
  const laidOut = new Int32Array(length + (length & 1));
  laidOut[0] = BYTES * HEAD;
  laidOut[1] = own.length;
  laidOut[2] = BYTES * (own === english ? HEAD : HEAD + TERM * own.length);
  laidOut[3] = english.length;
  laidOut[4] = BYTES * afterTranslations;
  laidOut[5] = concepts.length;
  laidOut.set(concepts, afterTranslations);
  const floats = new Float64Array(laidOut.buffer);
  let at = HEAD;
  let translation = afterTerms;
  let concept = afterTranslations + concepts.length;
  for (const term of all) {
    floats[at >> 1] = term.weight;
    laidOut[at + 2] = term.stem;
    laidOut[at + 3] = term.core ? 1 : 0;
    laidOut[at + 4] = BYTES * concept;
    laidOut[at + 5] = term.concepts.length;
    laidOut[at + 6] = BYTES * translation;
    laidOut[at + 7] = term.english.length;
    at += TERM;
    for (const each of term.concepts) laidOut[concept++] = each;
    for (const { stem, probability } of term.english) {
      floats[translation >> 1] = Math.min(1, probability / SURE_TRANSLATION);
      laidOut[translation + 2] = textNumber(stem);
      translation += TRANSLATION;
    }
  }
  return laidOut;
}
