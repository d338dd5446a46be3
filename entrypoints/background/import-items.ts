import { itemPage, itemReport } from "../../core/exchange/item-page";
import { savePage } from "../../core/reading/save-page";
import type { ExtensionRequests, ReplyOf, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";

/** Spots claims in the items of a feed that the reader brought; null for an item in which none is. Keeps nothing. */
export async function importItems(
  { items }: Pick<RequestOf<typeof ExtensionRequests, "readItems">, "items">,
  corpus: Pick<Corpus, "reader">,
): Promise<ReplyOf<typeof ExtensionRequests, "readItems">> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  return Promise.all(
    items.map(async (item) => {
      const made = await savePage(itemPage(item), item.address, reader);
      return made.kind === "report" ? { report: itemReport(made.report, item), outlet: made.outlet } : null;
    }),
  );
}
