import { TRIGGERS } from "virtual:careo-triggers";
import { furtherTriggers, longestWordsOf } from "../../core/claims/triggers";
import type { PageRequests, ReplyOf } from "../../platform/messages/protocol";
import { loadFurtherTriggers, saveFurtherTriggers } from "../../platform/settings/further-triggers";
import type { Corpus } from "../../platform/store/corpus";
import { syncGate } from "./sync-gate";

/** After packs changed: keeps the names by which they make a page their topic, and has the gate ask for them where there are any. */
export async function noteFurtherTriggers(corpus: Pick<Corpus, "reader">): Promise<void> {
  const reader = await corpus.reader();
  if (reader === null) return;
  const { gazetteer } = await reader.reference();
  await saveFurtherTriggers(furtherTriggers(gazetteer, TRIGGERS));
  await syncGate();
}

/** What the gate looks for beside the names it has built in. */
export async function tellFurtherTriggers(): Promise<ReplyOf<typeof PageRequests, "triggers">> {
  const names = await loadFurtherTriggers();
  return { names: [...names], roots: longestWordsOf(names) };
}
