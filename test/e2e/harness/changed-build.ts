import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A build with another manifest, in a folder of its own; all scripts are the very same. */
export interface ChangedBuild {
  readonly folder: string;
  remove(): void;
}

/** What a change may look at of a manifest; all else stays as it is. */
export interface Manifest {
  readonly permissions: readonly string[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly [key: string]: unknown;
}

/** Copies a build, with its manifest as `change` makes it. */
export function changedBuild(build: string, change: (manifest: Manifest) => Manifest): ChangedBuild {
  const folder = mkdtempSync(join(tmpdir(), "careo-changed-"));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const manifest: Manifest = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(change(manifest)));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
