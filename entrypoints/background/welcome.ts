import browser from "webextension-polyfill";

/** Longer than installing takes; where it takes longer still, the page says how far it is. */
const PATIENCE = 1_000;

/** Opens the page of welcome once the corpus is installed: opening a tab keeps a browser as busy as that, and both at once take longer than one after the other. */
export async function welcomeAfter(installed: Promise<void>): Promise<void> {
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE));
  await Promise.race([installed, patience]);
  await browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
}
