import { type SearchHit, search } from "../../core/index/search";
import { searchTerms } from "../../core/match/search-terms";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** The best claims of packs and saved reports for the words typed so far, so many at most; how many there are in all is not counted. */
export async function searchCorpus(
  text: string,
  corpus: Pick<Corpus, "reader">,
  limit: number,
): Promise<readonly SearchHit[]> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  const { results } = await search(await searchTerms(text, reader), {}, reader, { limit, counted: false });
  return results;
}
