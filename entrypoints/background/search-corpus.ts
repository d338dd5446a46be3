import type { SearchFilters } from "../../core/index/filters";
import { type SearchPage, search } from "../../core/index/search";
import { searchTerms } from "../../core/match/search-terms";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** Searches packs and saved reports for what a reader typed. */
export async function searchCorpus(
  text: string,
  filters: SearchFilters,
  offset: number,
  corpus: Corpus,
): Promise<SearchPage> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  return search(await searchTerms(text, reader), filters, reader, { offset });
}
