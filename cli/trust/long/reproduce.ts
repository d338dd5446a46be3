import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { atMost, type Figure, told } from "./figure";

const ROOT = join(import.meta.dirname, "../../..");
const BROWSERS = ["chrome", "firefox"] as const;

type Hashes = ReadonlyMap<string, string>;

/**
 * Builds three times and compares the SHA-256 of every file of both packages: in two clean clones of what is committed, and from the archive
 * of the sources that goes to review.
 */
export async function reproduce(): Promise<readonly Figure[]> {
  const scratch = await mkdtemp(join(tmpdir(), "careo-reproduce-"));
  const folders = ["one", "another-place", "from-the-archive"].map((name) => join(scratch, name));
  const [one = "", another = "", unpacked = ""] = folders;
  try {
    // The second is a clone of the first: the project may have moved on meanwhile.
    clone(ROOT, one);
    const first = await built(one);
    clone(one, another);
    const second = await built(another);
    run("npm", ["run", "-s", "zip"], one);
    const archive = (await readdir(join(one, ".output"))).find((name) => name.endsWith("-sources.zip"));
    run("unzip", ["-q", join(one, ".output", archive ?? ""), "-d", unpacked], scratch);
    const third = await built(unpacked);
    return [
      atMost(`files that differ in a second clone, of ${first.size}`, differing(first, second), 0),
      atMost("files that differ when built from the archive for review", differing(first, third), 0),
      ...BROWSERS.map((browser) => told(`SHA-256 over ${browser}'s files`, sumOf(first, browser))),
      told("at", run("git", ["rev-parse", "--short", "HEAD"], one).trim()),
    ];
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function clone(source: string, folder: string): void {
  run("git", ["clone", "-q", source, folder], tmpdir());
}

/** The hashes of both packages' files, built in a folder that shares the installed packages alone. */
async function built(folder: string): Promise<Hashes> {
  await symlink(join(ROOT, "node_modules"), join(folder, "node_modules"));
  run("npm", ["run", "-s", "build"], folder);
  const output = join(folder, ".output");
  const files = (await readdir(output, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const hashes = await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const hash = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      return [relative(output, path), hash] as const;
    }),
  );
  return new Map(hashes);
}

function differing(one: Hashes, other: Hashes): number {
  const names = [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => one.get(name) !== other.get(name),
  );
  for (const name of names)
    console.error(`${name}: ${one.get(name) ?? "absent"} and ${other.get(name) ?? "absent"}`);
  return names.length;
}

/** One hash for a package: over its files' names and hashes in order. */
function sumOf(files: Hashes, browser: string): string {
  const hash = createHash("sha256");
  for (const [name, sum] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.startsWith(browser)) hash.update(`${name} ${sum}\n`);
  return hash.digest("hex");
}

function run(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
  return stdout;
}
