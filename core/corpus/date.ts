import { z } from "../schema";

/** An ISO calendar date known to the year, the month or the day: `2019`, `2019-02`, `2019-02-09`. */
export const PartialDate = z
  .string()
  .check(z.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, "a year, month or day (2031, 2031-05, 2031-05-02)"));
export type PartialDate = z.infer<typeof PartialDate>;

/** An ISO calendar date known to the day: `2019-02-09`. */
export const DayDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a day (2031-05-02)"));
export type DayDate = z.infer<typeof DayDate>;
