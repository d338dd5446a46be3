import { PartialDate } from "../corpus/date";
import { Bound } from "../corpus/report";
import { z } from "../schema";

/** A canonical entity named in a claim; `rule` says how the name was resolved. Spans are of the claim's text. */
export const Mention = z.object({
  id: z.string(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  rule: z.enum(["name", "acronym", "role", "pronoun", "demonym"]),
});
export type Mention = z.infer<typeof Mention>;

/** A number with what it counts. `value` has its scale multiplied out; `high` closes a range. Spans are of the claim's text. */
export const Figure = z.object({
  value: z.number(),
  high: z.optional(z.number()),
  unit: z.string(),
  bound: Bound,
  what: z.string(),
  start: z.number(),
  end: z.number(),
});
export type Figure = z.infer<typeof Figure>;

/** Words in quotation marks; `text` without the marks. Spans are of the claim's text and exclude the marks. */
export const Quote = z.object({
  text: z.string(),
  speaker: z.nullable(z.string()),
  start: z.number(),
  end: z.number(),
});
export type Quote = z.infer<typeof Quote>;

/**
 * Who is said to have said it. Several make a chain, the nearest to the reader first ("Reuters
 * reported, citing a senior White House official": Reuters, then the official).
 */
export const Attribution = z.object({
  source: z.string(),
  mention: z.nullable(z.string()),
  cue: z.string(),
  strength: z.enum([
    "said",
    "claimed",
    "denied",
    "announced",
    "reported",
    "believed",
    "asked",
    "demanded",
    "posted",
  ]),
  anonymous: z.boolean(),
  start: z.number(),
  end: z.number(),
});
export type Attribution = z.infer<typeof Attribution>;

/** How check-worthy a sentence is (0 to 1), what kind of statement it makes, and the features that decided. */
export const Worth = z.object({
  score: z.number(),
  kind: z.enum(["fact", "forecast", "threat", "opinion"]),
  why: z.array(z.string()),
});
export type Worth = z.infer<typeof Worth>;

/**
 * One checkable statement on a page (a page claim). `start` and `end` place it in the page's text;
 * the spans of its parts are of `text`. `context` is the article around it (headline and lead), the
 * background against which candidates are ranked. `published` is the date of its page, `domain` its outlet's. `topic` says
 * whether its own names or only its article's make it one of the pack's topic; a claim that was not spotted on a page has none.
 */
export const Claim = z.object({
  id: z.string(),
  page: z.string(),
  text: z.string(),
  start: z.number(),
  end: z.number(),
  worth: Worth,
  mentions: z.array(Mention),
  figures: z.array(Figure),
  quotes: z.array(Quote),
  attribution: z.array(Attribution),
  eventDate: z.nullable(PartialDate),
  context: z.string(),
  language: z.string(),
  published: z.nullable(z.string()),
  domain: z.nullable(z.string()),
  topic: z.optional(z.enum(["claim", "article"])),
});
export type Claim = z.infer<typeof Claim>;
