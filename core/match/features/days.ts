import type { PartialDate } from "../../corpus/date";
import { dateOf } from "../../corpus/whole-day";

/** The days, counted from 1970, that a date known to the day, month or year may mean. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** Stands for no day where days are numbers. */
export const NO_DAY = -0x80000000;

const MS_PER_DAY = 86_400_000;

/** The first and last day that a partial date covers, or null where there is none. */
export function dayRange(date: PartialDate | null): DayRange | null {
  if (date === null || dateOf(date) !== date) return null;
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8));
  const first = Date.UTC(year, (month || 1) - 1, day || 1);
  if (Number.isNaN(first)) return null;
  const last = day
    ? first
    : month
      ? Date.UTC(year, month, 1) - MS_PER_DAY
      : Date.UTC(year + 1, 0, 1) - MS_PER_DAY;
  return { first: first / MS_PER_DAY, last: last / MS_PER_DAY };
}

/** Days between two ranges: 0 where they overlap. */
export function gapInDays(a: DayRange, b: DayRange): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}
