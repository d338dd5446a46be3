import { byteAt, floatAt, integerAt, setByte, setFloat } from "../../kernel/memory";

/** Where a claim's terms lie that are laid out for comparison (`core/match/features/lay-out-terms.ts`): for each list its place, from the claim's start, and its length. */
export const OWN: i32 = 0;
export const ENGLISH: i32 = 8;
export const CONCEPTS: i32 = 16;
const NONE: i32 = -1;

/** In bytes: what `cover` writes to, five floats and a filter. */
export const COVERAGE: i32 = 104;
const FILTER: i32 = 40;

/** Strength of a term met by the same concept in other words, against 1 for the same stem. Chosen on the training events. */
const CONCEPT_STRENGTH: f64 = 0.7;

/** How much of a page claim stands in a corpus claim; `same` is 1 where both are in one language. Writes what `cover` does. */
export function coverPage(page: i32, corpus: i32, same: i32, to: i32): void {
  cover(page, OWN, corpus, same === 1 ? OWN : NONE, ENGLISH, to);
}

/** How much of the corpus claim stands in the page claim. */
export function coverCorpus(page: i32, corpus: i32, same: i32, to: i32): void {
  if (same === 1) cover(corpus, OWN, page, OWN, NONE, to);
  else cover(corpus, ENGLISH, page, ENGLISH, OWN, to);
}

/**
 * Weighs a list of a claim's terms by whether they stand in two lists of another, one of which is the English one where the claim's terms have translations. Writes five floats: the weight of all, of those found, of the heaviest that was not, and
 * that of all and of those found that belong to what is said. A term has 32 bytes: its weight, its stem, 1 where it belongs to what is said, and place and length of its
 * concepts and of its translations, which have 16 bytes each: their strength and their stem. Behind the floats, 512 bits tell which stems the other may have at all: most it has not.
 */
function cover(claim: i32, list: i32, other: i32, first: i32, second: i32, to: i32): void {
  let total: f64 = 0;
  let found: f64 = 0;
  let heaviest: f64 = 0;
  let core: f64 = 0;
  let coreFound: f64 = 0;
  const filter: i32 = to + FILTER;
  for (let at: i32 = filter; at < to + COVERAGE; at += 8) setFloat(at, 0);
  noteStems(other, first, filter);
  noteStems(other, second, filter);
  let term: i32 = claim + integerAt(claim + list);
  for (const end: i32 = term + 32 * integerAt(claim + list + 4); term < end; term += 32) {
    const weight: f64 = floatAt(term);
    const strength: f64 = strengthOf(term, claim, other, first, second, filter);
    total += weight;
    found += weight * strength;
    if (integerAt(term + 12) === 1) {
      core += weight;
      coreFound += weight * strength;
    }
    if (strength <= 0 && weight > heaviest) heaviest = weight;
  }
  setFloat(to, total);
  setFloat(to + 8, found);
  setFloat(to + 16, heaviest);
  setFloat(to + 24, core);
  setFloat(to + 32, coreFound);
}

function strengthOf(term: i32, claim: i32, other: i32, first: i32, second: i32, filter: i32): f64 {
  const stem: i32 = integerAt(term + 8);
  if (isNoted(stem, filter) && (standsIn(other, first, stem) || standsIn(other, second, stem))) return 1;
  let best: f64 = shareConcept(term, claim, other) ? CONCEPT_STRENGTH : 0;
  let translation: i32 = claim + integerAt(term + 24);
  for (const end: i32 = translation + 16 * integerAt(term + 28); translation < end; translation += 16) {
    const strength: f64 = floatAt(translation);
    const english: i32 = integerAt(translation + 8);
    if (strength > best && isNoted(english, filter) && standsIn(other, ENGLISH, english)) best = strength;
  }
  return best;
}

/** Sets the bit of each stem of a list. The lowest bit of a stem is always 0. */
function noteStems(claim: i32, list: i32, filter: i32): void {
  if (list === NONE) return;
  let term: i32 = claim + integerAt(claim + list);
  for (const end: i32 = term + 32 * integerAt(claim + list + 4); term < end; term += 32) {
    const stem: i32 = integerAt(term + 8);
    const byte: i32 = filter + ((stem >>> 4) & 63);
    setByte(byte, byteAt(byte) | (1 << ((stem >>> 1) & 7)));
  }
}

function isNoted(stem: i32, filter: i32): boolean {
  return ((byteAt(filter + ((stem >>> 4) & 63)) >> ((stem >>> 1) & 7)) & 1) === 1;
}

function standsIn(claim: i32, list: i32, stem: i32): boolean {
  if (list === NONE) return false;
  let term: i32 = claim + integerAt(claim + list);
  for (const end: i32 = term + 32 * integerAt(claim + list + 4); term < end; term += 32)
    if (integerAt(term + 8) === stem) return true;
  return false;
}

function shareConcept(term: i32, claim: i32, other: i32): boolean {
  const from: i32 = claim + integerAt(term + 16);
  const end: i32 = from + 4 * integerAt(term + 20);
  const theirs: i32 = other + integerAt(other + CONCEPTS);
  const count: i32 = integerAt(other + CONCEPTS + 4);
  for (let own: i32 = from; own < end; own += 4) if (isAmong(integerAt(own), theirs, count)) return true;
  return false;
}

/** Whether a number is one of so many. */
export function isAmong(number: i32, first: i32, count: i32): boolean {
  for (let at: i32 = first; at < first + 4 * count; at += 4) if (integerAt(at) === number) return true;
  return false;
}
