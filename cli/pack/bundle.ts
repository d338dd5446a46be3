import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Bundle } from "../../platform/store/bundle";
import { MANIFEST } from "./compile-pack";

/** A compiled pack in a folder, as the store takes it. */
export function openBundle(folder: string): Bundle {
  return {
    manifest: async () => JSON.parse(await readFile(join(folder, MANIFEST), "utf8")),
    read: async (name) => new Uint8Array(await readFile(join(folder, name))),
  };
}
