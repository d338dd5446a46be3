import { z } from "../schema";
import { DayDate, PartialDate } from "./date";
import { OutletId } from "./outlet";

/** `r-` and the first ten hex digits of the SHA-256 of the report's URL. */
export const ReportId = z.string().check(z.regex(/^r-[0-9a-f]{10}$/, "r- and ten hex digits (r-7a346b2543)"));
export type ReportId = z.infer<typeof ReportId>;

/** Report id, `#`, place in the report: `r-7a346b2543#3`. Stable through every change of a pack. */
export const ClaimId = z
  .string()
  .check(z.regex(/^r-[0-9a-f]{10}#\d+$/, "a report's id or address, #, and a place (r-7a346b2543#3)"));
export type ClaimId = z.infer<typeof ClaimId>;

/** How a stated number bounds the true one: "at least 55" is `atLeast`. */
export const Bound = z.enum(["exact", "about", "atLeast", "moreThan", "atMost", "lessThan"]);
export type Bound = z.infer<typeof Bound>;

/**
 * A number a corpus claim states, scales multiplied out (`7 billion USD` is value 7e9, unit
 * `USD`). `high` closes a range. `asOf` dates a running count when the summary says so.
 */
export const CorpusFigure = z.object({
  value: z.number(),
  high: z.optional(z.number()),
  unit: z.string(),
  bound: Bound,
  what: z.string(),
  asOf: z.optional(PartialDate),
});
export type CorpusFigure = z.infer<typeof CorpusFigure>;

/** How the outlet stands to its own claim. */
export const Stance = z.enum(["asserts", "denies", "disputes", "questions"]);
export type Stance = z.infer<typeof Stance>;

/**
 * One checkable statement of a report, summarised in our own words. Only `quote.text` and, where
 * `framing` is set, the outlet's label in `text` are the outlet's or speaker's own words.
 * `attributedTo` is null where the outlet speaks in its own voice. `words` is there where `text` is no summary of ours: the
 * outlet's own sentence, saved or imported on this device, or what the reader wrote in its place. It is never shown or handed on as ours.
 */
export const CorpusClaim = z.object({
  id: ClaimId,
  text: z.string(),
  textEn: z.optional(z.string()),
  attributedTo: z.nullable(z.string()),
  entities: z.array(z.string()),
  figures: z.array(CorpusFigure),
  eventDate: z.nullable(PartialDate),
  stance: Stance,
  quote: z.nullable(z.object({ speaker: z.nullable(z.string()), text: z.string() })),
  framing: z.optional(z.boolean()),
  words: z.optional(z.enum(["outlet", "reader"])),
});
export type CorpusClaim = z.infer<typeof CorpusClaim>;

/**
 * One published item of an outlet. `carrier` is the host it was read on when that is not the
 * outlet's own. `headline.basis` is `slug` when it was rebuilt from the address: never shown as a
 * quotation. `credits` are the canonical ids of agencies and outlets the report credits. `shingles` are the hashed, sampled
 * shingles of its body (core/match/lineage/shingles.ts), kept of saved articles, whose text is not.
 */
export const Report = z.object({
  id: ReportId,
  url: z.string().check(z.regex(/^https?:\/\/[^\s/]+/, "an address (https://daily.example/flood)")),
  outlet: OutletId,
  carrier: z.nullable(z.string()),
  language: z.string(),
  headline: z.nullable(z.object({ text: z.string(), basis: z.enum(["published", "slug"]) })),
  published: z.nullable(DayDate),
  publishedMonth: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}$/, "a month (2031-05)"))),
  dateBasis: z.nullable(z.enum(["url", "text", "inferred"])),
  credits: z.array(z.string()),
  shingles: z.optional(z.string()),
  claims: z.array(CorpusClaim),
});
export type Report = z.infer<typeof Report>;
