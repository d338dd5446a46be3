/**
 * The loops that a search spends its time in, over plain memory. `npm run kernel` compiles this file and the one beside it to WebAssembly (AssemblyScript), which a worker
 * that has just woken runs at full speed from the first step on; where a browser has none, it runs as it stands. All numbers are
 * whole and below 2³¹ in size but those of type `f64`. Nothing is written outside of what the arguments span, whatever the bytes say.
 */
import { byteAt, floatAt, integerAt, pairAt, setByte, setFloat, setInteger } from "../../kernel/memory";

export { findEntries } from "./entries";

/** Sums stay below this, in JavaScript, too, without becoming objects. */
const BITS: i32 = 0x3fffffff;

/** The sum of so many pairs of bytes and the sum of what that ran through, both going on from what stands at `sums`. */
export function addPairs(from: i32, count: i32, sums: i32): void {
  let plain: i32 = integerAt(sums);
  let running: i32 = integerAt(sums + 4);
  for (let at: i32 = from, end: i32 = from + 2 * count; at < end; at += 2) {
    plain = (plain + pairAt(at)) & BITS;
    running = (running + plain) & BITS;
  }
  setInteger(sums, plain);
  setInteger(sums + 4, running);
}

/**
 * Takes a run of `count` postings apart: from each varint of a distance, doubled, plus one where a frequency follows, the document's number to `docs` (4 bytes)
 * and its frequency to `frequencies` (1 byte). Gives where the run ends; -1 where that is past `end` or a number is past 2³⁰.
 */
export function decodeRun(from: i32, end: i32, count: i32, before: i32, docs: i32, frequencies: i32): i32 {
  let at: i32 = from;
  let doc: i32 = before;
  for (let entry: i32 = 0; entry < count; entry++) {
    if (at >= end) return -1;
    let step: i32 = byteAt(at++);
    if (step >= 0x80) {
      step &= 0x7f;
      let byte: i32 = 0x80;
      for (let shift: i32 = 7; byte >= 0x80; shift += 7) {
        if (at >= end || shift > 21) return -1;
        byte = byteAt(at++);
        step |= (byte & 0x7f) << shift;
      }
    }
    doc += (step >> 1) + 1;
    if (doc < 0 || doc > BITS) return -1;
    setInteger(docs + 4 * entry, doc);
    let frequency: i32 = 1;
    if ((step & 1) === 1) {
      if (at >= end) return -1;
      frequency = byteAt(at++);
    }
    setByte(frequencies + entry, frequency);
  }
  return at;
}

/** What a term gives to a document's score. `norms` has a float for each length. */
function part(weight: f64, frequency: i32, length: i32, norms: i32): f64 {
  const times: f64 = frequency;
  return weight * (times / (times + floatAt(norms + 8 * length)));
}

/** The most that a term can give, of chunks with these highest frequencies and shortest lengths. */
export function mostPart(weight: f64, frequencies: i32, lengths: i32, count: i32, norms: i32): f64 {
  let most: f64 = 0;
  for (let at: i32 = 0; at < count; at++) {
    const one: f64 = part(weight, byteAt(frequencies + at), byteAt(lengths + at), norms);
    if (one > most) most = one;
  }
  return most;
}

/**
 * Adds a term's parts to the scores (a float each) of `count` documents, whose numbers have `width` bytes each and count from `first`. Those that had no score are
 * noted, with their lengths, behind the `known` ones of `noted`. Gives how many are noted then.
 */
export function addPostings(
  weight: f64,
  held: i32,
  width: i32,
  first: i32,
  frequencies: i32,
  lengths: i32,
  count: i32,
  norms: i32,
  scores: i32,
  size: i32,
  lengthsOf: i32,
  noted: i32,
  known: i32,
): i32 {
  let next: i32 = known;
  for (let at: i32 = 0; at < count; at++) {
    const doc: i32 = first + heldAt(held, width, at);
    if (doc < 0 || doc >= size) continue;
    const before: f64 = floatAt(scores + 8 * doc);
    const length: i32 = byteAt(lengths + at);
    if (before === 0) {
      setInteger(noted + 4 * next, doc);
      next++;
      setByte(lengthsOf + doc, length);
    }
    setFloat(scores + 8 * doc, before + part(weight, byteAt(frequencies + at), length, norms));
  }
  return next;
}

/**
 * Notes for each of `count` documents, ascending, how often a term stands in it, as its postings tell, whose `held` documents have `width` bytes each and
 * count from `first`. Documents that are not among them keep the note they have. Each is looked for from the place of the one before, by steps that double.
 */
export function findPosted(
  docs: i32,
  count: i32,
  held: i32,
  width: i32,
  first: i32,
  postings: i32,
  frequencies: i32,
  found: i32,
): void {
  let place: i32 = 0;
  for (let at: i32 = 0; at < count && place < postings; at++) {
    const wanted: i32 = integerAt(docs + 4 * at) - first;
    let high: i32 = place;
    for (let step: i32 = 1; high < postings && heldAt(held, width, high) < wanted; step *= 2) {
      place = high + 1;
      high += step;
    }
    if (high > postings) high = postings;
    while (place < high) {
      const middle: i32 = (place + high) >> 1;
      if (heldAt(held, width, middle) < wanted) place = middle + 1;
      else high = middle;
    }
    if (place < postings && heldAt(held, width, place) === wanted)
      setByte(found + at, byteAt(frequencies + place));
  }
}

function heldAt(held: i32, width: i32, place: i32): i32 {
  return width === 2 ? pairAt(held + 2 * place) : integerAt(held + 4 * place);
}

/**
 * The same by a table: `bits` for each document from `first` on, in so many `bytes`; a code of ones stands for one of the `greater` frequencies, under its
 * place (2 bytes). Past the table's end the term does not stand.
 */
export function findCoded(
  docs: i32,
  count: i32,
  first: i32,
  bits: i32,
  codes: i32,
  bytes: i32,
  places: i32,
  frequencies: i32,
  greater: i32,
  found: i32,
): void {
  const most: i32 = (1 << bits) - 1;
  for (let at: i32 = 0; at < count; at++) {
    const place: i32 = integerAt(docs + 4 * at) - first;
    const bit: i32 = place * bits;
    if (place < 0 || bit >> 3 >= bytes) continue;
    let frequency: i32 = (byteAt(codes + (bit >> 3)) >> (bit & 7)) & most;
    if (frequency === most) {
      frequency = 0;
      for (let other: i32 = 0; other < greater; other++) {
        if (pairAt(places + 2 * other) !== place) continue;
        frequency = byteAt(frequencies + other);
        break;
      }
    }
    setByte(found + at, frequency);
  }
}

/** Adds a term's parts to the scores of documents, by the frequencies found. */
export function addFound(
  weight: f64,
  docs: i32,
  count: i32,
  found: i32,
  norms: i32,
  scores: i32,
  lengthsOf: i32,
): void {
  for (let at: i32 = 0; at < count; at++) {
    const frequency: i32 = byteAt(found + at);
    if (frequency === 0) continue;
    const doc: i32 = integerAt(docs + 4 * at);
    const score: i32 = scores + 8 * doc;
    setFloat(score, floatAt(score) + part(weight, frequency, byteAt(lengthsOf + doc), norms));
  }
}

/** Adds a term's parts to the sums of documents, a float at the place of each. */
export function addToSums(
  weight: f64,
  docs: i32,
  count: i32,
  found: i32,
  norms: i32,
  lengthsOf: i32,
  sums: i32,
): void {
  for (let at: i32 = 0; at < count; at++) {
    const frequency: i32 = byteAt(found + at);
    if (frequency === 0) continue;
    const length: i32 = byteAt(lengthsOf + integerAt(docs + 4 * at));
    const sum: i32 = sums + 8 * at;
    setFloat(sum, floatAt(sum) + part(weight, frequency, length, norms));
  }
}

/** The lowest of the `limit` best scores of these documents, by a heap with the lowest on top at `heap`. There must be as many. */
export function leastOf(docs: i32, count: i32, scores: i32, limit: i32, heap: i32): f64 {
  for (let at: i32 = 0; at < limit; at++) setFloat(heap + 8 * at, 0);
  for (let at: i32 = 0; at < count; at++) {
    const score: f64 = floatAt(scores + 8 * integerAt(docs + 4 * at));
    if (score <= floatAt(heap)) continue;
    let place: i32 = 0;
    for (;;) {
      let child: i32 = 2 * place + 1;
      if (child >= limit) break;
      if (child + 1 < limit && floatAt(heap + 8 * child + 8) < floatAt(heap + 8 * child)) child++;
      const lower: f64 = floatAt(heap + 8 * child);
      if (lower >= score) break;
      setFloat(heap + 8 * place, lower);
      place = child;
    }
    setFloat(heap + 8 * place, score);
  }
  return floatAt(heap);
}

/** Keeps, in their order, the documents that score at least `needed`; the others lose their scores. Gives how many are kept. */
export function prune(docs: i32, count: i32, scores: i32, needed: f64): i32 {
  let kept: i32 = 0;
  for (let at: i32 = 0; at < count; at++) {
    const doc: i32 = integerAt(docs + 4 * at);
    const score: f64 = floatAt(scores + 8 * doc);
    if (score > 0 && score >= needed) {
      setInteger(docs + 4 * kept, doc);
      kept++;
    } else setFloat(scores + 8 * doc, 0);
  }
  return kept;
}

/** Takes the scores of documents out, to `kept`. */
export function takeOut(docs: i32, count: i32, scores: i32, kept: i32): void {
  for (let at: i32 = 0; at < count; at++) {
    const score: i32 = scores + 8 * integerAt(docs + 4 * at);
    setFloat(kept + 8 * at, floatAt(score));
    setFloat(score, 0);
  }
}

/** Puts the scores back that were taken out. */
export function putBack(docs: i32, count: i32, scores: i32, kept: i32): void {
  for (let at: i32 = 0; at < count; at++)
    setFloat(scores + 8 * integerAt(docs + 4 * at), floatAt(kept + 8 * at));
}

/** Sorts documents by what lies at the same places of their sums, floats: the greatest first, ties by number. A heap whose root is the last in that order; it goes to the end. */
export function sortRanked(docs: i32, sums: i32, count: i32): void {
  for (let at: i32 = (count >> 1) - 1; at >= 0; at--) sinkRanked(docs, sums, at, count);
  for (let end: i32 = count - 1; end > 0; end--) {
    swapRanked(docs, sums, 0, end);
    sinkRanked(docs, sums, 0, end);
  }
}

function sinkRanked(docs: i32, sums: i32, from: i32, count: i32): void {
  let at: i32 = from;
  for (let below: i32 = 2 * at + 1; below < count; below = 2 * at + 1) {
    if (below + 1 < count && isAfter(docs, sums, below + 1, below)) below += 1;
    if (!isAfter(docs, sums, below, at)) return;
    swapRanked(docs, sums, at, below);
    at = below;
  }
}

function isAfter(docs: i32, sums: i32, one: i32, other: i32): boolean {
  const ours: f64 = floatAt(sums + 8 * one);
  const theirs: f64 = floatAt(sums + 8 * other);
  if (ours !== theirs) return ours < theirs;
  return integerAt(docs + 4 * one) > integerAt(docs + 4 * other);
}

function swapRanked(docs: i32, sums: i32, one: i32, other: i32): void {
  const doc: i32 = integerAt(docs + 4 * one);
  setInteger(docs + 4 * one, integerAt(docs + 4 * other));
  setInteger(docs + 4 * other, doc);
  const sum: f64 = floatAt(sums + 8 * one);
  setFloat(sums + 8 * one, floatAt(sums + 8 * other));
  setFloat(sums + 8 * other, sum);
}
