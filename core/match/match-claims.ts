import type { Claim } from "../claims/claim";
import type { ClaimId } from "../corpus/report";
import type { CorpusReader, DocId, StoredClaim } from "../index/corpus-reader";
import type { Calibration } from "./calibrate/calibration";
import { findCandidates, type Searched } from "./candidates";
import { type Couple, couplesOf } from "./couples";
import { corpusSide, type PageSide, pageSide } from "./features/compared-claims";
import { keepBest, keepThese } from "./keep-best";
import { countOf } from "./lineage/count";
import { familiesOf } from "./lineage/join-families";
import { comparedText } from "./lineage/shared-with-page";
import { traceOrigins } from "./lineage/trace-origins";
import type { ClaimMatches, Match } from "./match";
import { withoutOwn } from "./own-outlet";
import { scoreCandidate } from "./score-candidate";
import { silenceOf } from "./silence";
import { toMatch } from "./to-match";

/** What a caller may add to the claims. */
export interface MatchOptions {
  /** The page's own name, to tell outlets of one carrier apart. */
  readonly siteName?: string | null;
  /** The page's headline, to tell reports under nearly the same one. */
  readonly headline?: string | null;
  /** The page's whole text: reports whose text is kept as shingles are compared with it. */
  readonly text?: string;
  /** Keeps exactly these answers, in this order, instead of the best: a proof is replayed among the matches that it was made among. */
  readonly beside?: readonly ClaimId[];
  /** What a reader's corrections make of scores. */
  readonly calibration?: Calibration | null;
  /** Cosines of the sentence vectors of page claims and corpus claims, all of a page at once; null where there is no vector. */
  readonly similarities?: (couples: readonly Couple[]) => Promise<readonly (number | null)[]>;
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
  const families = familiesOf(reference.outlets);
  const foreign = withoutOwn(searched, reference, options.siteName);
  const similarityOf = await similaritiesOf(foreign, reader, options);
  const sharedWithPage = comparedText(options.text);
  let before: PageSide | undefined;
  const scored = foreign.map(({ claim, proposition, candidates }) => {
    const context = before && isOfOnePage(before.claim, claim) ? before.context : undefined;
    const page = pageSide(claim, proposition, translate, context);
    before = page;
    return candidates.flatMap(({ stored, found }) => {
      const similarity = similarityOf(claim, stored);
      return scoreCandidate(page, corpusSide(stored), found, similarity, options.calibration) ?? [];
    });
  });
  const kept = options.beside
    ? scored.map((each) => keepThese(each, options.beside ?? []))
    : keepBest(scored);
  return searched.map((search, at) => {
    const { candidates = [] } = foreign[at] ?? {};
    const best = kept[at] ?? [];
    const origins = traceOrigins(
      best.map(({ stored }) => stored),
      { credits: reference.credits, entries, families },
    );
    const withShared = (match: Match, { stored }: (typeof best)[number]): Match => {
      const share = sharedWithPage(stored.report.shingles);
      return share === null ? match : { ...match, sharedText: share };
    };
    const matches = best.flatMap((each, place) => {
      const origin = origins[place];
      return origin ? [withShared(toMatch(search, each, origin, entries, options.headline), each)] : [];
    });
    const own = candidates.length < search.candidates.length;
    return {
      id: search.claim.id,
      matches,
      count: countOf(matches),
      ...(matches.length === 0 && { silence: silenceOf(search, candidates.length, own, age) }),
    };
  });
}

/** Both stand in one article, of which every claim has the beginning as its context. */
function isOfOnePage(a: Claim, b: Claim): boolean {
  return a.context === b.context && a.language === b.language;
}

/** Asks for all similarities of a page in one batch; without an encoder every one is absent. */
async function similaritiesOf(
  asked: readonly Searched[],
  reader: CorpusReader,
  { similarities }: MatchOptions,
): Promise<(claim: Claim, stored: StoredClaim) => number> {
  if (!similarities) return () => Number.NaN;
  const couples = await couplesOf(asked, reader);
  const values = await similarities(couples);
  const known = new Map<Claim, Map<DocId, number>>();
  for (const [at, { claim, stored }] of couples.entries()) {
    const row = known.get(claim) ?? new Map<DocId, number>();
    known.set(claim, row.set(stored.doc, values[at] ?? Number.NaN));
  }
  return (claim, stored) => known.get(claim)?.get(stored.doc) ?? Number.NaN;
}
