import { createReadingCopy, type KeyValueArea, type ReadingCopy } from "../../../platform/store/reading-copy";

/** `storage.local` as a map, in which the second copy of saved reports lies; `full` makes it refuse to write. */
export function memoryCopy(): ReadingCopy & { readonly values: Map<string, unknown>; full: boolean } {
  const values = new Map<string, unknown>();
  const state = { values, full: false };
  const area: KeyValueArea = {
    get: async (keys) => Object.fromEntries(keys.map((key) => [key, structuredClone(values.get(key))])),
    async set(entries) {
      if (state.full) throw new Error("Resource::kQuotaBytes quota exceeded");
      for (const [key, value] of Object.entries(entries)) values.set(key, structuredClone(value));
    },
    async remove(keys) {
      for (const key of keys) values.delete(key);
    },
  };
  return Object.assign(state, createReadingCopy(area));
}
