import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "../../core/schema";
import { LONG_RUNS, LongRuns } from "./long/long-runs";
import { mutate } from "./mutate";
import { MUTATIONS } from "./mutations";
import { reliabilityPage } from "./reliability-page";
import { ROWS } from "./rows";
import { readRowTests, rowsOf } from "./vitest-report";

const ROOT = join(import.meta.dirname, "../..");
const REPORTS = join(ROOT, ".cache/trust");
const OUTCOMES = join(ROOT, "docs/reliability.json");

const Outcomes = z.array(
  z.object({ row: z.string(), file: z.string(), ran: z.number(), failed: z.array(z.string()) }),
);

const USAGE = `npm run trust [-- unit|page]  run the tests that name a row (the unit tests only, or none), write docs/reliability.md
npm run mutate -- ROW… | all  switch defences off; their rows' tests must fail`;

process.exitCode = await main(process.argv.slice(2));

async function main([command, ...rows]: readonly string[]): Promise<number> {
  await mkdir(REPORTS, { recursive: true });
  if (command === "report") return report(rows[0]);
  if (command === "mutate" && rows.length > 0) return switchOff(rows);
  console.error(USAGE);
  return 2;
}

/** Runs the unit tests and the end-to-end tests that name a row; with `unit` only the former, with `page` none: then the results of their last run count. */
async function report(only: string | undefined): Promise<number> {
  const names = "\\[[^\\]]*[RSAF][0-9]";
  const files = await namingFiles();
  const runs = [
    { config: "vitest.config.ts", file: join(REPORTS, "unit.json") },
    { config: "vitest.e2e.config.ts", file: join(REPORTS, "e2e.json") },
  ];
  for (const { config, file } of only === "page" ? [] : only === "unit" ? runs.slice(0, 1) : runs) {
    const output = ["--reporter=json", `--outputFile=${file}`, "--testTimeout=90000"];
    spawnSync("npx", ["vitest", "run", "--config", config, ...output, "-t", names, ...files], {
      cwd: ROOT,
      stdio: "ignore",
    });
  }
  const tests = (
    await Promise.all(runs.filter(({ file }) => existsSync(file)).map(({ file }) => readRowTests(file, ROOT)))
  ).flat();
  await writeFile(
    join(ROOT, "docs/reliability.md"),
    reliabilityPage(ROWS, tests, await readOutcomes(), await readLongRuns()),
  );
  const failed = tests.filter(({ passed }) => !passed);
  for (const { row, name } of failed) console.error(`${row}: ${name}`);
  console.log(
    `${tests.length - failed.length} passed, ${failed.length} failed; docs/reliability.md is written`,
  );
  return failed.length === 0 ? 0 : 1;
}

/** The test files that name a row: all others need not even be loaded. */
async function namingFiles(): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, "test"), { recursive: true });
  const files = entries.filter((name) => /\.test\.tsx?$/.test(name)).map((name) => `test/${name}`);
  const texts = await Promise.all(files.map((file) => readFile(join(ROOT, file), "utf8")));
  return files.filter((_, at) => rowsOf(texts[at] ?? "").length > 0);
}

async function switchOff(rows: readonly string[]): Promise<number> {
  const chosen = MUTATIONS.filter(({ row }) => rows.includes("all") || rows.includes(row));
  const unknown = rows.filter((row) => row !== "all" && !MUTATIONS.some((mutation) => mutation.row === row));
  if (unknown.length > 0) {
    console.error(
      `No mutation for ${unknown.join(", ")}; there are ${MUTATIONS.map(({ row }) => row).join(", ")}`,
    );
    return 2;
  }
  const outcomes = await mutate(chosen, ROOT, async (outcome) => {
    const { row, ran, failed } = outcome;
    console.log(`${row}: ${failed.length} of ${ran} tests fail`);
    const others = (await readOutcomes()).filter((other) => other.row !== row);
    const all = [...others, outcome].sort((a, b) => a.row.localeCompare(b.row, "en", { numeric: true }));
    await writeFile(OUTCOMES, `${JSON.stringify(all, null, 2)}\n`);
  });
  return outcomes.every(({ failed }) => failed.length > 0) ? 0 : 1;
}

async function readOutcomes() {
  const text = await readFile(OUTCOMES, "utf8").catch(() => "[]"); // Before the first run there is none.
  return z.parse(Outcomes, JSON.parse(text));
}

async function readLongRuns() {
  const text = await readFile(join(ROOT, LONG_RUNS), "utf8").catch(() => "[]"); // Before the first run there is none.
  return z.parse(LongRuns, JSON.parse(text));
}
