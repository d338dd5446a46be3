import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const ROOT = join(import.meta.dirname, "../..");
const BROWSERS = ["chrome", "firefox"] as const;

process.exitCode = await main();

/** Builds twice, in two clean copies of what is committed, and compares the SHA-256 of every file of both packages. */
async function main(): Promise<number> {
  const scratch = await mkdtemp(join(tmpdir(), "careo-reproduce-"));
  try {
    // The second is a clone of the first: the project may have moved on meanwhile.
    const one = await built(ROOT, join(scratch, "one"));
    const other = await built(join(scratch, "one"), join(scratch, "another-place"));
    let differing = 0;
    for (const file of [...new Set([...one.keys(), ...other.keys()])].sort()) {
      if (one.get(file) === other.get(file)) continue;
      differing++;
      console.error(`${file}: ${one.get(file) ?? "absent"} and ${other.get(file) ?? "absent"}`);
    }
    for (const browser of BROWSERS) console.log(`${browser}: ${sumOf(one, browser)}`);
    console.log(`${one.size} files, ${differing} differ`);
    return differing === 0 && one.size > 0 ? 0 : 1;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** The hashes of both packages' files, built in a clone that shares the installed packages alone. */
async function built(source: string, folder: string): Promise<ReadonlyMap<string, string>> {
  run("git", ["clone", "-q", source, folder], tmpdir());
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

/** One hash for a package: over its files' names and hashes in order. */
function sumOf(files: ReadonlyMap<string, string>, browser: string): string {
  const hash = createHash("sha256");
  for (const [name, sum] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    if (name.startsWith(browser)) hash.update(`${name} ${sum}\n`);
  return hash.digest("hex");
}

function run(program: string, args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(program, args, { cwd, stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${status}: ${stderr}`);
}
