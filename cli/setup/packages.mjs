import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * Makes `node_modules` what `package-lock.json` says, and leaves it alone when it is that already.
 * No package of the lock needs its install script: the native tools come as optional packages.
 */
export async function ensurePackages(root) {
  const stale = staleReason(root);
  if (stale === null) return;
  console.error(`Setting up: ${stale}, installing the locked npm packages.`);
  const code = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) throw new Error(`npm ci ended with ${code}. Is the npm registry within reach?`);
}

/** Why the installed packages are not those of the lock, or null. */
export function staleReason(root) {
  const installed = join(root, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return "node_modules is missing";
  const have = JSON.parse(readFileSync(installed, "utf8")).packages;
  const want = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")).packages;
  for (const [path, { version, optional, peer }] of Object.entries(want)) {
    if (path === "") continue;
    const found = have[path];
    if (!found && !optional && !peer) return `${path} is missing`;
    if (found && found.version !== version) return `${path} is ${found.version} instead of ${version}`;
  }
  return null;
}
