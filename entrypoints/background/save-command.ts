import browser from "webextension-polyfill";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";
import { saveTab } from "./save-page";

const COMMAND = "save-article";

/** How long the badge says what came of it, in milliseconds. */
const SHOWN = 2_500;

/** Saves the tab's article at a key, and says on the badge for a moment whether it is kept. Firefox on Android has no keys. */
export function saveAtCommand(corpus: Pick<Corpus, "reader" | "reading">): void {
  if (!("commands" in browser) || browser.commands === undefined) return;
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined) void saveAndSay(tab.id, corpus);
  });
}

async function saveAndSay(tabId: number, corpus: Pick<Corpus, "reader" | "reading">): Promise<void> {
  const before = await browser.action.getBadgeText({ tabId });
  await browser.action.setBadgeText({ tabId, text: "…" });
  const text = await saveTab(tabId, corpus).then(
    () => "✓",
    (error: unknown) => {
      if (!(error instanceof Refusal)) console.error("Careo: the article was not saved", error);
      return "✕";
    },
  );
  try {
    await browser.action.setBadgeText({ tabId, text });
    await new Promise((resolve) => setTimeout(resolve, SHOWN));
    await browser.action.setBadgeText({ tabId, text: before });
  } catch {
    // The tab was closed meanwhile.
  }
}
