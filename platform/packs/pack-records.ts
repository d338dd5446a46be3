import browser from "webextension-polyfill";
import { z } from "../../core/schema";
import { PackRecord } from "./pack-record";

const KEY = "packs";

/** Where records of packs are kept. */
export interface PackRecords {
  all(): Promise<readonly PackRecord[]>;
  put(record: PackRecord): Promise<void>;
  remove(id: string): Promise<void>;
}

/** In `storage.local`. A record that does not parse is left out, the others stay. */
export const storedRecords: PackRecords = {
  all: loadRecords,
  put: (record) => change((known) => [...known.filter(({ id }) => id !== record.id), record]),
  remove: (removed) => change((known) => known.filter(({ id }) => id !== removed)),
};

/** Calls back when a record changes, by whatever page. Returns the undo. */
export function watchRecords(onChange: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === "local" && KEY in changes) onChange();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

async function loadRecords(): Promise<readonly PackRecord[]> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry) => {
    const parsed = z.safeParse(PackRecord, entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** One change at a time: pages and background may change the list at once, and it is written whole. */
function change(to: (known: readonly PackRecord[]) => readonly PackRecord[]): Promise<void> {
  return navigator.locks.request(`${KEY}-list`, async () => {
    const records = to(await loadRecords());
    if (records.length > 0) await browser.storage.local.set({ [KEY]: records });
    else await browser.storage.local.remove(KEY);
  });
}
