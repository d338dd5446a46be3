import { z } from "../schema";
import { Language } from "../text/span";
import { CalendarDay, DayDate } from "./date";
import { ClaimId } from "./report";

/**
 * A gold pair of a pack: a sentence as a page of this day and domain could have it, and the claims that must answer it. `painted` must be
 * sure enough to mark the page, `matched` must be among the answers, `absent` must not. `nothingPainted`: no claim at all may mark it.
 */
export const SelfTest = z.object({
  text: z.string().check(z.minLength(1)),
  page: z.object({
    published: z.nullable(DayDate),
    domain: z.nullable(z.string()),
    language: z.optional(Language),
    context: z.optional(z.string()),
  }),
  painted: z.optional(z.array(ClaimId)),
  matched: z.optional(z.array(ClaimId)),
  absent: z.optional(z.array(ClaimId)),
  nothingPainted: z.optional(z.boolean()),
});
export type SelfTest = z.infer<typeof SelfTest>;

/** A gold pair as a source states it: of a day that the calendar has. */
export const SourceTest = z.extend(SelfTest, {
  page: z.extend(SelfTest.shape.page, { published: z.nullable(CalendarDay) }),
});

/** The claims that a gold pair names. */
export function testedClaims({ painted = [], matched = [], absent = [] }: SelfTest): ClaimId[] {
  return [...painted, ...matched, ...absent];
}
