import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Searched } from "./candidates";
import { findDifferences } from "./differences/find-differences";
import type { Match, Origin, Why } from "./match";
import { nearHeadline } from "./near-headline";
import type { Scored } from "./score-candidate";
import { explain } from "./why";

/** Scores are told to four digits: beyond that they differ between engines. */
const SCORE_STEPS = 10_000;

/** Who says the same by the score alone, and less than this, is not said to say it otherwise: of 49 such differences that were read, 24 were of two things (docs/quality.md). */
const DIFFERS_FROM = 0.6;

/** What is to be told of a match: how near it is, why it is one, and its differences where it says the same. */
export interface Account extends Pick<Match, "sameness" | "differences"> {
  readonly why: Why;
}

/** Gives account of a scored candidate. One that is hardly sure to say the same, and would differ, tells of the event what the page does not. */
export function accountOf(
  { claim, proposition }: Searched,
  scored: Scored,
  entries: ReadonlyMap<string, GazetteerEntry>,
): Account {
  const { stored, placed, rule, score } = scored;
  const explained = (told: Scored) => explain({ claim, proposition }, told, entries);
  const { sameness } = placed;
  const differences =
    sameness === "same" ? findDifferences({ claim, page: proposition, stored, entries }) : [];
  if (differences.length > 0 && rule === "likely-same" && score < DIFFERS_FROM)
    return { sameness: "adds", differences: [], why: explained({ ...scored, rule: "same-event" }) };
  return { sameness, differences, why: explained(scored) };
}

/** Writes out a scored candidate as a match. */
export function toMatch(
  { sameness, differences, why }: Account,
  { stored, placed, score, raw }: Scored,
  origin: Origin,
  headline?: string | null,
): Match {
  const { report, claim: corpus } = stored;
  const { outlet } = report;
  const published = report.headline?.basis === "published" ? report.headline.text : null;
  return {
    claimId: corpus.id,
    reportId: report.id,
    outlet: {
      id: outlet.id,
      name: outlet.name,
      country: outlet.country,
      aggregator: outlet.kind === "aggregator",
      carrier: report.carrier,
    },
    domain: report.domain,
    url: report.url,
    language: report.language,
    published: report.published,
    headline: published,
    ...(nearHeadline(headline, published) && { nearHeadline: true }),
    text: corpus.text,
    ...(corpus.words && { words: corpus.words }),
    attributedTo: corpus.attributedTo,
    quote: corpus.quote,
    figures: corpus.figures,
    eventDate: corpus.eventDate,
    sameness,
    differences,
    tier: placed.tier,
    score: told(score),
    ...(raw !== undefined && { rawScore: told(raw) }),
    origin,
    why,
  };
}

function told(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
}
