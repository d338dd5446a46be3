import browser from "webextension-polyfill";
import { DEFAULT_SETTINGS, Settings } from "../../core/corpus/settings";
import { z } from "../../core/schema";

const KEY = "settings";

/** What version 0.1.0 kept in place of `marked`: whether claims without reports were marked, too. */
const OLD_MARKED = "markUnmatched";

/** Reads the settings, repairing field by field: what does not parse falls back to its default. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return repair(stored[KEY]);
}

/** Changes the named fields and leaves the rest. */
export async function saveSettings(change: Partial<Settings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadSettings()), ...change } });
}

/** Calls back with the whole settings at each change, from whichever page made it. Returns the undo. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area === "local" && change) onChange(repair(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Turns whatever was stored, or brought from elsewhere, into settings. */
export function repair(stored: unknown): Settings {
  const given = typeof stored === "object" && stored !== null ? new Map(Object.entries(stored)) : new Map();
  const field = <K extends keyof Settings>(key: K): Settings[K] => {
    const parsed = z.safeParse(Settings.shape[key], given.get(key));
    // The shape's entry under a key parses that key's type; TypeScript widens it to the union.
    return parsed.success ? (parsed.data as Settings[K]) : DEFAULT_SETTINGS[key];
  };
  return {
    paused: field("paused"),
    languages: field("languages"),
    marked: given.get(OLD_MARKED) === true ? "all" : field("marked"),
    leftOut: field("leftOut"),
    preferred: field("preferred"),
  };
}
