import { type ChangedBuild, changedBuild } from "./changed-build";

/** Keys of a manifest without which a browser gives an extension no `commands`, `omnibox`, `sidebarAction` and `sidePanel`. */
const KEYS = ["commands", "omnibox", "sidebar_action", "side_panel"];

/** Permissions without which there is no `menus` (`contextMenus`) and no `sidePanel`. */
const PERMISSIONS = ["contextMenus", "sidePanel"];

/** Takes away what a build's manifest asks these APIs with: the browser gives it as little as Firefox for Android does. */
export function withoutApis(build: string): ChangedBuild {
  return changedBuild(build, (manifest) => ({
    ...manifest,
    ...Object.fromEntries(KEYS.map((key) => [key, undefined])),
    permissions: manifest.permissions.filter((permission) => !PERMISSIONS.includes(permission)),
  }));
}
