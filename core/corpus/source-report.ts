import { z } from "../schema";
import { CalendarDate, CalendarDay, CalendarMonth } from "./date";
import { CorpusClaim, CorpusFigure, Report } from "./report";

/** A report as a source states it, to be taken in: all of its dates are in the calendar. What was taken in before is read as a `Report`. */
export const SourceReport = z.extend(Report, {
  published: z.nullable(CalendarDay),
  publishedMonth: z.nullable(CalendarMonth),
  claims: z.array(
    z.extend(CorpusClaim, {
      figures: z.array(z.extend(CorpusFigure, { asOf: z.optional(CalendarDate) })),
      eventDate: z.nullable(CalendarDate),
    }),
  ),
});
