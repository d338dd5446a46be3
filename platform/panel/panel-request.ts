import browser from "webextension-polyfill";
import { z } from "../../core/schema";

/** What the side panel is asked to show: the page in front, one of its claims, or other reports of a text (an empty one: where to put it). */
export const PanelRequest = z.union([
  z.object({ kind: z.literal("page") }),
  z.object({ kind: z.literal("claim"), claim: z.string() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

/** Kept in the session's storage, which no content script can read and which ends with the browser. */
const KEY = "panel";

/** Leaves a request for the panel, whether it is open or about to be. */
export async function askPanel(request: PanelRequest): Promise<void> {
  await browser.storage.session.set({ [KEY]: request });
}

/** Takes the request that is waiting, if any; it is answered once. */
export async function takePanelRequest(): Promise<PanelRequest | null> {
  const stored = await browser.storage.session.get(KEY);
  const parsed = z.safeParse(PanelRequest, stored[KEY]);
  if (!parsed.success) return null;
  await browser.storage.session.remove(KEY);
  return parsed.data;
}

/** Calls back when a request is left. Returns the undo. */
export function watchPanelRequests(onRequest: () => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === "session" && changes[KEY]?.newValue !== undefined) onRequest();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
