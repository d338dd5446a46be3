import { spawnSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "../../../core/schema";
import type { BrowserName } from "../../setup/browsers.mjs";
import { importBigPack } from "./big-pack";
import type { Figure } from "./figure";
import { killAtFirstStart } from "./first-starts";
import { killWhileImporting } from "./kills";
import { LONG_RUNS, LongRuns } from "./long-runs";
import { reproduce } from "./reproduce";
import { stopEverywhere } from "./stops";
import { checkInTabs } from "./tabs";
import { leakOverViews } from "./views";

const ROOT = join(import.meta.dirname, "../../..");

/** The parts, and what each does with `--times` (how often) and `--seed`. */
const PARTS: Readonly<Record<string, (times: number | null, seed: number) => Promise<readonly Figure[]>>> = {
  "stops-chromium": (times, seed) => stopEverywhere("chromium", times ?? 1000, seed),
  "stops-firefox": (times, seed) => stopEverywhere("firefox", times ?? 100, seed),
  tabs: (times) => checkInTabs("chromium", times ?? 100),
  views: leakOverViews,
  pack: importBigPack,
  "kills-chromium": (times, seed) => killEverywhere("chromium", times ?? 20, seed),
  "kills-firefox": (times, seed) => killEverywhere("firefox", times ?? 20, seed),
  pages: hostilePages,
  reproduce,
};

const USAGE = `npm run trust:long -- PART… | all [--times N] [--seed N]   needs npm run build:e2e
  stops-chromium   1,000 background stops at random moments of every flow
  stops-firefox    100 of them
  tabs             20 tabs, 100 views each, the background stopped meanwhile
  views            what a page's heap holds after 100 views of a site more
  pack             a pack of 25 MB imported, with the longest tasks
  kills-chromium   the browser killed during an import, and during the first start, 20 times each
  kills-firefox    the same
  pages            each hostile page by itself, in both browsers
  reproduce        the packages built in two clones and from the archive for review, byte by byte
The figures go to ${LONG_RUNS}, and from there by npm run trust into docs/reliability.md.`;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { times: { type: "string" }, seed: { type: "string", default: "7" } },
  });
  const parts = positionals.includes("all") ? Object.keys(PARTS) : positionals;
  if (parts.length === 0 || parts.some((part) => PARTS[part] === undefined)) {
    console.error(USAGE);
    return 2;
  }
  let held = true;
  for (const part of parts) held = (await runPart(part, values)) && held;
  return held ? 0 : 1;
}

async function runPart(part: string, { times, seed }: { times?: string; seed: string }): Promise<boolean> {
  const began = performance.now();
  const figures = (await PARTS[part]?.(times === undefined ? null : Number(times), Number(seed))) ?? [];
  const run = {
    part,
    day: new Date().toISOString().slice(0, 10),
    seconds: Math.round((performance.now() - began) / 1000),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    figures,
  };
  for (const { what, value, asked, holds } of figures)
    console.log(`${holds ? "holds" : "FAILS"}  ${what}: ${value} (${asked})`);
  const path = join(ROOT, LONG_RUNS);
  const known = z.parse(LongRuns, JSON.parse(await readFile(path, "utf8").catch(() => "[]"))); // None before the first run.
  const order = Object.keys(PARTS);
  const all = [...known.filter((each) => each.part !== part), run];
  all.sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  await writeFile(path, `${JSON.stringify(all, null, 2)}\n`);
  return figures.every(({ holds }) => holds);
}

async function killEverywhere(name: BrowserName, kills: number, seed: number): Promise<readonly Figure[]> {
  return [...(await killWhileImporting(name, kills, seed)), ...(await killAtFirstStart(name, kills, seed))];
}

/** Each attack on a page of its own, so that none can hide behind another. */
async function hostilePages(): Promise<readonly Figure[]> {
  const args = ["vitest", "run", "--config", "vitest.e2e.config.ts", "test/e2e/hostile-pages.test.ts"];
  const { status } = spawnSync("npx", args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, CAREO_LONG: "1" },
  });
  const value = status === 0 ? "all passed" : "some failed";
  return [{ what: "hostile pages, each by itself", value, asked: "all pass", holds: status === 0 }];
}
