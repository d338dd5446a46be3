import { floatAt, integerAt, setFloat, setInteger } from "../../kernel/memory";
import { CONCEPTS, ENGLISH, isAmong, OWN } from "./cover";

/** Where a corpus claim's sketch has what (`core/match/features/claim-sketch.ts`). */
export const SKETCH_STANCE: i32 = 4;
export const SKETCH_FLAGS: i32 = 5;
export const SKETCH_EVENT: i32 = 8;
export const SKETCH_PUBLISHED: i32 = 16;
export const SKETCH_FIGURES: i32 = 36;
const SKETCH_OWN: i32 = 40;
const SKETCH_ENGLISH: i32 = 44;
export const SKETCH_MENTIONS: i32 = 48;
export const SKETCH_SOURCES: i32 = 52;
const SKETCH_LISTS: i32 = 56;

/** What a stem or name without an entry weighs. */
export const MOST_TELLING: f64 = 1;

/** Where a sketch's mentions begin. */
export function mentionsOf(sketch: i32): i32 {
  const english: i32 = integerAt(sketch + SKETCH_ENGLISH);
  return sketch + SKETCH_LISTS + 4 * (integerAt(sketch + SKETCH_OWN) + (english < 0 ? 0 : english));
}

/** Lays a sketch's terms out as `cover` reads them. */
export function layOutSketch(sketch: i32, tables: i32, to: i32): void {
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
export function entryOf(table: i32, places: i32, number: i32): i32 {
  let place: i32 = (number >>> 1) & (places - 1);
  let known: i32 = integerAt(table + 24 * place + 8);
  while (known !== number && known !== 0) {
    place = (place + 1) & (places - 1);
    known = integerAt(table + 24 * place + 8);
  }
  return known === 0 ? 0 : table + 24 * place;
}
