import { Outlet } from "../corpus/outlet";
import { CorpusClaim, Report } from "../corpus/report";
import { z } from "../schema";
import { type Ranked, rankDocuments, type WeightedTerm } from "./bm25";
import type { CorpusReader, DocId, StoredClaim } from "./corpus-reader";
import { accepting, type SearchFilters } from "./filters";

/** A claim found, with its report; the `parts` say what each term gave to the score, and add up to it. */
export const SearchHit = z.object({
  claim: CorpusClaim,
  report: z.extend(z.omit(Report, { claims: true, outlet: true }), { outlet: Outlet, domain: z.string() }),
  score: z.number(),
  parts: z.array(z.object({ term: z.string(), score: z.number() })),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Some of what a search found, best first, and how many there are in all; null where they were not counted. */
export const SearchPage = z.object({ results: z.array(SearchHit), total: z.nullable(z.number()) });
export type SearchPage = z.infer<typeof SearchPage>;

/**
 * From which result on, and how many. To be `counted`, as they are unless this is false, all that was found must be read; without, only what can
 * change the page, which is the same. A page that ends before its limit counts them for nothing.
 */
export interface PageOf {
  readonly offset?: number;
  readonly limit?: number;
  readonly counted?: boolean;
}

const PAGE = 20;

/** A claim found, as the index keeps it. */
export interface StoredHit extends Omit<Ranked, "doc"> {
  readonly stored: StoredClaim;
}

/**
 * The claims that terms find under the filters, by exact BM25, ties by document number. Without terms it lists what
 * meets the filters, the last in the corpus first.
 */
export async function search(
  terms: readonly WeightedTerm[],
  filters: SearchFilters,
  reader: CorpusReader,
  page: PageOf = {},
): Promise<SearchPage> {
  const { hits, total } = await searchStored(terms, filters, reader, page);
  return { results: hits.map(hitOf), total };
}

/** The same, with all that the index keeps of each claim. */
export async function searchStored(
  terms: readonly WeightedTerm[],
  filters: SearchFilters,
  reader: CorpusReader,
  { offset = 0, limit = PAGE, counted = true }: PageOf = {},
): Promise<{ readonly hits: readonly StoredHit[]; readonly total: number | null }> {
  const accepts = await accepting(filters, reader);
  if (terms.length === 0) {
    const docs = await listed(accepts, reader);
    const shown = docs.slice(offset, offset + limit).map((doc) => ({ doc, score: 0, parts: [] }));
    return { hits: await withClaims(shown, reader), total: docs.length };
  }
  let total: number | null = null;
  const onTotal = (found: number) => {
    total = found;
  };
  const options = { ...(accepts && { accepts }), ...(counted && { onTotal }) };
  const ranked = await rankDocuments(terms, reader, offset + limit, options);
  if (ranked.length < offset + limit) total = ranked.length;
  return { hits: await withClaims(ranked.slice(offset), reader), total };
}

/** What leaves the index of a claim found. */
export function hitOf({ stored: { claim, report }, score, parts }: StoredHit): SearchHit {
  return { claim, report, score, parts: [...parts] };
}

async function listed(
  accepts: ((doc: DocId) => boolean) | undefined,
  reader: CorpusReader,
): Promise<DocId[]> {
  const { size, deleted } = await reader.collection();
  const docs = Array.from({ length: size }, (_, at) => size - 1 - at);
  return docs.filter((doc) => !deleted?.has(doc) && (accepts?.(doc) ?? true));
}

async function withClaims(ranked: readonly Ranked[], reader: CorpusReader): Promise<StoredHit[]> {
  const found = await reader.claims(ranked.map(({ doc }) => doc));
  return ranked.flatMap(({ doc, score, parts }) => {
    const stored = found.get(doc);
    return stored ? [{ stored, score, parts }] : [];
  });
}
