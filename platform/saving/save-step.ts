import browser from "webextension-polyfill";
import { z } from "../../core/schema";

/** How far saving a tab's article is: the page is being read, its claims are being found, or so many of them are being kept. */
export const SaveStep = z.union([
  z.object({ step: z.literal("reading") }),
  z.object({ step: z.literal("finding") }),
  z.object({ step: z.literal("keeping"), claims: z.number() }),
]);
export type SaveStep = z.infer<typeof SaveStep>;

/** A step with the tab that it is of, as it crosses from the background to whoever watches. */
const TabStep = z.object({ tab: z.number(), at: SaveStep });

/** In the session's storage, which no content script can read and which ends with the browser. */
const KEY = "saving";

/** Tells how far the saving of a tab's article is. */
export async function tellSaveStep(tab: number, at: SaveStep): Promise<void> {
  await browser.storage.session.set({ [KEY]: { tab, at } });
}

/** Calls back at each step of saving a tab's article. Returns the undo. */
export function watchSaveSteps(tab: number, onStep: (at: SaveStep) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area !== "session") return;
    const told = z.safeParse(TabStep, changes[KEY]?.newValue);
    if (told.success && told.data.tab === tab) onStep(told.data.at);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
