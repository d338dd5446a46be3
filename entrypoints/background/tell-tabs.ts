import browser from "webextension-polyfill";
import type { Marked } from "../../core/corpus/settings";
import { askTab } from "../../platform/messages/client";

/** Command → which way it goes among the marked claims. */
const STEPS: ReadonlyMap<string, 1 | -1> = new Map([
  ["next-claim", 1],
  ["previous-claim", -1],
]);

/** Goes to the next or the previous claim when its key is pressed. Firefox on Android has no keys. */
export function stepThroughClaims(): void {
  if (!("commands" in browser) || browser.commands === undefined) return;
  browser.commands.onCommand.addListener((command, tab) => {
    const by = STEPS.get(command);
    if (by !== undefined && tab?.id !== undefined) void askTab(tab.id, "step", { by });
  });
}

/** Tells every open page that the reader changed how much is marked; those without a page script do not hear it. */
export async function tellMarked(marked: Marked): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.flatMap(({ id }) => (id === undefined ? [] : [askTab(id, "marked", { marked })])));
}
