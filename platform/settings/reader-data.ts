import browser from "webextension-polyfill";
import { type ReaderData, writeReaderData } from "../../core/corpus/reader-data";
import { followAgain, followedPacks } from "../packs/followed-packs";
import { storedRecords } from "../packs/pack-records";
import { loadCorrections, replaceCorrections } from "./corrections";
import { loadSettings, saveSettings } from "./settings";

/** Everything the reader made, as the text of a file; the saved reports are the background's to give. */
export async function exportReaderData(saved: ReaderData["saved"]): Promise<string> {
  const [settings, corrections, packs] = await Promise.all([
    loadSettings(),
    loadCorrections(),
    followedPacks(storedRecords),
  ]);
  return writeReaderData({ settings, corrections: [...corrections], saved, packs });
}

/**
 * Puts the settings and corrections of a file in place of those that are, and adds its packs to those that are followed; its saved reports are added by the
 * background. Answers the ids of packs that are to be fetched now.
 */
export async function importReaderData({ settings, corrections, packs }: ReaderData): Promise<string[]> {
  await saveSettings(settings);
  await replaceCorrections(corrections);
  return followAgain(packs, storedRecords, new Date());
}

/** Forgets everything the reader made. The corpus, which came with the package, stays. */
export async function deleteReaderData(): Promise<void> {
  await browser.storage.local.remove(["settings", "corrections", "sinceRead"]);
}
