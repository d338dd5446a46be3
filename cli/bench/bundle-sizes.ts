import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";

/** A script or style sheet of a build, with its size on disk and after gzip, in bytes. */
export interface BundleSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzipped: number;
}

/** The code of a build, the scripts that enter pages first. */
export function bundleSizes(build: string): BundleSize[] {
  return readdirSync(build, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const content = readFileSync(path);
      return { file: relative(build, path), bytes: content.length, gzipped: gzipSync(content).length };
    })
    .sort((a, b) => a.file.localeCompare(b.file));
}
