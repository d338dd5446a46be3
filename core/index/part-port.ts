import type { BlockPort } from "./block-port";
import type { Manifest } from "./manifest";
import { splitRecords } from "./part-file";
import { Recent } from "./recent";
import { keysOf } from "./record-keys";

/** Part files that are kept, of half a megabyte each: those of the bundled pack three times over, and few of a large one. */
const MOST_PARTS = 32;

/** Reads records straight out of a compiled pack's part files, which are read when a record of them is asked for; those used last are kept. */
export function createPartPort(
  manifest: Manifest,
  readPart: (name: string) => Promise<Uint8Array>,
): BlockPort {
  const home = new Map(manifest.parts.flatMap((part) => keysOf(part).map((key) => [key, part] as const)));
  const files = new Recent<string, Promise<Map<string, Uint8Array>>>(MOST_PARTS);
  const recordsOf = (part: Manifest["parts"][number]): Promise<Map<string, Uint8Array>> => {
    let records = files.get(part.name);
    if (records === undefined) {
      records = readPart(part.name).then((file) => splitRecords(file, part));
      records.catch(() => files.forget(part.name));
      files.set(part.name, records);
    }
    return records;
  };
  return {
    async read(keys) {
      const found = await Promise.all(
        keys.map(async (key) => {
          const part = home.get(key);
          const record = part === undefined ? undefined : (await recordsOf(part)).get(key);
          return record === undefined ? [] : [[key, record] as const];
        }),
      );
      return new Map(found.flat());
    },
  };
}
