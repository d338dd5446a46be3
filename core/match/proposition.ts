import { PartialDate } from "../corpus/date";
import { Bound, Stance } from "../corpus/report";
import { z } from "../schema";

/**
 * What a claim states, in the form in which two claims are compared: computed from a page claim when
 * it is read, and from a corpus claim by the pack compiler, by the same code. `terms` are stems
 * in the claim's own language, `english` the stems of its English (its translation where the corpus has one, else
 * word by word from the bilingual lexicon).
 */
export const Proposition = z.object({
  language: z.string(),
  terms: z.array(z.string()),
  english: z.array(z.string()),
  mentions: z.array(z.string()),
  figures: z.array(
    z.object({
      value: z.number(),
      high: z.optional(z.number()),
      unit: z.string(),
      bound: Bound,
      what: z.array(z.string()),
    }),
  ),
  sources: z.array(z.string()),
  quotes: z.array(z.string()),
  eventDate: z.nullable(PartialDate),
  stance: Stance,
});
export type Proposition = z.infer<typeof Proposition>;
