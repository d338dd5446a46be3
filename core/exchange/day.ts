import { isInCalendar } from "../corpus/date";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The day of a date as files write it: ISO 8601, or that of RFC 822 in feeds ("Tue, 05 Mar 2019 10:00:00 GMT"). Null where it is none. */
export function dayOf(date: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(date);
  if (iso) return real(iso[1] ?? "", iso[2] ?? "", iso[3] ?? "");
  const [, day = "", name = "", year = ""] =
    /^\s*(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\.?\s+(\d{4})(?!\d)/i.exec(date) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : real(year, String(month).padStart(2, "0"), day.padStart(2, "0"));
}

function real(year: string, month: string, day: string): string | null {
  const date = `${year}-${month}-${day}`;
  return isInCalendar(date) ? date : null;
}
