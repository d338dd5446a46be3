import type { CorpusReader, StoredClaim } from "../index/corpus-reader";
import type { SearchFilters } from "../index/filters";
import { hitOf, SearchHit, searchStored } from "../index/search";
import { facetOf, OriginFacet } from "../match/lineage/origin-facet";
import { originOf } from "../match/lineage/report-origin";
import type { SearchTerm } from "../match/search-terms";
import { z } from "../schema";
import { FoundBy, foundBy } from "./found-by";
import { Relation } from "./relation";

/** Origins are read, and claims compared, of so many of the best: none of that is in the index. */
const MOST_SIFTED = 500;

const PAGE = 20;

/** A claim found, with the words that it was `foundBy` and the origin that its own report tells; `relation` to the claim in hand, null where there is none or it was not compared. */
export const SiftedHit = z.extend(SearchHit, {
  foundBy: z.array(FoundBy),
  origin: OriginFacet,
  relation: z.nullable(Relation),
});
export type SiftedHit = z.infer<typeof SiftedHit>;

/** An origin that occurs among the claims found, and how many of them have it. */
export const OriginOption = z.extend(OriginFacet, { claims: z.number() });
export type OriginOption = z.infer<typeof OriginOption>;

/** Some of what was found; `total` is null where it was not counted. `sifted` says how many of the best were looked through where the claims were more than that. */
export const SiftedPage = z.object({
  results: z.array(SiftedHit),
  total: z.nullable(z.number()),
  sifted: z.nullable(z.number()),
  origins: z.array(OriginOption),
});
export type SiftedPage = z.infer<typeof SiftedPage>;

/**
 * What is asked beyond the index: an origin's facet and a relation. `relate` tells the relations of claims, in their order. `atOnce` wants only what is shown,
 * without relations, without what else occurs, and counted only where they are few: where nothing is sifted out, that is the same list. There a later page, too, is read and told alone.
 */
export interface Sieve {
  readonly offset: number;
  readonly atOnce?: boolean;
  readonly origin?: string;
  readonly relation?: Relation;
  readonly relate?: (found: readonly StoredClaim[]) => Promise<readonly (Relation | null)[]>;
}

/** Searches, tells each result's origin and relation, and keeps those that the sieve lets through. */
export async function siftSearch(
  terms: readonly SearchTerm[],
  filters: SearchFilters,
  reader: CorpusReader,
  { offset, atOnce = false, origin, relation, relate }: Sieve,
): Promise<SiftedPage> {
  const all = origin === undefined && relation === undefined;
  const pageOnly = all && (atOnce || offset > 0);
  const page = pageOnly ? { offset, limit: PAGE, counted: false } : { limit: MOST_SIFTED };
  const [{ hits, total }, { credits, gazetteer }] = await Promise.all([
    searchStored(terms, filters, reader, page),
    reader.reference(),
  ]);
  const tables = { credits, entries: new Map(gazetteer.map((entry) => [entry.id, entry])) };
  const relations = (await (atOnce ? undefined : relate)?.(hits.map(({ stored }) => stored))) ?? [];
  const told = hits.map((hit, at) => ({
    hit,
    origin: facetOf(originOf(hit.stored, tables), tables),
    relation: relations[at] ?? null,
  }));
  const kept = told.filter(
    (each) =>
      (origin === undefined || each.origin.id === origin) &&
      (relation === undefined || each.relation === relation),
  );
  const shown = pageOnly ? kept : kept.slice(offset, offset + PAGE);
  return {
    results: shown.map(({ hit, ...rest }) => ({ ...hitOf(hit), ...rest, foundBy: foundBy(hit, terms) })),
    total: all ? total : kept.length,
    sifted: !pageOnly && (total ?? 0) > hits.length ? hits.length : null,
    origins: pageOnly ? [] : optionsOf(told.map((each) => each.origin)),
  };
}

/** Each origin once, the most frequent first, the unknown last. */
function optionsOf(origins: readonly OriginFacet[]): OriginOption[] {
  const options = new Map<string, OriginOption>();
  for (const origin of origins) {
    const { claims } = options.get(origin.id) ?? { claims: 0 };
    options.set(origin.id, { ...origin, claims: claims + 1 });
  }
  const rank = ({ kind, claims }: OriginOption) => (kind === "unknown" ? 0 : claims);
  return [...options.values()].toSorted((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
}
