import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Searched } from "./candidates";
import { findDifferences } from "./differences/find-differences";
import type { Match, Origin } from "./match";
import { nearHeadline } from "./near-headline";
import type { Scored } from "./score-candidate";
import { explain } from "./why";

/** Scores are told to four digits: beyond that they differ between engines. */
const SCORE_STEPS = 10_000;

/** Writes out a scored candidate as a match, with its differences where it says the same. */
export function toMatch(
  { claim, proposition }: Searched,
  scored: Scored,
  origin: Origin,
  entries: ReadonlyMap<string, GazetteerEntry>,
  headline?: string | null,
): Match {
  const { stored, placed, score, raw } = scored;
  const { report, claim: corpus } = stored;
  const { outlet } = report;
  const same = placed.sameness === "same";
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
    differences: same ? findDifferences({ claim, page: proposition, stored, entries }) : [],
    tier: placed.tier,
    score: told(score),
    ...(raw !== undefined && { rawScore: told(raw) }),
    origin,
    why: explain({ claim, proposition }, scored, entries),
  };
}

function told(score: number): number {
  return Math.round(score * SCORE_STEPS) / SCORE_STEPS;
}
