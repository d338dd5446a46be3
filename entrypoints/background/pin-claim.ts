import type { Runtime } from "webextension-polyfill";
import { Refusal } from "../../platform/messages/server";
import { openPanel } from "../../platform/panel/open-panel";
import { askPanel } from "../../platform/panel/panel-request";

/** Shows a claim of the sender's page in the side panel. In Chrome the press in the card counts as the gesture that opens it. */
export async function pinClaim(claim: string, { tab }: Runtime.MessageSender): Promise<null> {
  if (tab?.id === undefined || tab.windowId === undefined) throw new Refusal("not-allowed");
  const opened = openPanel({ id: tab.id, windowId: tab.windowId });
  await askPanel({ kind: "claim", claim });
  await opened;
  return null;
}
