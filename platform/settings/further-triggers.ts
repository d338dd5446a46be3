import browser from "webextension-polyfill";
import { z } from "../../core/schema";

const KEY = "furtherTriggers";

/** The topic names of packs that the reader added, folded, beyond those the gate has built in. Anything else that is stored counts as none. */
export async function loadFurtherTriggers(): Promise<readonly string[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  const parsed = z.safeParse(z.array(z.string()), stored);
  return parsed.success ? parsed.data : [];
}

/** Puts these in the place of those that were kept. */
export async function saveFurtherTriggers(names: readonly string[]): Promise<void> {
  if (names.length > 0) await browser.storage.local.set({ [KEY]: names });
  else await browser.storage.local.remove(KEY);
}
