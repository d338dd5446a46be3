import type { Match } from "../../core/match/match";
import type { Relation } from "../../core/reading/relation";
import type { SiftedHit } from "../../core/reading/sift-search";

/** The report of a match as a search finds it. */
export function sampleHit(match: Match, relation: Relation | null = null): SiftedHit {
  const { outlet, origin } = match;
  const kind = origin.kind === "own" ? "outlet" : origin.kind;
  return {
    claim: {
      id: match.claimId,
      text: match.text,
      attributedTo: match.attributedTo,
      entities: [],
      figures: [],
      eventDate: "2019-03-01",
      stance: "asserts",
      quote: match.quote,
    },
    report: {
      id: match.reportId,
      url: match.url,
      outlet: {
        id: outlet.id,
        name: outlet.name,
        domains: [],
        country: outlet.country,
        language: match.language,
        family: null,
        kind: outlet.aggregator ? "aggregator" : "newspaper",
      },
      domain: match.domain,
      carrier: null,
      language: match.language,
      headline: match.headline === null ? null : { text: match.headline, basis: "published" },
      published: match.published,
      publishedMonth: null,
      dateBasis: null,
      credits: [],
    },
    score: 7.5,
    parts: [{ term: "flood", score: 7.5 }],
    origin: { id: `${kind}:${origin.id}`, kind, name: origin.name },
    relation,
    foundBy: [
      { words: "flood", share: 0.8 },
      { words: "Harbour", share: 0.2 },
    ],
  };
}
