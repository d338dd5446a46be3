import type { ExtensionRequests, ReplyOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** The outlets of the corpus, by name. */
export async function listOutlets(
  corpus: Pick<Corpus, "reader">,
): Promise<ReplyOf<typeof ExtensionRequests, "outlets">> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  const { outlets } = await reader.reference();
  return outlets
    .map(({ id, name, country, family, kind }) => ({ id, name, country, family, kind }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
