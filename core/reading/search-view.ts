import type { OriginFacet } from "../match/lineage/origin-facet";
import { displayText } from "./display-text";
import type { FoundBy } from "./found-by";
import type { Relation } from "./relation";
import { archivedCopy, type SafeLink, safeLink } from "./safe-link";
import type { SiftedHit } from "./sift-search";

/** A claim of the corpus that a search found, ready to show. */
export interface FoundClaim {
  readonly id: string;
  readonly summary: string;
  readonly words: "ours" | "outlet" | "reader";
  readonly attributedTo: string | null;
  readonly quote: { readonly speaker: string | null; readonly text: string } | null;
  readonly day: string | null;
  readonly origin: OriginFacet;
  /** How it stands to the claim in hand, where there is one and it was compared. */
  readonly relation: Relation | null;
  readonly foundBy: readonly FoundBy[];
}

/** A report with those of its claims that a search found, in the order of the best. */
export interface FoundReport {
  readonly id: string;
  readonly outlet: string;
  readonly country: string | null;
  readonly aggregator: boolean;
  readonly language: string;
  readonly published: string | null;
  readonly headline: string | null;
  readonly link: SafeLink | null;
  readonly archived: string | null;
  readonly claims: readonly FoundClaim[];
}

/** Gathers what a search found by report. Text is foreign until it went through here. */
export function viewFound(hits: readonly SiftedHit[]): readonly FoundReport[] {
  const byReport = new Map<string, [SiftedHit, ...SiftedHit[]]>();
  for (const hit of hits) {
    const same = byReport.get(hit.report.id);
    if (same) same.push(hit);
    else byReport.set(hit.report.id, [hit]);
  }
  return [...byReport.values()].map(([first, ...others]) => viewReport(first, others));
}

function viewReport(first: SiftedHit, others: readonly SiftedHit[]): FoundReport {
  const { report } = first;
  const link = safeLink(report.url);
  return {
    id: report.id,
    outlet: displayText(report.outlet.name),
    country: report.outlet.country,
    aggregator: report.outlet.kind === "aggregator",
    language: report.language,
    published: report.published,
    headline: report.headline?.basis === "published" ? displayText(report.headline.text) : null,
    link,
    archived: link === null ? null : archivedCopy(link, report.published),
    claims: [first, ...others].map(({ claim: found, origin, relation, foundBy }) => ({
      id: found.id,
      summary: displayText(found.text),
      words: found.words ?? "ours",
      attributedTo: found.attributedTo === null ? null : displayText(found.attributedTo),
      quote: found.quote && {
        speaker: found.quote.speaker === null ? null : displayText(found.quote.speaker),
        text: displayText(found.quote.text),
      },
      day: found.eventDate,
      origin: { ...origin, name: displayText(origin.name) },
      relation,
      foundBy: foundBy.map(({ words, share }) => ({ words: displayText(words), share })),
    })),
  };
}
