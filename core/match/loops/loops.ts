/**
 * The loops that comparing page claims with candidates spends its time in, over plain memory. `npm run kernel` compiles this file to WebAssembly, as the loops of the search
 * (`core/index/loops`); where a browser has none, it runs as it stands. All numbers are whole but those of type `f64`.
 */
import { floatAt, integerAt, lowestBit, setFloat, setInteger } from "../../kernel/memory";

/**
 * Sums what the trees of a forest give for a row of floats, NaN standing for what is absent, +Infinity for what is not known yet: there the sum is the most that it may come to. Ends
 * with -Infinity as soon as the sum is sure to stay below `least`.
 *
 * Each tree has a set of leaves that its row may still reach, as bits: each node that is known takes those of one of its sides away, whatever lies above it, and of what is left the
 * highest counts (as in QuickScorer: Lucchese et al., SIGIR 2015). So the nodes may be asked feature by feature, by ascending thresholds, with hardly a branch. A node has 24 bytes: its
 * threshold (a float); what stays where the value is greater, where it is not, and where it is absent; where its tree's set lies. `ends` has for each feature where its nodes
 * end, `leaves` 32 floats for each tree, the highest first, and `most` the most that each tree and those after it give.
 */
export function sumTrees(
  least: f64,
  row: i32,
  features: i32,
  nodes: i32,
  ends: i32,
  sets: i32,
  trees: i32,
  leaves: i32,
  most: i32,
): f64 {
  for (let tree: i32 = 0; tree < trees; tree++) setInteger(sets + 4 * tree, -1);
  let node: i32 = nodes;
  for (let feature: i32 = 0; feature < features; feature++) {
    const value: f64 = floatAt(row + 8 * feature);
    const end: i32 = integerAt(ends + 4 * feature);
    if (value === Number.POSITIVE_INFINITY) node = end;
    if (Number.isNaN(value)) node = keepLeaves(node, end, 16);
    while (node < end && value > floatAt(node)) {
      const set: i32 = integerAt(node + 20);
      setInteger(set, integerAt(set) & integerAt(node + 8));
      node += 24;
    }
    node = keepLeaves(node, end, 12);
  }
  let sum: f64 = 0;
  for (let tree: i32 = 0; tree < trees; tree++) {
    if (sum + floatAt(most + 8 * tree) < least) return Number.NEGATIVE_INFINITY;
    sum += floatAt(leaves + 256 * tree + 8 * lowestBit(integerAt(sets + 4 * tree)));
  }
  return sum < least ? Number.NEGATIVE_INFINITY : sum;
}

/** Of all nodes up to an end, keeps in their trees' sets what stands in so many bytes after each. */
function keepLeaves(from: i32, end: i32, at: i32): i32 {
  for (let node: i32 = from; node < end; node += 24) {
    const set: i32 = integerAt(node + 20);
    setInteger(set, integerAt(set) & integerAt(node + at));
  }
  return end;
}

/** Where a claim's terms lie that are laid out for comparison (`core/match/features/lay-out-terms.ts`): for each list its place, from the claim's start, and its length. */
const OWN: i32 = 0;
const ENGLISH: i32 = 8;
const CONCEPTS: i32 = 16;
const NONE: i32 = -1;

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
 * Weighs a list of a claim's terms by whether they stand in two lists of another. Writes five floats: the weight of all, of those found, of the heaviest that was not, and
 * that of all and of those found that belong to what is said. A term has 32 bytes: its weight, its stem, 1 where it belongs to what is said, and place and length of its
 * concepts and of its translations, which have 16 bytes each: their strength and their stem.
 */
function cover(claim: i32, list: i32, other: i32, first: i32, second: i32, to: i32): void {
  let total: f64 = 0;
  let found: f64 = 0;
  let heaviest: f64 = 0;
  let core: f64 = 0;
  let coreFound: f64 = 0;
  let term: i32 = claim + integerAt(claim + list);
  for (const end: i32 = term + 32 * integerAt(claim + list + 4); term < end; term += 32) {
    const weight: f64 = floatAt(term);
    const strength: f64 = strengthOf(term, claim, other, first, second);
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

function strengthOf(term: i32, claim: i32, other: i32, first: i32, second: i32): f64 {
  const stem: i32 = integerAt(term + 8);
  if (standsIn(other, first, stem) || standsIn(other, second, stem)) return 1;
  let best: f64 = shareConcept(term, claim, other) ? CONCEPT_STRENGTH : 0;
  let translation: i32 = claim + integerAt(term + 24);
  for (const end: i32 = translation + 16 * integerAt(term + 28); translation < end; translation += 16) {
    const strength: f64 = floatAt(translation);
    if (strength > best && standsIn(other, ENGLISH, integerAt(translation + 8))) best = strength;
  }
  return best;
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
  const first: i32 = other + integerAt(other + CONCEPTS);
  const last: i32 = first + 4 * integerAt(other + CONCEPTS + 4);
  for (let own: i32 = from; own < end; own += 4) {
    const concept: i32 = integerAt(own);
    for (let at: i32 = first; at < last; at += 4) if (integerAt(at) === concept) return true;
  }
  return false;
}
