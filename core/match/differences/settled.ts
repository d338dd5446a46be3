import { type CountedFigure, compatible } from "../figures";
import { RUNNING } from "./running-counts";

/**
 * Tells whether two numbers of one thing can both be true: equal but for rounding, or within a bound or range. Of running counts "more
 * than 80" and "more than 100" are two stages all the same.
 */
export function isSettled(a: CountedFigure, b: CountedFigure): boolean {
  if ([a, b].every(({ bound, high }) => bound === "exact" && high === undefined)) return roundsTo(a, b);
  if (!RUNNING.has(a.unit)) return compatible(a, b);
  if ([a, b].some(({ bound }) => bound === "about") && [a, b].every(({ high }) => high === undefined))
    return Math.abs(a.value - b.value) <= Math.max(ABOUT * Math.max(a.value, b.value), ONE_OFF);
  return compatible({ ...a, bound: "exact" }, { ...b, bound: "exact" });
}

/**
 * One of two stated values is the other one rounded: 10.4 million and 10,431,907, 67.6 and 68 percent, but not 10,554,320 and 10.43
 * million, nor 11 and 12 billion, nor 24 and 25 dead.
 */
function roundsTo({ value: a, unit }: CountedFigure, { value: b }: CountedFigure): boolean {
  const gap = Math.abs(a - b);
  if (gap === 0) return true;
  if (unit === "percent" && Math.max(a, b) <= 100) {
    const whole = Number.isInteger(a) || Number.isInteger(b);
    return gap <= (whole ? HALF_POINT : TENTH) || (whole && Math.floor(a) === Math.floor(b));
  }
  if (Math.min(a, b) < LEAST_ROUNDED) return false;
  return gap <= Math.min(Math.max(stepOf(a), stepOf(b)) * HALF_STEP, MOST_ROUNDED * Math.max(a, b));
}

/** The last place that a number states: 10,000 for 10.43 million. */
function stepOf(value: number): number {
  let step = 1;
  while (Number.isInteger(value / (step * 10))) step *= 10;
  return step;
}

/** "About" leaves so much room in a running count, and at least one. */
const ABOUT = 0.07;
const ONE_OFF = 1;

/** Smaller counts are stated to the unit. */
const LEAST_ROUNDED = 50;

/** Half a step of the coarser number, with a little room for numbers cut off instead of rounded. */
const HALF_STEP = 0.6;

/** Two stated values further apart than this part of the higher one are no roundings of each other. */
const MOST_ROUNDED = 0.06;

/** Shares in percent: a whole one is rounded, two with decimals are not. */
const HALF_POINT = 0.65;
const TENTH = 0.11;
