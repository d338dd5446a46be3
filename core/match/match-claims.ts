import type { Claim } from "../claims/claim";
import type { GazetteerEntry } from "../corpus/gazetteer";
import type { Outlet } from "../corpus/outlet";
import { findOutlet } from "../corpus/outlet-lookup";
import { type CorpusReader, type DocId, type StoredClaim, sameVoice } from "../index/corpus-reader";
import { findCandidates, type Searched } from "./candidates";
import { findDifferences } from "./differences/find-differences";
import { type CorpusSide, corpusSide, pageSide } from "./features/compared-claims";
import { compareClaims, type Features } from "./features/feature-vector";
import { countOf } from "./lineage/count";
import { traceOrigins } from "./lineage/trace-origins";
import type { ClaimMatches, Match, Origin } from "./match";
import { sameUtterance } from "./same-utterance";
import { scoreSameness } from "./scorer/sameness-score";
import { silenceOf } from "./silence";
import { MOST_LISTED, type Placed, placeOf } from "./tiers";
import { explain } from "./why";

/** What a caller may add to the claims. */
export interface MatchOptions {
  /** The page's own name, to tell outlets of one carrier apart. */
  readonly siteName?: string | null;
  /** Cosines of the sentence vectors of page claims and corpus claims, all of a page at once; null where there is no vector. */
  readonly similarities?: (couples: readonly Couple[]) => Promise<readonly (number | null)[]>;
}

/** A page claim and a candidate. */
export interface Couple {
  readonly claim: Claim;
  readonly stored: StoredClaim;
}

/**
 * Answers each claim with what other outlets reported of it: painted matches first, then at most five listed, best first; the same
 * input gives the same answer. A report answers a claim once, with its best claim. The page's own outlet and its publisher family
 * never answer.
 */
export async function matchClaims(
  claims: readonly Claim[],
  reader: CorpusReader,
  options: MatchOptions = {},
): Promise<ClaimMatches[]> {
  if (claims.length === 0) return [];
  const [reference, age, { searched, translate }] = await Promise.all([
    reader.reference(),
    reader.age(),
    findCandidates(claims, reader),
  ]);
  const entries = new Map(reference.gazetteer.map((entry) => [entry.id, entry]));
  const sides = new Map<DocId, CorpusSide>();
  const similarityOf = await similaritiesOf(searched, options);
  return searched.map((search) => {
    const outlet = findOutlet(reference, search.claim.domain, options.siteName);
    const foreign = search.candidates.filter(({ stored }) => !isOwn(stored, outlet, search.claim.domain));
    const page = pageSide(search.claim, search.proposition, translate);
    const scored = foreign.flatMap(({ stored, found }) => {
      const side = sides.get(stored.doc) ?? corpusSide(stored);
      sides.set(stored.doc, side);
      const features = compareClaims(page, side, found, similarityOf(search.claim, stored));
      const score = scoreSameness(features);
      const quoted = sameUtterance(search.claim, stored);
      const placed: Placed | null = quoted ? { sameness: "same", tier: "painted" } : placeOf(score);
      return placed
        ? [
            {
              stored,
              features,
              placed,
              quoted: quoted !== null,
              score: quoted ? Math.max(score.same, SAME_WORDS) : score.same,
              useful: score.useful,
            },
          ]
        : [];
    });
    const kept = keepBest(scored);
    const origins = traceOrigins(
      kept.map(({ stored }) => stored),
      { credits: reference.credits, entries },
    );
    const matches = kept.map((each, at) => toMatch(search, each, origins[at], entries));
    const only = foreign.length < search.candidates.length;
    return {
      id: search.claim.id,
      matches,
      count: countOf(matches),
      ...(matches.length === 0 && { silence: silenceOf(search, foreign.length, only, age) }),
    };
  });
}

/** Asks for all similarities of a page in one batch; without an encoder every one is absent. */
async function similaritiesOf(
  searched: readonly Searched[],
  { similarities }: MatchOptions,
): Promise<(claim: Claim, stored: StoredClaim) => number> {
  if (!similarities) return () => Number.NaN;
  const couples = searched.flatMap(({ claim, candidates }) =>
    candidates.map(({ stored }) => ({ claim, stored })),
  );
  const values = await similarities(couples);
  const known = new Map<Claim, Map<DocId, number>>();
  for (const [at, { claim, stored }] of couples.entries()) {
    const row = known.get(claim) ?? new Map<DocId, number>();
    known.set(claim, row.set(stored.doc, values[at] ?? Number.NaN));
  }
  return (claim, stored) => known.get(claim)?.get(stored.doc) ?? Number.NaN;
}

/** The score of a match by the same quoted words: of all such pairs that were read, none was of two utterances. */
const SAME_WORDS = 0.97;

interface Scored {
  readonly stored: StoredClaim;
  readonly features: Features;
  readonly placed: Placed;
  readonly quoted: boolean;
  readonly score: number;
  readonly useful: number;
}

/** The page's own outlet or its family; where the outlet is not known, the same host. */
function isOwn({ report }: StoredClaim, outlet: Outlet | null, domain: string | null): boolean {
  if (outlet) return sameVoice(outlet, report.outlet);
  return domain !== null && bareHost(domain) === bareHost(report.domain);
}

function bareHost(domain: string): string {
  return domain.toLowerCase().replace(/^(?:www|m|amp)\./, "");
}

/** The best claim of each report; all that are painted, then the best listed. */
function keepBest(scored: readonly Scored[]): Scored[] {
  const best = new Map<string, Scored>();
  for (const each of scored) {
    const known = best.get(each.stored.report.id);
    if (!known || inOrder(each, known) < 0) best.set(each.stored.report.id, each);
  }
  const ordered = [...best.values()].sort(inOrder);
  const painted = ordered.filter(({ placed }) => placed.tier === "painted");
  const listed = ordered.filter(({ placed }) => placed.tier === "listed");
  return [...painted, ...listed.slice(0, MOST_LISTED)];
}

function inOrder(a: Scored, b: Scored): number {
  return b.score - a.score || b.useful - a.useful || (a.stored.claim.id < b.stored.claim.id ? -1 : 1);
}

function toMatch(
  { claim, proposition }: Searched,
  { stored, features, placed, quoted, score }: Scored,
  origin: Origin | undefined,
  entries: ReadonlyMap<string, GazetteerEntry>,
): Match {
  const { report, claim: corpus } = stored;
  const differences =
    placed.sameness === "same" ? findDifferences({ claim, page: proposition, stored, entries }) : [];
  return {
    claimId: corpus.id,
    reportId: report.id,
    outlet: {
      id: report.outlet.id,
      name: report.outlet.name,
      country: report.outlet.country,
      aggregator: report.outlet.kind === "aggregator",
      carrier: report.carrier,
    },
    domain: report.domain,
    url: report.url,
    language: report.language,
    published: report.published,
    headline: report.headline?.basis === "published" ? report.headline.text : null,
    text: corpus.text,
    attributedTo: corpus.attributedTo,
    quote: corpus.quote,
    sameness: placed.sameness,
    differences,
    tier: placed.tier,
    score: Math.round(score * SCORE_STEPS) / SCORE_STEPS,
    origin: origin ?? { id: `unknown:${report.id}`, kind: "unknown", name: "", evidence: "" },
    why: explain(
      proposition,
      stored,
      features,
      quoted ? "same-utterance" : RULES[placed.tier][placed.sameness],
    ),
  };
}

/** What made a match, by its place. */
const RULES = {
  painted: { same: "same-proposition", adds: "same-event", related: "same-event" },
  listed: { same: "likely-same", adds: "same-event", related: "same-event" },
} as const;

/** Scores are told to four digits: beyond that they differ between engines. */
const SCORE_STEPS = 10_000;
