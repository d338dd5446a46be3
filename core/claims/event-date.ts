import { fold } from "../text/fold";
import type { FoundDate } from "./dates";

/**
 * The date of what a sentence tells, from the dates it names: the most exact one that is not the beginning
 * or end of a span of time ("since", "until"), the first of several. Null where it names none: the
 * day of publication is never taken for it.
 */
export function eventDateOf(text: string, dates: readonly FoundDate[]): string | null {
  const points = dates.filter(
    ({ start }) => !SPAN_BEFORE.test(fold(text.slice(Math.max(0, start - 20), start))),
  );
  const best = [...points].sort((a, b) => b.date.length - a.date.length || a.start - b.start)[0];
  return best?.date ?? null;
}

const SPAN_BEFORE =
  /\b(since|until|till|before|by|desde|hasta|antes d[eo]l?|antes da|ate|as of)\s+(el |la |o |a |the )?$/;
