import type { Runtime } from "webextension-polyfill";
import type { PageRequests, RequestOf } from "../../platform/messages/protocol";
import { addCorrection, removeCorrection } from "../../platform/settings/corrections";

/** Notes what the reader said of a match in a card, or takes it back. Of private windows nothing is kept. */
export async function noteCorrection(
  { claim, report, verdict, pair }: RequestOf<typeof PageRequests, "correct">,
  { tab }: Runtime.MessageSender,
): Promise<null> {
  if (tab?.incognito !== false) return null;
  if (verdict === null) await removeCorrection({ claim, report });
  else await addCorrection({ claim, report, verdict, at: Date.now(), ...(pair && { pair }) });
  return null;
}
