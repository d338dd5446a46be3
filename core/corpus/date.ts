import { z } from "../schema";

/** An ISO calendar date known to the year, the month or the day: `2019`, `2019-02`, `2019-02-09`. Only its form is looked at, so that whatever was kept or compiled is read. */
export const PartialDate = z
  .string()
  .check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a year, month or day (2031, 2031-05, 2031-05-02)"));
export type PartialDate = z.infer<typeof PartialDate>;

/** An ISO calendar date known to the day: `2019-02-09`. Only its form is looked at. */
export const DayDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day (2031-05-02)"));
export type DayDate = z.infer<typeof DayDate>;

/** A partial date as a source states it: one that the calendar has. */
export const CalendarDate = z
  .string()
  .check(z.refine(isInCalendar, "a year, month or day of the calendar (2031, 2031-05, 2031-05-02)"));

/** A month of the calendar, as a source states it: `2019-02`. */
export const CalendarMonth = z
  .string()
  .check(
    z.refine((date) => date.length === MONTH && isInCalendar(date), "a month of the calendar (2031-05)"),
  );

/** A day of the calendar, as a source states it. */
export const CalendarDay = z
  .string()
  .check(z.refine((date) => date.length === DAY && isInCalendar(date), "a day of the calendar (2031-05-02)"));

/** The second of a day of the calendar, in UTC: `2019-02-09T12:00:00Z`. */
export const CalendarSecond = z
  .string()
  .check(z.refine(isSecond, "a time of a day of the calendar (2031-05-02T10:00:00Z)"));

const MONTH = "2019-02".length;
const DAY = "2019-02-09".length;

/** Browsers differ in what they make of 2019-02-30: no date, or the second of March. */
function isSecond(time: string): boolean {
  const milliseconds = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(time) ? Date.parse(time) : Number.NaN;
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString() === time.replace("Z", ".000Z");
}

/** Tells whether the calendar has a year, month or day: 2019-02-30 looks like one and is none. */
export function isInCalendar(date: string): boolean {
  const [year = "", month = "01", day = "01", ...more] = date.split("-");
  return more.length === 0 && isSecond(`${year}-${month}-${day}T00:00:00Z`);
}
