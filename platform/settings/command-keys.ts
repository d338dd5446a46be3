import browser from "webextension-polyfill";

/** A command of the manifest with the keys that it has now, in the browser's own spelling. */
export interface CommandKeys {
  readonly name: string;
  readonly what: string;
  readonly keys: string;
}

/** Firefox's own way to the page of keys, newer than the polyfill's types. */
interface Shortcuts {
  openShortcutSettings?(): Promise<void>;
}

/** Where Chromium changes keys. */
const CHROMIUM_PAGE = "chrome://extensions/shortcuts";

/** The commands and their keys; none where the browser has no keys (Firefox on Android). */
export async function commandKeys(): Promise<readonly CommandKeys[]> {
  if (!("commands" in browser) || browser.commands === undefined) return [];
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, description, shortcut }) =>
    name && description ? [{ name, what: description, keys: shortcut ?? "" }] : [],
  );
}

/** Opens the browser's page on which the reader changes the keys. */
export async function openKeySettings(): Promise<void> {
  const commands: Shortcuts = browser.commands;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: CHROMIUM_PAGE });
}
