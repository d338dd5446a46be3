import { TRIGGERS } from "virtual:careo-triggers";
import { furtherTriggers, longestWordsOf } from "../../core/claims/triggers";
import type { PageRequests, ReplyOf } from "../../platform/messages/protocol";
import { loadFurtherTriggers, saveFurtherTriggers } from "../../platform/settings/further-triggers";
import type { Corpus } from "../../platform/store/corpus";
import { syncGate } from "./sync-gate";

const LOCK = "further-triggers";

/**
 * Keeps the names by which packs as they are now make a page their topic, and has the gate ask for them where there are any. One change after the
 * other: the last to read the packs is the last to write. What a stop cut off is made good at the browser's next start.
 */
export function noteFurtherTriggers(corpus: Pick<Corpus, "reader">): Promise<void> {
  return navigator.locks.request(LOCK, () => note(corpus)).catch(report);
}

function report(error: unknown): void {
  console.warn("Careo: the topics of added packs could not be looked after", error);
}

async function note(corpus: Pick<Corpus, "reader">): Promise<void> {
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
