import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { canInstall, installFromDebian } from "./debian.mjs";

/** The path of the web server that the tests of publishing run against: `CAREO_NGINX`, or the usual places; null where there is none. */
export function findNginx() {
  const named = process.env.CAREO_NGINX;
  if (named) return existsSync(named) ? named : null;
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return folders.map((folder) => join(folder, "nginx")).find((path) => existsSync(path)) ?? null;
}

/** Installs nginx where that can be done. Without it the tests that need it are skipped, and `missing` says so. */
export async function ensureNginx() {
  if (findNginx() === null && canInstall()) await installFromDebian(["nginx-light"]);
  return findNginx();
}

/** What to tell someone who lacks it. */
export const NGINX_MISSING =
  "nginx was not found: the tests that serve packs by it did not run. On Debian: sudo apt-get install nginx-light; elsewhere set CAREO_NGINX.";
