import { existsSync } from "node:fs";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { replace } from "./published-folder";

/** Names that publishing gives: nothing else in the folder is ever touched. */
const OURS =
  /^(?:(?:manifest|update)-[0-9a-f]{20}\.json|selftests-[0-9a-f]{20}\.jsonl|[0-9a-f]{20}\.bin)(?:\.part)?$/;

/** Since when (ISO) a file is no longer named by the publication; kept in the folder itself. */
type Retired = Readonly<Record<string, string>>;

const RETIRED = "retired.json";

/**
 * Removes files that no publication named for `graceDays`: a reader who began with the one before still finds its files. Returns how many
 * went.
 */
export async function prune(
  folder: string,
  named: ReadonlySet<string>,
  now: string,
  graceDays: number,
): Promise<number> {
  const before = await retiredIn(folder);
  const names = (await readdir(folder)).filter((name) => OURS.test(name) && !named.has(name)).sort();
  const oldest = Date.parse(now) - graceDays * DAY_MS;
  const left: Record<string, string> = {};
  let gone = 0;
  for (const name of names) {
    const since = before[name] ?? now;
    if (Date.parse(since) <= oldest) {
      await rm(join(folder, name));
      gone++;
    } else left[name] = since;
  }
  if (Object.keys(left).length > 0)
    await replace(join(folder, RETIRED), `${JSON.stringify(left, null, 2)}\n`);
  else await rm(join(folder, RETIRED), { force: true });
  return gone;
}

const DAY_MS = 86_400_000;

async function retiredIn(folder: string): Promise<Retired> {
  const path = join(folder, RETIRED);
  return existsSync(path) ? JSON.parse(await readFile(path, "utf8")) : {};
}
