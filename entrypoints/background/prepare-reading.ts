import { recogniserOf } from "../../core/claims/recogniser-of";
import type { Corpus } from "../../platform/store/corpus";

/** Lays out the names of the corpus while a page's script is on its way and reads the article: the check that follows needs them at once. */
export async function prepareReading(corpus: Pick<Corpus, "reader">): Promise<void> {
  try {
    const reader = await corpus.reader();
    const reference = await reader?.reference();
    if (reference) recogniserOf(reference.gazetteer);
  } catch {
    // Nothing is lost: the check asks for the same and tells the reader of a failure.
  }
}
