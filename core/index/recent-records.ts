import type { ReadRecords } from "./postings";
import { Recent } from "./recent";

/** Reads records as `read` does, and keeps the contents used last, up to so many bytes: they never change, and what was checked once is read no more. */
export function rememberRecords(read: ReadRecords, bytes: number): ReadRecords {
  const recent = new Recent<string, Uint8Array>(bytes, ({ length }) => length);
  return async (keys) => {
    const contents = new Map<string, Uint8Array>();
    const missing: string[] = [];
    for (const key of keys) {
      const known = recent.get(key);
      if (known === undefined) missing.push(key);
      else contents.set(key, known);
    }
    if (missing.length === 0) return contents;
    for (const [key, content] of await read(missing)) {
      contents.set(key, content);
      recent.set(key, content);
    }
    return contents;
  };
}
