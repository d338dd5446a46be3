import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const FOLDERS = [
  "core",
  "platform",
  "components",
  "entrypoints",
  "data",
  "public",
  "cli/pack",
  "cli/model",
  "cli/licences",
];
const FILES = ["package-lock.json", "wxt.config.ts"];

/** Builds the package whose host permissions are granted at load for one browser, unless nothing it is made of has changed. */
export async function ensureBuild(root, browser) {
  const stamp = join(root, ".cache/start", `built-${browser}`);
  const output = join(
    root,
    ".output",
    `${browser === "firefox" ? "firefox" : "chrome"}-mv3-e2e`,
    "manifest.json",
  );
  const now = digestOf(root);
  if (existsSync(output) && existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  console.error("Building the extension.");
  const target = browser === "firefox" ? ["-b", "firefox"] : [];
  const code = await run("npx", ["wxt", "build", ...target], { env: { CAREO_BUILD: "e2e" }, quiet: true });
  if (code !== 0) throw new Error("The build failed; `npm run build` shows all of its output.");
  mkdirSync(join(root, ".cache/start"), { recursive: true });
  writeFileSync(stamp, now);
}

function digestOf(root) {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  ).sort();
  const hash = createHash("sha256");
  for (const file of [...inFolders, ...FILES.map((name) => join(root, name))]) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest("hex");
}
