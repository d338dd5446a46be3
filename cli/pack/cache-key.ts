import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT } from "./source-files";

/** What a compiled pack depends on besides its sources: the lexicon and the code that reads and writes it. */
const CODE = ["data/lexicon", "core", "cli/pack", "package-lock.json"];

/** Sources that are labels for judging, and are never compiled. */
const LABELS = "evaluation";

/** A hash of everything that a pack compiled from `folder` could depend on. */
export function cacheKey(folder: string): string {
  const hash = createHash("sha256");
  for (const path of [folder, ...CODE.map((each) => join(ROOT, each))].flatMap(filesBelow)) {
    hash.update(relative(ROOT, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = path.endsWith(".json") ? null : readdirSync(path, { withFileTypes: true });
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.name !== LABELS)
    .flatMap((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(inner) : [inner];
    })
    .sort();
}
