import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Searched } from "./candidates";
import { findDifferences } from "./differences/find-differences";
import type { Match, Origin, Why } from "./match";
import { nearHeadline } from "./near-headline";
import type { Scored } from "./score-candidate";
import { explain } from "./why";

/** Scores are told to four digits: beyond that they differ between engines. */
const SCORE_STEPS = 10_000;

/** What is to be told of a match: why it is one, and its differences where it says the same. */
export interface Account extends Pick<Match, "differences"> {
  readonly why: Why;
}

/** Gives account of a scored candidate. */
export function accountOf(
  { claim, proposition }: Searched,
  scored: Scored,
  entries: ReadonlyMap<string, GazetteerEntry>,
): Account {
  const { stored, placed } = scored;
  const same = placed.sameness === "same";
  return {
    differences: same ? findDifferences({ claim, page: proposition, stored, entries }) : [],
    why: explain({ claim, proposition }, scored, entries),
  };
}

/** Writes out a scored candidate as a match. */
export function toMatch(
  { differences, why }: Account,
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
    sameness: placed.sameness,
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
