import browser, { type Runtime } from "webextension-polyfill";
import { Refusal } from "../../platform/messages/server";

/** Brings the page script into the tab whose gate opened. */
export async function injectPage(sender: Runtime.MessageSender): Promise<null> {
  await inject(tabOf(sender), "page.js");
  return null;
}

/** Brings the card into the tab in which a mark was clicked first. */
export async function injectCard(sender: Runtime.MessageSender): Promise<null> {
  await inject(tabOf(sender), "card.js");
  return null;
}

/** Brings the page script into a tab that the reader opened the popup on (the `activeTab` grant). */
export async function readTab(tabId: number): Promise<null> {
  await inject(tabId, "page.js");
  return null;
}

/** The tab a content script's request came from. */
export function tabOf(sender: Runtime.MessageSender): number {
  if (sender.tab?.id === undefined) throw new Refusal("not-allowed");
  return sender.tab.id;
}

async function inject(tabId: number, file: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/${file}`] });
  } catch {
    // The tab is gone, or is one that scripts may not enter (a store, a browser page, a site not granted).
    throw new Refusal("not-allowed");
  }
}
