import { bareHost } from "../../corpus/bare-host";
import { Stance } from "../../corpus/report";
import type { StoredClaim } from "../../index/corpus-reader";
import { stems } from "../../text/stems";
import { isOfDate } from "./date-stems";
import { dayRange, NO_DAY } from "./days";
import { sourceNumber, textNumber } from "./text-number";

/**
 * What is kept of a corpus claim as numbers, so that it can be compared with page claims before anything of it is parsed: most candidates are put aside by that. Numbers have four
 * bytes, low byte first; names and stems are their numbers (`textNumber`), of which the last bit is a flag. Nothing learnt stands in it, so that a
 * pack keeps its worth when weights change. `compareSketch` (core/match/loops/loops.ts) reads it; docs/pack-format.md tells its layout.
 */
export type ClaimSketch = Uint8Array;

/** Where things lie, in bytes. */
const STANCE = 4;
const FLAGS = 5;
const OUTLET = 24;
const FAMILY = 28;
const HOST = 32;
const OWN = 40;
const HEAD = 56;

const FRAMING = 1;
const QUOTE = 2;

/** The number of English terms where they are the claim's own. */
const AS_OWN = -1;

/** Sketches a claim. */
export function sketchClaim({
  claim,
  report,
  proposition,
}: Omit<StoredClaim, "doc" | "sketch">): ClaimSketch {
  const { language } = proposition;
  const sources = new Set(claim.attributedTo === null ? [] : stems(claim.attributedTo, "en"));
  const own = termsOf(proposition.terms, language, sources);
  const english = language === "en" ? [] : termsOf(proposition.english, "en", sources);
  const mentions = proposition.mentions.map(textNumber);
  const speakers = proposition.sources.map(sourceNumber);
  const event = dayRange(claim.eventDate);
  const published = dayRange(report.published ?? report.publishedMonth);
  const { outlet, domain } = report;
  const numbers = [
    textNumber(language),
    0,
    ...[event?.first ?? NO_DAY, event?.last ?? NO_DAY, published?.first ?? NO_DAY, published?.last ?? NO_DAY],
    ...[textNumber(outlet.id), outlet.family === null ? 0 : textNumber(outlet.family), hostNumber(domain)],
    proposition.figures.length,
    ...[own.length, language === "en" ? AS_OWN : english.length, mentions.length, speakers.length],
    ...own,
    ...english,
    ...mentions,
    ...speakers,
  ];
  const sketch = new Uint8Array(4 * numbers.length);
  const view = new DataView(sketch.buffer);
  for (const [at, number] of numbers.entries()) view.setInt32(4 * at, number, true);
  sketch[STANCE] = Stance.options.indexOf(proposition.stance);
  sketch[FLAGS] = (claim.framing === true ? FRAMING : 0) | (claim.quote === null ? 0 : QUOTE);
  return sketch;
}

/** The sketch that came with a claim; of one that came without, made once. */
export function sketchOf(stored: StoredClaim): ClaimSketch {
  if (stored.sketch !== undefined) return stored.sketch;
  const sketch = SKETCHES.get(stored) ?? sketchClaim(stored);
  SKETCHES.set(stored, sketch);
  return sketch;
}

const SKETCHES = new WeakMap<StoredClaim, ClaimSketch>();

/** Whether the claim quotes words. */
export function isQuoting(sketch: ClaimSketch): boolean {
  return ((sketch[FLAGS] ?? 0) & QUOTE) !== 0;
}

/** Whose the claim's report is, as numbers; the family is 0 where there is none. */
export interface Publisher {
  readonly outlet: number;
  readonly family: number;
  readonly host: number;
}

/** Whose report it is. */
export function publisherOf(sketch: ClaimSketch): Publisher {
  return { outlet: numberAt(sketch, OUTLET), family: numberAt(sketch, FAMILY), host: numberAt(sketch, HOST) };
}

/** The number of a host, however it is written and with what it may begin. */
export function hostNumber(domain: string): number {
  return textNumber(bareHost(domain));
}

/** How many terms it has in all. */
export function termCount(sketch: ClaimSketch): number {
  return numberAt(sketch, OWN) + Math.max(0, numberAt(sketch, OWN + 4));
}

/** Whether it is as long as it says that its lists are: a loop would read beyond one that is not. */
export function isSound(sketch: ClaimSketch): boolean {
  const [own = 0, english = 0, mentions = 0, sources = 0] = [0, 4, 8, 12].map((at) =>
    numberAt(sketch, OWN + at),
  );
  const lists = [own, english === AS_OWN ? 0 : english, mentions, sources];
  const numbers = lists.reduce((sum, count) => sum + count, 0);
  return sketch.length === HEAD + 4 * numbers && lists.every((count) => count >= 0);
}

/** Each different term's number, with a 1 as its last bit where it belongs to what is said, not to when or to who says so. */
function termsOf(terms: readonly string[], language: string, sources: ReadonlySet<string>): number[] {
  return [...new Set(terms)].map(
    (stem) => textNumber(stem) | (isOfDate(stem, language) || sources.has(stem) ? 0 : 1),
  );
}

function numberAt(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] ?? 0) << 8) |
    ((bytes[at + 2] ?? 0) << 16) |
    ((bytes[at + 3] ?? 0) << 24)
  );
}
