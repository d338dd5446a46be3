import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Keys of a manifest without which a browser gives an extension no `commands`, `omnibox`, `sidebarAction` and `sidePanel`. */
const KEYS = ["commands", "omnibox", "sidebar_action", "side_panel"];

/** Permissions without which there is no `menus` (`contextMenus`) and no `sidePanel`. */
const PERMISSIONS = ["contextMenus", "sidePanel"];

/** A build to which the browser gives as little as Firefox for Android does, in a folder of its own. */
export interface BareBuild {
  readonly folder: string;
  remove(): void;
}

/** Copies a build and takes away what its manifest asks these APIs with; all scripts are the very same. */
export function withoutApis(build: string): BareBuild {
  const folder = mkdtempSync(join(tmpdir(), "careo-bare-"));
  cpSync(build, folder, { recursive: true });
  const file = join(folder, "manifest.json");
  const { permissions, ...manifest }: { permissions: string[]; [key: string]: unknown } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  for (const key of KEYS) delete manifest[key];
  const left = permissions.filter((permission) => !PERMISSIONS.includes(permission));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: left }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
