import { DayDate, PartialDate } from "../corpus/date";
import { OutletId } from "../corpus/outlet";
import { ClaimId, CorpusFigure, ReportId } from "../corpus/report";
import { z } from "../schema";
import { Span } from "../text/span";

/** How a corpus claim stands to a page claim. Weaker kinds than `related` are not matches. */
export const Sameness = z.enum(["same", "adds", "related"]);
export type Sameness = z.infer<typeof Sameness>;

/** `painted` is sure enough to mark the page; `listed` is shown only in the card and lists. */
export const Tier = z.enum(["painted", "listed"]);
export type Tier = z.infer<typeof Tier>;

/** What can differ though the proposition is the same. */
export const DifferenceKind = z.enum([
  "figure",
  "update",
  "date",
  "quote",
  "attribution",
  "actor",
  "denial",
  "wording",
]);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** One side of a difference: the words, and where they stand in that side's claim text when they do. */
export const DifferenceSide = z.object({ text: z.string(), span: z.nullable(Span) });
export type DifferenceSide = z.infer<typeof DifferenceSide>;

/** A run of words of two aligned quotes. */
export const QuoteRun = z.object({ kind: z.enum(["equal", "page", "corpus"]), text: z.string() });
export type QuoteRun = z.infer<typeof QuoteRun>;

/** A difference with the words on each side that decided it; `runs` aligns a quote word by word. */
export const Difference = z.object({
  kind: DifferenceKind,
  page: DifferenceSide,
  corpus: DifferenceSide,
  runs: z.optional(z.array(QuoteRun)),
});
export type Difference = z.infer<typeof Difference>;

/** Words of both sides that mean the same, as each writes them, with their places in the two claims' texts. */
export const SharedWords = z.object({ text: z.string(), corpusText: z.string(), page: Span, corpus: Span });
export type SharedWords = z.infer<typeof SharedWords>;

/** A person, place or body that both sides name: its display name, and where it stands where its name is spelt out. */
export const SharedName = z.object({
  id: z.string(),
  name: z.string(),
  page: z.nullable(Span),
  corpus: z.nullable(Span),
});
export type SharedName = z.infer<typeof SharedName>;

/** By what a match was made: by its score (painted, listed as the same, or a detail), by the same quoted words, or by another number for one running count. */
export const MatchRule = z.enum([
  "same-proposition",
  "likely-same",
  "same-event",
  "same-utterance",
  "same-count",
]);
export type MatchRule = z.infer<typeof MatchRule>;

/**
 * What decided a match: the rule, the stems and ids shared, and in `parts` the features' values (what the score is made from, no shares of it). For a reader the same in words: `shared`
 * and `names`, the words `quoted` by both (on the report's side their places are in its quotation), the `figures` that agree, and `days` between the two events' dates (0: the same day).
 */
export const Why = z.object({
  rule: z.string(),
  terms: z.array(z.string()),
  mentions: z.array(z.string()),
  parts: z.record(z.string(), z.number()),
  shared: z.optional(z.array(SharedWords)),
  names: z.optional(z.array(SharedName)),
  quoted: z.optional(z.array(SharedWords)),
  figures: z.optional(z.array(z.object({ page: DifferenceSide, corpus: DifferenceSide }))),
  days: z.optional(z.number()),
});
export type Why = z.infer<typeof Why>;

/**
 * By which rule an origin was read, or (the last three) why it is unknown. `followed` is a citation of a report whose own origin is
 * known; `cited-by-others` is the outlet's own reporting, since others name it as their source.
 */
export const OriginRule = z.enum([
  "cited",
  "credited",
  "own-agency",
  "statement",
  "told",
  "same-words",
  "same-text",
  "same-headline",
  "followed",
  "cited-by-others",
  "no-source",
  "several",
  "loop",
]);
export type OriginRule = z.infer<typeof OriginRule>;

/**
 * What an origin or a step to it rests on: the rule and its values, so that every language can phrase it. `report` and `outlet` are
 * where it was read, `words` the report's or the summary's, `name` who is cited, credited or speaks, `from` the other outlet that shows it.
 */
export const OriginGround = z.object({
  rule: OriginRule,
  outlet: z.string(),
  report: ReportId,
  words: z.optional(z.string()),
  name: z.optional(z.string()),
  date: z.optional(z.string()),
  from: z.optional(z.string()),
  fromReport: z.optional(ReportId),
});
export type OriginGround = z.infer<typeof OriginGround>;

/** One step back from a report towards where its statement comes from; a `source` spoke to the step before it and to nobody else. */
export const OriginStep = z.object({
  id: z.string(),
  kind: z.enum(["agency", "outlet", "statement", "source"]),
  name: z.string(),
  ground: OriginGround,
});
export type OriginStep = z.infer<typeof OriginStep>;

/**
 * Where a report's statement comes from. `unknown` is never counted as independent. `ground` says by which rule and in which words
 * it was read, `evidence` the same in an English sentence; `chain` is the way there, the nearest to the report first. `shares` tells with
 * which other reports it has text or a long headline in common, without a direction.
 */
export const Origin = z.object({
  id: z.string(),
  kind: z.enum(["agency", "outlet", "statement", "own", "unknown"]),
  name: z.string(),
  evidence: z.string(),
  ground: z.optional(OriginGround),
  chain: z.optional(z.array(OriginStep)),
  shares: z.optional(z.array(OriginGround)),
});
export type Origin = z.infer<typeof Origin>;

/**
 * A corpus claim that answers a page claim, with all that a card shows of it. `nearHeadline` where the report was published under nearly
 * the page's own headline; `words` where `text` is the outlet's own sentence or the reader's; `sharedText` is the share of narration that the report and
 * the page have in common, where it is worth saying; `rawScore` is the score before a reader's corrections, where any count.
 */
export const Match = z.object({
  claimId: ClaimId,
  reportId: ReportId,
  outlet: z.object({
    id: OutletId,
    name: z.string(),
    country: z.nullable(z.string()),
    aggregator: z.boolean(),
    carrier: z.nullable(z.string()),
  }),
  domain: z.string(),
  url: z.string(),
  language: z.string(),
  published: z.nullable(DayDate),
  headline: z.nullable(z.string()),
  nearHeadline: z.optional(z.boolean()),
  text: z.string(),
  words: z.optional(z.enum(["outlet", "reader"])),
  sharedText: z.optional(z.number()),
  attributedTo: z.nullable(z.string()),
  quote: z.nullable(z.object({ speaker: z.nullable(z.string()), text: z.string() })),
  figures: z.optional(z.array(CorpusFigure)),
  eventDate: z.optional(z.nullable(PartialDate)),
  sameness: Sameness,
  differences: z.array(Difference),
  tier: Tier,
  score: z.number(),
  rawScore: z.optional(z.number()),
  origin: Origin,
  why: Why,
});
export type Match = z.infer<typeof Match>;

/** Why a claim has no match. */
export const Silence = z.enum([
  "no-report",
  "outside-dates",
  "topic-not-covered",
  "too-vague",
  "only-own-outlet",
  "no-report-then",
  "other-language",
]);
export type Silence = z.infer<typeof Silence>;

/** The count line of a claim: "9 outlets · 2 origins · 4 unknown". */
export const Count = z.object({ outlets: z.number(), origins: z.number(), unknown: z.number() });
export type Count = z.infer<typeof Count>;

/**
 * A page claim's answer: its matches best first, counted over `same`, or the reason for silence. `traced` names all the matches over
 * which origins were traced, where some of them are not shown.
 */
export const ClaimMatches = z.object({
  id: z.string(),
  matches: z.array(Match),
  count: Count,
  silence: z.optional(Silence),
  traced: z.optional(z.array(ClaimId)),
});
export type ClaimMatches = z.infer<typeof ClaimMatches>;
