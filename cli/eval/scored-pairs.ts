import type { Claim } from "../../core/claims/claim";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { findCandidates } from "../../core/match/candidates";
import { couplesOf } from "../../core/match/couples";
import { compareClaims } from "../../core/match/features/compare-claims";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import type { ClaimMatches } from "../../core/match/match";
import { type MatchOptions, matchClaims } from "../../core/match/match-claims";
import { scoreSameness } from "../../core/match/scorer/sameness-score";
import type { LabelledPair, Side } from "./labelled-pairs";
import { NEVER_RANKED } from "./ranking-figures";
import { wordOverlap } from "./word-overlap";

/**
 * A labelled pair with what the matcher and the baseline, the overlap of words, make of it; of one that is `absent` the record does not hold a
 * claim, so that it is never ranked.
 */
export interface ScoredPair extends LabelledPair {
  readonly side: Side;
  readonly languages: string;
  readonly same: number;
  readonly overlap: number;
  readonly answered: ClaimMatches["matches"][number] | null;
  readonly absent: boolean;
}

/** What is asked and held against what: the claims read as on pages, the labelled pairs of these, the record, and the side that a claim asked is on. */
interface Asked {
  readonly queries: readonly Claim[];
  readonly pairs: readonly LabelledPair[];
  readonly record: ReadonlyMap<string, StoredClaim>;
  readonly sideOf: (query: string) => Side;
}

/** Scores the labelled pairs as the product would, and adds what it shows that the record does not hold, which is always wrong. */
export async function scorePairs(
  { queries, pairs, record, sideOf }: Asked,
  reader: CorpusReader,
  matching: Pick<MatchOptions, "similarities">,
): Promise<ScoredPair[]> {
  const answers = new Map(
    (await matchClaims(queries, reader, matching)).map((answer) => [answer.id, answer]),
  );
  const { searched, translate } = await findCandidates(queries, reader);
  const byId = new Map(queries.map((claim) => [claim.id, claim]));
  const asked = pairs.flatMap(({ q, c }) => {
    const [claim, stored] = [byId.get(q), record.get(c)];
    return claim && stored ? [{ claim, candidates: [{ stored }] }] : [];
  });
  const couples = await couplesOf(asked, reader);
  const values = await (matching.similarities?.(async () => couples) ?? []);
  const cosines = new Map(
    couples.map(({ claim, stored }, at) => [`${claim.id} ${stored.claim.id}`, values[at]]),
  );
  const found = new Map(
    searched.map(({ claim, proposition, candidates }) => [
      claim.id,
      {
        page: pageSide(claim, proposition, translate),
        places: new Map(candidates.map(({ stored, found }) => [stored.claim.id, found])),
        last: { score: 0, best: candidates[0]?.found.score ?? 0, place: candidates.length },
      },
    ]),
  );
  const scored = pairs.map((pair): ScoredPair => {
    const [query, stored] = [found.get(pair.q), record.get(pair.c)];
    const answered = answers.get(pair.q)?.matches.find(({ claimId }) => claimId === pair.c) ?? null;
    const known = { ...pair, side: sideOf(pair.q), answered };
    if (!query || !stored) return { ...known, ...ABSENT };
    const { claim } = query.page;
    const { same } = scoreSameness(
      compareClaims(query.page, corpusSide(stored), query.places.get(pair.c) ?? query.last),
      cosines.get(`${pair.q} ${pair.c}`) ?? Number.NaN,
    );
    const languages = `${claim.language}-${stored.report.language}`;
    return { ...known, languages, same, overlap: wordOverlap(claim, stored), absent: false };
  });
  const labelled = new Set(pairs.map(({ q, c }) => `${q} ${c}`));
  const strangers = [...answers.values()].flatMap(({ id: q, matches }) =>
    matches
      .filter(({ claimId: c }) => !record.has(c) && !labelled.has(`${q} ${c}`))
      .map((answered): ScoredPair => {
        const pair = { q, c: answered.claimId, sameness: "unrelated" as const };
        return { ...pair, side: sideOf(q), answered, ...ABSENT };
      }),
  );
  return [...scored, ...strangers];
}

const ABSENT = { languages: "", same: NEVER_RANKED, overlap: NEVER_RANKED, absent: true } as const;
