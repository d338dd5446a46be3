import type { Claim } from "../claims/claim";
import { type Ranked, rankDocumentsForAll, type WeightedTerm } from "../index/bm25";
import type { CorpusReader, StoredClaim, Translation } from "../index/corpus-reader";
import { stems } from "../text/stems";
import { prepareSifting } from "./features/compare-sketch";
import type { Found } from "./features/feature-vector";
import { dayQuery, queryTerms } from "./index-terms";
import { proposeClaim } from "./propose";
import type { Proposition } from "./proposition";
import { spokenLanguage } from "./spoken-language";
import type { Translate } from "./translate";

/** How many candidates of each claim are compared: 97 % of the labelled `same` pairs stand among them. */
const CANDIDATES = 50;

/** How many more may come by the day of the event, from how deep in the ranking: from 500 no labelled pair more. */
const BY_DAY = 15;
const DEPTH = 200;

/** A page claim with what it says and the corpus claims that may answer it, best first. */
export interface Searched {
  readonly claim: Claim;
  readonly proposition: Proposition;
  readonly candidates: readonly { readonly stored: StoredClaim; readonly found: Found }[];
}

/** Finds the candidates of all of a page's claims: one read for translations, one for terms, one for claims. */
export async function findCandidates(
  claims: readonly Claim[],
  reader: CorpusReader,
): Promise<{ readonly searched: readonly Searched[]; readonly translate: Translate }> {
  const translate = await translateFor(claims, reader);
  const propositions = claims.map((claim) => proposeClaim(claim, translate));
  const queries = claims.map((claim, at) => {
    const proposition = propositions[at];
    return proposition ? queryTerms(proposition, contextStems(claim), translate) : [];
  });
  const ranked = await rankAlsoByDay(queries, propositions, reader);
  const reading = reader.claims([...new Set(ranked.flat().map(({ doc }) => doc))]);
  prepareSifting();
  const stored = await reading;
  const searched = claims.flatMap((claim, at) => {
    const proposition = propositions[at];
    const hits = ranked[at] ?? [];
    const best = hits[0]?.score ?? 0;
    const candidates = hits.flatMap(({ doc, score, place }) => {
      const found = stored.get(doc);
      return found ? [{ stored: found, found: { score, best, place } }] : [];
    });
    return proposition ? [{ claim, proposition, candidates }] : [];
  });
  return { searched, translate };
}

/**
 * The best by the query itself, then those that the day of the event brings up; all with their rank by the query itself. Only a claim that
 * names a day is ranked deeper than it has candidates.
 */
async function rankAlsoByDay(
  queries: readonly (readonly WeightedTerm[])[],
  propositions: readonly Proposition[],
  reader: CorpusReader,
): Promise<RankedAt[][]> {
  const dated = queries.map((terms, at) => {
    const proposition = propositions[at];
    return (proposition && dayQuery(terms, proposition)) ?? [];
  });
  const depths = [
    ...dated.map(({ length }) => (length > 0 ? DEPTH : CANDIDATES)),
    ...dated.map(() => CANDIDATES),
  ];
  const all = await rankDocumentsForAll([...queries, ...dated], reader, depths);
  return queries.map((_, at) => {
    const first = new Set(all[queries.length + at]?.map(({ doc }) => doc));
    const places = [...(all[at] ?? []).entries()];
    const byDay = places.slice(CANDIDATES).filter(([, { doc }]) => first.has(doc));
    return [...places.slice(0, CANDIDATES), ...byDay.slice(0, BY_DAY)].map(([place, { doc, score }]) => {
      return { doc, score, place };
    });
  });
}

interface RankedAt extends Pick<Ranked, "doc" | "score"> {
  readonly place: number;
}

/** Reads the translations of all Spanish and Portuguese stems of the claims and their contexts at once. */
async function translateFor(claims: readonly Claim[], reader: CorpusReader): Promise<Translate> {
  const known = new Map<string, ReadonlyMap<string, readonly Translation[]>>();
  for (const language of ["es", "pt"] as const) {
    const spoken = claims.filter((claim) => spokenLanguage(claim.language) === language);
    const words = new Set(
      spoken.flatMap((claim) => [...stems(claim.text, language), ...contextStems(claim)]),
    );
    if (words.size > 0) known.set(language, await reader.translations(language, [...words]));
  }
  return (language, stem) => known.get(spokenLanguage(language) ?? "")?.get(stem) ?? [];
}

function contextStems(claim: Claim): string[] {
  return stems(claim.context, spokenLanguage(claim.language) ?? "en");
}
