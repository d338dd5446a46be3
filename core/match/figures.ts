import type { Bound } from "../corpus/report";
import { stem } from "../text/stems";
import { conceptsOf } from "./concepts/concepts";

/** What is compared of a number: its value or range, its unit, its bound and the stems of what it counts. */
export interface CountedFigure {
  readonly value: number;
  readonly high?: number | undefined;
  readonly unit: string;
  readonly bound: Bound;
  readonly what: readonly string[];
}

/** "About", rounding to two digits and "some" leave this much room around a stated value. */
const ROUNDING = 0.06;

/** An explicit "about" leaves more. */
const ABOUT = 0.1;

const MONEY = /^(?:[A-Z]{3}|dollars?|euros?|pounds?)$/;

/** Tells whether a number is a sum of money: unlike counts, sums of one currency need not be of one thing. */
export function isMoney({ unit }: CountedFigure): boolean {
  return MONEY.test(unit);
}

/** Tells whether two numbers count the same thing: equal units or the same concept, and for money what it is. */
export function sameCount(a: CountedFigure, b: CountedFigure): boolean {
  if (a.unit === b.unit && a.unit !== "") return !VAGUE_UNITS.has(a.unit) || shareStem(a.what, b.what);
  if (MONEY.test(a.unit) || MONEY.test(b.unit)) return false;
  return shareConcept(a.unit, b.unit);
}

/** Tells whether two values can both be true: equal but for rounding, or within each other's range or bound. */
export function compatible(a: CountedFigure, b: CountedFigure): boolean {
  const [first, second] = [interval(a, OPEN), interval(b, OPEN)];
  return first.low <= second.high && second.low <= first.high;
}

/** Tells whether an open bound ("at least 4", "dozens") takes in the other value, however far: then the two do not disagree. */
export function boundsMeet(a: CountedFigure, b: CountedFigure): boolean {
  const [first, second] = [interval(a, Number.POSITIVE_INFINITY), interval(b, Number.POSITIVE_INFINITY)];
  return first.low <= second.high && second.low <= first.high;
}

/** The values that a figure leaves open. */
function interval({ value, high, bound }: CountedFigure, open: number): { low: number; high: number } {
  const room = Math.abs(value) * (bound === "about" ? ABOUT : value >= 1000 ? ROUNDING : 0);
  const top = high ?? value;
  if (bound === "atLeast" || bound === "moreThan") return { low: value, high: Math.max(top, value * open) };
  if (bound === "atMost" || bound === "lessThan") return { low: value / open, high: top };
  return { low: value - room, high: top + room };
}

/** For likeness an open bound reaches to this multiple: "more than 280" does not suggest 2,800. */
const OPEN = 1.25;

/** Units so general that what they count has to agree, too. */
const VAGUE_UNITS = new Set([
  "people",
  "percent",
  "times",
  "years",
  "days",
  "hours",
  "months",
  "weeks",
  "minutes",
]);

function shareStem(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((stem) => b.includes(stem));
}

function shareConcept(a: string, b: string): boolean {
  const known = new Set(conceptsOf(stem(a, "en"), "en"));
  return conceptsOf(stem(b, "en"), "en").some((concept) => known.has(concept));
}
