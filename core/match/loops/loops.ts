/**
 * The loops that comparing page claims with candidates spends its time in, over plain memory. `npm run kernel` compiles this file and those beside it that it imports to WebAssembly, as the
 * loops of the search (`core/index/loops`); where a browser has none, they run as they stand. All numbers are whole but those of type `f64`.
 */
import { byteAt, floatAt, integerAt, setInteger } from "../../kernel/memory";
import { CONCEPTS, COVERAGE, coverCorpus, coverPage, isAmong, OWN } from "./cover";
import * as feature from "./row";
import { featureAt, put } from "./row";
import {
  entryOf,
  layOutSketch,
  MOST_TELLING,
  mentionsOf,
  SKETCH_EVENT,
  SKETCH_FIGURES,
  SKETCH_FLAGS,
  SKETCH_MENTIONS,
  SKETCH_PUBLISHED,
  SKETCH_SOURCES,
  SKETCH_STANCE,
} from "./sketched-terms";
import { sumTrees } from "./trees";

export { sumTrees } from "./trees";

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

/** Flags of a sketch. */
const FRAMING: i32 = 1;
const QUOTE: i32 = 2;

/** Stands for no day, and for a feature that is not known yet. */
const NO_DAY: i32 = -0x80000000;
const NOT_YET: f64 = Number.POSITIVE_INFINITY;
const ABSENT: f64 = Number.NaN;

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
    if (!(featureAt(row, feature.COVER_PRODUCT) >= leastCover || floatAt(at + 24) >= leastCosine)) continue;
    compareRest(page, sketch, tables, free, row);
    put(row, feature.CONTEXT, integerAt(page + PAGE_CONTEXT) === 0 ? ABSENT : NOT_YET);
    put(row, feature.BM25_SHARE, floatAt(at + 8));
    put(row, feature.PLACE, floatAt(at + 16));
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
  put(
    row,
    feature.CONTEXT,
    context === 0 ? ABSENT : contextShare(page + context, free + COVERAGE, same, free),
  );
}

function isSameLanguage(page: i32, sketch: i32): boolean {
  return integerAt(page + PAGE_LANGUAGE) === integerAt(sketch);
}

/** Lays the corpus claim's terms out behind what coverages are written to, where all that follows finds them, and tells how much of either claim stands in the other. */
function compareWords(page: i32, sketch: i32, tables: i32, free: i32, row: i32): void {
  const corpus: i32 = free + COVERAGE;
  layOutSketch(sketch, tables, corpus);
  const same: i32 = isSameLanguage(page, sketch) ? 1 : 0;
  compareTerms(page + integerAt(page + PAGE_TERMS), corpus, same, free, row);
}

/** All but that and the article's beginning, which takes as long as the rest together. */
function compareRest(page: i32, sketch: i32, tables: i32, free: i32, row: i32): void {
  const english: i32 = integerAt(tables + 8);
  const corpus: i32 = free + COVERAGE;
  const terms: i32 = page + integerAt(page + PAGE_TERMS);
  put(row, feature.CONCEPT_OVERLAP, overlapOf(terms, corpus));
  compareMentions(page, sketch, tables, row);
  compareSources(page, sketch, row);
  compareDays(page, sketch, row);
  const ours: i32 = integerAt(page + PAGE_FIGURES);
  const theirs: i32 = integerAt(sketch + SKETCH_FIGURES);
  const figures: f64 = ours === 0 || theirs === 0 ? 0 : NOT_YET;
  put(row, feature.FIGURES_AGREE, figures);
  put(row, feature.FIGURES_CONFLICT, figures);
  put(row, feature.FIGURE_VALUES, figures);
  put(row, feature.FIGURES_PAGE, ours);
  put(row, feature.FIGURES_CORPUS, theirs);
  const flags: i32 = byteAt(sketch + SKETCH_FLAGS);
  const quotes: f64 = (flags & QUOTE) === 0 ? ABSENT : NOT_YET;
  put(row, feature.QUOTES, quotes);
  put(row, feature.QUOTE_IN_TEXT, quotes);
  put(row, feature.GRAMS, NOT_YET);
  put(row, feature.STANCE_DIFFERS, integerAt(page + PAGE_STANCE) === byteAt(sketch + SKETCH_STANCE) ? 0 : 1);
  put(row, feature.SAME_LANGUAGE, isSameLanguage(page, sketch) ? 1 : 0);
  put(row, feature.ENGLISH_PAGE, integerAt(page + PAGE_LANGUAGE) === english ? 1 : 0);
  put(row, feature.ENGLISH_CORPUS, integerAt(sketch) === english ? 1 : 0);
  put(row, feature.LENGTH_PAGE, integerAt(terms + OWN + 4));
  put(row, feature.LENGTH_CORPUS, integerAt(corpus + OWN + 4));
  put(row, feature.FRAMED, (flags & FRAMING) === 0 ? 0 : 1);
}

/** Both coverages, which are written to `free`. */
function compareTerms(terms: i32, corpus: i32, same: i32, free: i32, row: i32): void {
  coverPage(terms, corpus, same, free);
  const matched: f64 = putCoverage(
    free,
    row,
    feature.COVER_PAGE,
    feature.CORE_PAGE,
    feature.MISSING_PAGE,
    feature.HEAVIEST_MISSING_PAGE,
  );
  coverCorpus(terms, corpus, same, free);
  const back: f64 = putCoverage(
    free,
    row,
    feature.COVER_CORPUS,
    feature.CORE_CORPUS,
    feature.MISSING_CORPUS,
    feature.HEAVIEST_MISSING_CORPUS,
  );
  put(
    row,
    feature.COVER_PRODUCT,
    Math.sqrt(featureAt(row, feature.COVER_PAGE) * featureAt(row, feature.COVER_CORPUS)),
  );
  put(
    row,
    feature.CORE_PRODUCT,
    Math.sqrt(featureAt(row, feature.CORE_PAGE) * featureAt(row, feature.CORE_CORPUS)),
  );
  put(row, feature.MATCHED_WEIGHT, matched < back ? matched : back);
}

/** Writes what `cover` found to the features of one way, and gives the weight that it found. */
function putCoverage(found: i32, row: i32, share: i32, core: i32, missing: i32, heaviest: i32): f64 {
  const total: f64 = floatAt(found);
  const matched: f64 = floatAt(found + 8);
  put(row, share, shareOf(matched, total));
  put(row, core, shareOf(floatAt(found + 32), floatAt(found + 24)));
  put(row, missing, total - matched);
  put(row, heaviest, floatAt(found + 16));
  return matched;
}

function shareOf(part: f64, whole: f64): f64 {
  return whole === 0 ? 0 : part / whole;
}

/** The share of the corpus claim that stands in the article's beginning. */
function contextShare(context: i32, corpus: i32, same: i32, free: i32): f64 {
  coverCorpus(context, corpus, same, free);
  return shareOf(floatAt(free + 8), floatAt(free));
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
  put(row, feature.MENTIONS_SHARED, shared);
  put(row, feature.MENTIONS_PAGE, ours === 0 ? ABSENT : shared / ofPage);
  put(row, feature.MENTIONS_CORPUS, theirs === 0 ? ABSENT : shared / ofCorpus);
  put(row, feature.MENTIONS_MISSING_PAGE, ofPage - shared);
  put(row, feature.MENTIONS_MISSING_CORPUS, ofCorpus - shared);
}

/** Whether a source is shared: 1 where one is, 0 where both name sources and share none, absent where a side names none. The last bit says that a source has no name. */
function compareSources(page: i32, sketch: i32, row: i32): void {
  const ours: i32 = integerAt(page + PAGE_SOURCES);
  const theirs: i32 = integerAt(sketch + SKETCH_SOURCES);
  const own: i32 = page + integerAt(page + PAGE_SOURCES + 4);
  const other: i32 = mentionsOf(sketch) + 4 * integerAt(sketch + SKETCH_MENTIONS);
  put(row, feature.SOURCE_PAGE, ours);
  put(row, feature.SOURCE_CORPUS, theirs);
  let shared: f64 = ours === 0 || theirs === 0 ? ABSENT : 0;
  if (isUnnamed(own, ours) && isUnnamed(other, theirs)) shared = MAYBE_SHARED;
  for (let at: i32 = own; at < own + 4 * ours; at += 4) if (isAmong(integerAt(at), other, theirs)) shared = 1;
  put(row, feature.SOURCE_SHARED, shared);
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
  put(row, feature.EVENT_GAP, gapBetween(event, otherEvent));
  put(row, feature.PUBLISHED_GAP, gapBetween(published, otherPublished));
  const nearest: i32 = integerAt(event) === NO_DAY ? published : event;
  put(
    row,
    feature.NEAREST_GAP,
    gapBetween(nearest, integerAt(otherEvent) === NO_DAY ? otherPublished : otherEvent),
  );
}

/** Days between two runs of days, each its first and its last: 0 where they overlap. */
function gapBetween(one: i32, other: i32): f64 {
  if (integerAt(one) === NO_DAY || integerAt(other) === NO_DAY) return ABSENT;
  const before: i32 = integerAt(one) - integerAt(other + 4);
  const after: i32 = integerAt(other) - integerAt(one + 4);
  const gap: i32 = before > after ? before : after;
  return gap > 0 ? gap : 0;
}
