import browser from "webextension-polyfill";
import { Correction } from "../../core/reading/correction";
import { z } from "../../core/schema";

const KEY = "corrections";

/** So many corrections are kept, the newest: more than a fact-checker makes in a year, and about a megabyte with their sentences. */
export const MOST_CORRECTIONS = 2_000;

/** What the reader corrected so far, oldest first. An entry that does not parse is left out, the others stay. */
export async function loadCorrections(): Promise<readonly Correction[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const parsed = z.safeParse(Correction, entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Notes a correction; it takes the place of an earlier one of the same match. */
export function addCorrection(correction: Correction): Promise<void> {
  return change((known) => [...without(known, correction), correction].slice(-MOST_CORRECTIONS));
}

/** Takes a correction back. */
export function removeCorrection(correction: Pick<Correction, "claim" | "report">): Promise<void> {
  return change((known) => without(known, correction));
}

/** Puts others in the place of all. */
export function replaceCorrections(corrections: readonly Correction[]): Promise<void> {
  return change(() => corrections.slice(-MOST_CORRECTIONS));
}

/** Calls back when there are others. Returns the undo. */
export function watchCorrections(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function without(known: readonly Correction[], { claim, report }: Pick<Correction, "claim" | "report">) {
  return known.filter((one) => one.claim !== claim || one.report !== report);
}

/** One change at a time: two cards may correct at once, and a list is written whole. */
function change(to: (known: readonly Correction[]) => readonly Correction[]): Promise<void> {
  return navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: to(await loadCorrections()) });
  });
}
