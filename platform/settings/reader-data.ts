import browser from "webextension-polyfill";
import { type ReaderData, writeReaderData } from "../../core/corpus/reader-data";
import { loadCorrections, replaceCorrections } from "./corrections";
import { loadSettings, saveSettings } from "./settings";

/** Everything the reader made, as the text of a file; the saved reports are the background's to give. */
export async function exportReaderData(saved: ReaderData["saved"]): Promise<string> {
  const [settings, corrections] = await Promise.all([loadSettings(), loadCorrections()]);
  return writeReaderData({ settings, corrections: [...corrections], saved });
}

/** Puts the settings and corrections of a file in place of those that are; its saved reports are added by the background. */
export async function importReaderData({ settings, corrections }: ReaderData): Promise<void> {
  await saveSettings(settings);
  await replaceCorrections(corrections);
}

/** Forgets everything the reader made. The corpus, which came with the package, stays. */
export async function deleteReaderData(): Promise<void> {
  await browser.storage.local.remove(["settings", "corrections", "sinceRead"]);
}
