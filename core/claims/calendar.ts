import type { Language } from "../text/span";

/** Month names and abbreviations in three languages, folded, to 1..12. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  "january jan enero ene janeiro",
  "february feb febrero fevereiro fev",
  "march mar marzo marco",
  "april apr abril abr",
  "may mayo maio mai",
  "june jun junio junho",
  "july jul julio julho",
  "august aug agosto ago",
  "september sep sept septiembre setiembre setembro set",
  "october oct octubre outubro out",
  "november nov noviembre novembro",
  "december dec diciembre dic dezembro dez",
]);

/** Weekday names by language, folded, to 1 (Monday) .. 7. */
export const WEEKDAYS_OF: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: numbered("monday tuesday wednesday thursday friday saturday sunday".split(" ")),
  es: numbered("lunes martes miercoles jueves viernes sabado domingo".split(" ")),
  pt: numbered("segunda terca quarta quinta sexta sabado domingo".split(" ")),
};

/** Weekday names of all three languages, for where it only matters that a word may be one. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...WEEKDAYS_OF.en,
  ...WEEKDAYS_OF.es,
  ...WEEKDAYS_OF.pt,
]);

/** A day as a count of days since 1970-01-01, from an ISO date that begins with a day; null where it does not. */
export function dayNumber(date: string | null): number | null {
  if (date === null || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  return dayOf(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

/** The day number of a day by its parts; one beyond the month's last is in the next month. */
export function dayOf(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

/** The ISO date of a day number. */
export function isoDay(day: number): string {
  const date = new Date(day * MS_PER_DAY);
  return isoOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function isoOf(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The weekday of a day number, 1 (Monday) .. 7. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** `2019-02-09` from its parts, or null where there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? isoOf(year, month, day) : null;
}

const MS_PER_DAY = 86_400_000;

function numbered(rows: readonly string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, at) => row.split(" ").map((word) => [word, at + 1] as const)));
}
