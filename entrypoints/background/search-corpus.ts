import { type SearchPage, search } from "../../core/index/search";
import { searchTerms } from "../../core/match/search-terms";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** Searches packs and saved reports for the words typed so far, a page of results. */
export async function searchCorpus(text: string, corpus: Pick<Corpus, "reader">): Promise<SearchPage> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  return search(await searchTerms(text, reader), {}, reader);
}
