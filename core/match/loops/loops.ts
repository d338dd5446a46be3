/**
 * The loops that comparing page claims with candidates spends its time in, over plain memory. `npm run kernel` compiles this file to WebAssembly, as the loops of the search
 * (`core/index/loops`); where a browser has none, it runs as it stands. All numbers are whole but those of type `f64`.
 */
import { byteAt, floatAt, integerAt, lowestBit, setFloat, setInteger } from "../../kernel/memory";

/**
 * Sums what the trees of a forest give for a row of floats, NaN standing for what is absent, +Infinity for what is not known yet: there the sum is the most that it may come to. Ends
 * with -Infinity as soon as the sum is sure to stay below `least`.
 *
 * Each tree has a set of leaves that its row may still reach, as bits: each node that is known takes those of one of its sides away, whatever lies above it, and of what is left the
 * highest counts (as in QuickScorer: Lucchese et al., SIGIR 2015). So the nodes may be asked feature by feature, by ascending thresholds, with hardly a branch. A node has 24 bytes: its
 * threshold (a float); what stays where the value is greater, where it is not, and where it is absent; where its tree's set lies. A forest is described by six integers: where its nodes lie; for
 * each feature where its nodes end; the trees' sets; how many trees there are; 32 floats for each tree, its leaves, the highest first; the most that each tree and those after it give.
 */
export function sumTrees(least: f64, row: i32, features: i32, forest: i32): f64 {
  const ends: i32 = integerAt(forest + 4);
  const sets: i32 = integerAt(forest + 8);
  const trees: i32 = integerAt(forest + 12);
  const leaves: i32 = integerAt(forest + 16);
  const most: i32 = integerAt(forest + 20);
  for (let tree: i32 = 0; tree < trees; tree++) setInteger(sets + 4 * tree, -1);
  let node: i32 = integerAt(forest);
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

/** Where a page claim's own part lies (`core/match/features/lay-out-page.ts`), from its start: integers, and of each list its length and place. */
const PAGE_TERMS: i32 = 0;
const PAGE_CONTEXT: i32 = 4;
const PAGE_LANGUAGE: i32 = 8;
const PAGE_STANCE: i32 = 12;
const PAGE_EVENT: i32 = 16;
const PAGE_PUBLISHED: i32 = 24;
const PAGE_FIGURES: i32 = 32;
const PAGE_MENTIONS: i32 = 36;
const PAGE_SOURCES: i32 = 44;

/** Where a corpus claim's sketch has what (`core/match/features/claim-sketch.ts`). */
const SKETCH_STANCE: i32 = 4;
const SKETCH_FLAGS: i32 = 5;
const SKETCH_EVENT: i32 = 8;
const SKETCH_PUBLISHED: i32 = 16;
const SKETCH_FIGURES: i32 = 36;
const SKETCH_OWN: i32 = 40;
const SKETCH_ENGLISH: i32 = 44;
const SKETCH_MENTIONS: i32 = 48;
const SKETCH_SOURCES: i32 = 52;
const SKETCH_LISTS: i32 = 56;
const FRAMING: i32 = 1;
const QUOTE: i32 = 2;

/** The features' places in a row, as `FEATURE_NAMES` has them. */
const COVER_PAGE: i32 = 0;
const COVER_CORPUS: i32 = 1;
const COVER_PRODUCT: i32 = 2;
const CORE_PAGE: i32 = 3;
const CORE_CORPUS: i32 = 4;
const CORE_PRODUCT: i32 = 5;
const MATCHED_WEIGHT: i32 = 6;
const MISSING_PAGE: i32 = 7;
const MISSING_CORPUS: i32 = 8;
const HEAVIEST_MISSING_PAGE: i32 = 9;
const HEAVIEST_MISSING_CORPUS: i32 = 10;
const GRAMS: i32 = 11;
const CONCEPT_OVERLAP: i32 = 12;
const BM25_SHARE: i32 = 13;
const PLACE: i32 = 14;
const MENTIONS_SHARED: i32 = 15;
const MENTIONS_PAGE: i32 = 16;
const MENTIONS_CORPUS: i32 = 17;
const MENTIONS_MISSING_PAGE: i32 = 18;
const MENTIONS_MISSING_CORPUS: i32 = 19;
const FIGURES_AGREE: i32 = 20;
const FIGURES_CONFLICT: i32 = 21;
const FIGURE_VALUES: i32 = 22;
const FIGURES_PAGE: i32 = 23;
const FIGURES_CORPUS: i32 = 24;
const EVENT_GAP: i32 = 25;
const PUBLISHED_GAP: i32 = 26;
const NEAREST_GAP: i32 = 27;
const QUOTES: i32 = 28;
const QUOTE_IN_TEXT: i32 = 29;
const SOURCE_SHARED: i32 = 30;
const SOURCE_PAGE: i32 = 31;
const SOURCE_CORPUS: i32 = 32;
const STANCE_DIFFERS: i32 = 33;
const CONTEXT: i32 = 34;
const SAME_LANGUAGE: i32 = 35;
const ENGLISH_PAGE: i32 = 36;
const ENGLISH_CORPUS: i32 = 37;
const LENGTH_PAGE: i32 = 38;
const LENGTH_CORPUS: i32 = 39;
const FRAMED: i32 = 40;

/** In bytes: what coverages are written to. */
const FLOATS: i32 = 40;

/** Stands for no day, and for a feature that is not known yet. */
const NO_DAY: i32 = -0x80000000;
const NOT_YET: f64 = Number.POSITIVE_INFINITY;
const ABSENT: f64 = Number.NaN;

/** What a stem or name without an entry weighs. */
const MOST_TELLING: f64 = 1;

/** Two unnamed sources of different description may be one person. */
const MAYBE_SHARED: f64 = 0.5;

/**
 * Sifts a page claim's candidates by their sketches: writes 1 behind the place of each one's sketch where it may be worth an answer, else 0. A candidate has 48 bytes: that place and
 * this answer, integers; as floats its share of the best one's points, its place among them, its cosine (NaN where there is none), and what the sum of each of two forests must
 * reach, one of which is enough. Without `leastCover`, the agreement of words, only a cosine of `leastCosine` lets it through. The other parameters are those of `compareSketch` and
 * `sumTrees`.
 */
export function siftCandidates(
  page: i32,
  list: i32,
  count: i32,
  leastCover: f64,
  leastCosine: f64,
  features: i32,
  first: i32,
  second: i32,
  tables: i32,
  free: i32,
  row: i32,
): void {
  for (let at: i32 = list; at < list + 48 * count; at += 48) {
    const sketch: i32 = integerAt(at);
    setInteger(at + 4, 0);
    compareWords(page, sketch, tables, free, row);
    if (!(floatAt(row + 8 * COVER_PRODUCT) >= leastCover || floatAt(at + 24) >= leastCosine)) continue;
    compareRest(page, sketch, tables, free, row);
    put(row, CONTEXT, integerAt(page + PAGE_CONTEXT) === 0 ? ABSENT : NOT_YET);
    put(row, BM25_SHARE, floatAt(at + 8));
    put(row, PLACE, floatAt(at + 16));
    if (
      sumTrees(floatAt(at + 32), row, features, first) > Number.NEGATIVE_INFINITY ||
      sumTrees(floatAt(at + 40), row, features, second) > Number.NEGATIVE_INFINITY
    )
      setInteger(at + 4, 1);
  }
}

/**
 * Compares a page claim with a corpus claim's sketch: writes all features to the row but two that say how it was found; those that take a look at texts, quotes and figures are not known
 * yet where there are any. `tables` is where the tables of mentions and stems are (`core/match/features/term-tables.ts`); from `free` on memory may be written over.
 */
export function compareSketch(page: i32, sketch: i32, tables: i32, free: i32, row: i32): void {
  compareWords(page, sketch, tables, free, row);
  compareRest(page, sketch, tables, free, row);
  const context: i32 = integerAt(page + PAGE_CONTEXT);
  const same: i32 = isSameLanguage(page, sketch) ? 1 : 0;
  put(row, CONTEXT, context === 0 ? ABSENT : contextShare(page + context, free + FLOATS, same, free));
}

function isSameLanguage(page: i32, sketch: i32): boolean {
  return integerAt(page + PAGE_LANGUAGE) === integerAt(sketch);
}

/** Lays the corpus claim's terms out behind five floats, where all that follows finds them, and tells how much of either claim stands in the other. */
function compareWords(page: i32, sketch: i32, tables: i32, free: i32, row: i32): void {
  const corpus: i32 = free + FLOATS;
  layOutSketch(sketch, tables, corpus);
  const same: i32 = isSameLanguage(page, sketch) ? 1 : 0;
  compareTerms(page + integerAt(page + PAGE_TERMS), corpus, same, free, row);
}

/** All but that and the article's beginning, which takes as long as the rest together. */
function compareRest(page: i32, sketch: i32, tables: i32, free: i32, row: i32): void {
  const english: i32 = integerAt(tables + 8);
  const corpus: i32 = free + FLOATS;
  const terms: i32 = page + integerAt(page + PAGE_TERMS);
  put(row, CONCEPT_OVERLAP, overlapOf(terms, corpus));
  compareMentions(page, sketch, tables, row);
  compareSources(page, sketch, row);
  compareDays(page, sketch, row);
  const ours: i32 = integerAt(page + PAGE_FIGURES);
  const theirs: i32 = integerAt(sketch + SKETCH_FIGURES);
  const figures: f64 = ours === 0 || theirs === 0 ? 0 : NOT_YET;
  put(row, FIGURES_AGREE, figures);
  put(row, FIGURES_CONFLICT, figures);
  put(row, FIGURE_VALUES, figures);
  put(row, FIGURES_PAGE, ours);
  put(row, FIGURES_CORPUS, theirs);
  const flags: i32 = byteAt(sketch + SKETCH_FLAGS);
  const quotes: f64 = (flags & QUOTE) === 0 ? ABSENT : NOT_YET;
  put(row, QUOTES, quotes);
  put(row, QUOTE_IN_TEXT, quotes);
  put(row, GRAMS, NOT_YET);
  put(row, STANCE_DIFFERS, integerAt(page + PAGE_STANCE) === byteAt(sketch + SKETCH_STANCE) ? 0 : 1);
  put(row, SAME_LANGUAGE, isSameLanguage(page, sketch) ? 1 : 0);
  put(row, ENGLISH_PAGE, integerAt(page + PAGE_LANGUAGE) === english ? 1 : 0);
  put(row, ENGLISH_CORPUS, integerAt(sketch) === english ? 1 : 0);
  put(row, LENGTH_PAGE, integerAt(terms + OWN + 4));
  put(row, LENGTH_CORPUS, integerAt(corpus + OWN + 4));
  put(row, FRAMED, (flags & FRAMING) === 0 ? 0 : 1);
}

function put(row: i32, feature: i32, value: f64): void {
  setFloat(row + 8 * feature, value);
}

/** Both coverages; five floats at `free` are written over. */
function compareTerms(terms: i32, corpus: i32, same: i32, free: i32, row: i32): void {
  coverPage(terms, corpus, same, free);
  const total: f64 = floatAt(free);
  const matched: f64 = floatAt(free + 8);
  const share: f64 = total === 0 ? 0 : matched / total;
  const core: f64 = floatAt(free + 24) === 0 ? 0 : floatAt(free + 32) / floatAt(free + 24);
  put(row, COVER_PAGE, share);
  put(row, CORE_PAGE, core);
  put(row, MISSING_PAGE, total - matched);
  put(row, HEAVIEST_MISSING_PAGE, floatAt(free + 16));
  coverCorpus(terms, corpus, same, free);
  const totalBack: f64 = floatAt(free);
  const matchedBack: f64 = floatAt(free + 8);
  const shareBack: f64 = totalBack === 0 ? 0 : matchedBack / totalBack;
  const coreBack: f64 = floatAt(free + 24) === 0 ? 0 : floatAt(free + 32) / floatAt(free + 24);
  put(row, COVER_CORPUS, shareBack);
  put(row, CORE_CORPUS, coreBack);
  put(row, MISSING_CORPUS, totalBack - matchedBack);
  put(row, HEAVIEST_MISSING_CORPUS, floatAt(free + 16));
  put(row, COVER_PRODUCT, Math.sqrt(share * shareBack));
  put(row, CORE_PRODUCT, Math.sqrt(core * coreBack));
  put(row, MATCHED_WEIGHT, matched < matchedBack ? matched : matchedBack);
}

/** The share of the corpus claim that stands in the article's beginning. */
function contextShare(context: i32, corpus: i32, same: i32, free: i32): f64 {
  coverCorpus(context, corpus, same, free);
  const total: f64 = floatAt(free);
  return total === 0 ? 0 : floatAt(free + 8) / total;
}

/** Jaccard's coefficient of the concepts of both, 0 where neither has any. */
function overlapOf(page: i32, corpus: i32): f64 {
  const ours: i32 = integerAt(page + CONCEPTS + 4);
  const theirs: i32 = integerAt(corpus + CONCEPTS + 4);
  const first: i32 = page + integerAt(page + CONCEPTS);
  let both: i32 = 0;
  for (let at: i32 = first; at < first + 4 * ours; at += 4)
    if (isAmong(integerAt(at), corpus + integerAt(corpus + CONCEPTS), theirs)) both += 1;
  const all: f64 = ours + theirs - both;
  return all === 0 ? 0 : both / all;
}

function isAmong(number: i32, first: i32, count: i32): boolean {
  for (let at: i32 = first; at < first + 4 * count; at += 4) if (integerAt(at) === number) return true;
  return false;
}

/** The weight of the names that both have, the share of each side's, and what each lacks. A page's mention has 16 bytes: its weight and its number. */
function compareMentions(page: i32, sketch: i32, tables: i32, row: i32): void {
  const ours: i32 = integerAt(page + PAGE_MENTIONS);
  const theirs: i32 = integerAt(sketch + SKETCH_MENTIONS);
  const own: i32 = page + integerAt(page + PAGE_MENTIONS + 4);
  const other: i32 = mentionsOf(sketch);
  let shared: f64 = 0;
  let ofPage: f64 = 0;
  for (let at: i32 = own; at < own + 16 * ours; at += 16) {
    ofPage += floatAt(at);
    if (isAmong(integerAt(at + 8), other, theirs)) shared += floatAt(at);
  }
  let ofCorpus: f64 = 0;
  for (let at: i32 = other; at < other + 4 * theirs; at += 4) {
    const entry: i32 = entryOf(integerAt(tables), integerAt(tables + 4), integerAt(at));
    ofCorpus += entry === 0 ? MOST_TELLING : floatAt(entry);
  }
  put(row, MENTIONS_SHARED, shared);
  put(row, MENTIONS_PAGE, ours === 0 ? ABSENT : shared / ofPage);
  put(row, MENTIONS_CORPUS, theirs === 0 ? ABSENT : shared / ofCorpus);
  put(row, MENTIONS_MISSING_PAGE, ofPage - shared);
  put(row, MENTIONS_MISSING_CORPUS, ofCorpus - shared);
}

/** Whether a source is shared: 1 where one is, 0 where both name sources and share none, absent where a side names none. The last bit says that a source has no name. */
function compareSources(page: i32, sketch: i32, row: i32): void {
  const ours: i32 = integerAt(page + PAGE_SOURCES);
  const theirs: i32 = integerAt(sketch + SKETCH_SOURCES);
  const own: i32 = page + integerAt(page + PAGE_SOURCES + 4);
  const other: i32 = mentionsOf(sketch) + 4 * integerAt(sketch + SKETCH_MENTIONS);
  put(row, SOURCE_PAGE, ours);
  put(row, SOURCE_CORPUS, theirs);
  let shared: f64 = ours === 0 || theirs === 0 ? ABSENT : 0;
  if (isUnnamed(own, ours) && isUnnamed(other, theirs)) shared = MAYBE_SHARED;
  for (let at: i32 = own; at < own + 4 * ours; at += 4) if (isAmong(integerAt(at), other, theirs)) shared = 1;
  put(row, SOURCE_SHARED, shared);
}

function isUnnamed(first: i32, count: i32): boolean {
  for (let at: i32 = first; at < first + 4 * count; at += 4) if ((integerAt(at) & 1) === 1) return true;
  return false;
}

/** Days between the events, between the publications, and between whatever each side has of them, the event first. */
function compareDays(page: i32, sketch: i32, row: i32): void {
  const event: i32 = page + PAGE_EVENT;
  const published: i32 = page + PAGE_PUBLISHED;
  const otherEvent: i32 = sketch + SKETCH_EVENT;
  const otherPublished: i32 = sketch + SKETCH_PUBLISHED;
  put(row, EVENT_GAP, gapBetween(event, otherEvent));
  put(row, PUBLISHED_GAP, gapBetween(published, otherPublished));
  const nearest: i32 = integerAt(event) === NO_DAY ? published : event;
  put(row, NEAREST_GAP, gapBetween(nearest, integerAt(otherEvent) === NO_DAY ? otherPublished : otherEvent));
}

/** Days between two runs of days, each its first and its last: 0 where they overlap. */
function gapBetween(one: i32, other: i32): f64 {
  if (integerAt(one) === NO_DAY || integerAt(other) === NO_DAY) return ABSENT;
  const before: i32 = integerAt(one) - integerAt(other + 4);
  const after: i32 = integerAt(other) - integerAt(one + 4);
  const gap: i32 = before > after ? before : after;
  return gap > 0 ? gap : 0;
}

/** Where a sketch's mentions begin. */
function mentionsOf(sketch: i32): i32 {
  const english: i32 = integerAt(sketch + SKETCH_ENGLISH);
  return sketch + SKETCH_LISTS + 4 * (integerAt(sketch + SKETCH_OWN) + (english < 0 ? 0 : english));
}

/** Lays a sketch's terms out as `cover` reads them. */
function layOutSketch(sketch: i32, tables: i32, to: i32): void {
  const own: i32 = integerAt(sketch + SKETCH_OWN);
  const english: i32 = integerAt(sketch + SKETCH_ENGLISH);
  const first: i32 = sketch + SKETCH_LISTS;
  const ofOwn: i32 = to + 24;
  const ofEnglish: i32 = english < 0 ? ofOwn : ofOwn + 32 * own;
  setList(to, OWN, ofOwn, own);
  setList(to, ENGLISH, ofEnglish, english < 0 ? own : english);
  layOutList(first, own, stemsOf(tables, integerAt(sketch)), to, ofOwn);
  if (english >= 0)
    layOutList(first + 4 * own, english, stemsOf(tables, integerAt(tables + 8)), to, ofEnglish);
  const concepts: i32 = english < 0 ? ofOwn + 32 * own : ofEnglish + 32 * english;
  let found: i32 = 0;
  for (let term: i32 = ofOwn; term < concepts; term += 32) {
    const from: i32 = to + integerAt(term + 16);
    for (let at: i32 = from; at < from + 4 * integerAt(term + 20); at += 4) {
      if (isAmong(integerAt(at), concepts, found)) continue;
      setInteger(concepts + 4 * found, integerAt(at));
      found += 1;
    }
  }
  setList(to, CONCEPTS, concepts, found);
}

function setList(claim: i32, list: i32, place: i32, length: i32): void {
  setInteger(claim + list, place - claim);
  setInteger(claim + list + 4, length);
}

/** Lays out terms that are kept as numbers, with a 1 as their last bit where they may belong to what is said. */
function layOutList(from: i32, count: i32, table: i32, claim: i32, to: i32): void {
  let term: i32 = to;
  for (let at: i32 = from; at < from + 4 * count; at += 4) {
    const number: i32 = integerAt(at);
    const entry: i32 = table === 0 ? 0 : entryOf(integerAt(table + 4), integerAt(table + 8), number & -2);
    setFloat(term, entry === 0 ? MOST_TELLING : floatAt(entry));
    setInteger(term + 8, number & -2);
    setInteger(term + 12, entry === 0 ? number & 1 : number & 1 & integerAt(entry + 20));
    setInteger(term + 16, entry === 0 ? 0 : integerAt(entry + 12) - claim);
    setInteger(term + 20, entry === 0 ? 0 : integerAt(entry + 16));
    setInteger(term + 24, 0);
    setInteger(term + 28, 0);
    term += 32;
  }
}

/** Where a language's table of stems is described: its number, its place and its size; 0 where there is none. */
function stemsOf(tables: i32, language: i32): i32 {
  const first: i32 = tables + 16;
  for (let at: i32 = first; at < first + 12 * integerAt(tables + 12); at += 12)
    if (integerAt(at) === language) return at;
  return 0;
}

/** The entry of a number in a table of so many places, a power of two; 0 where it has none. */
function entryOf(table: i32, places: i32, number: i32): i32 {
  let place: i32 = (number >>> 1) & (places - 1);
  let known: i32 = integerAt(table + 24 * place + 8);
  while (known !== number && known !== 0) {
    place = (place + 1) & (places - 1);
    known = integerAt(table + 24 * place + 8);
  }
  return known === 0 ? 0 : table + 24 * place;
}
