/** An ISO date that is known to the day: `2019-02-09`. */
type WholeDay = `${string}-${string}-${string}`;

const LENGTH = "2019-02-09".length;

/** Tells whether a partial date is known to the day, not only to the month or year. */
export function isWholeDay(date: string | null | undefined): date is WholeDay {
  return date?.length === LENGTH;
}

/** The date of an ISO date-time; a date as it is. */
export function dateOf(time: string): string;
export function dateOf(time: string | null): string | null;
export function dateOf(time: string | null): string | null {
  return time === null ? null : time.slice(0, LENGTH);
}
