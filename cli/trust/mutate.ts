import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mutation } from "./mutations/mutation";
import { readRowTests } from "./vitest-report";

/** What came of switching a defence off. `failed` names the tests that noticed. */
export interface Outcome {
  readonly row: string;
  readonly file: string;
  readonly ran: number;
  readonly failed: readonly string[];
}

/** What a copy of the project needs to run unit tests. */
const COPIED = [
  "core",
  "platform",
  "components",
  "entrypoints",
  "cli",
  "test",
  "public",
  "package.json",
  "package-lock.json",
  ".npmrc",
  "wxt.config.ts",
  "vitest.e2e.config.ts",
];
const LINKED = ["node_modules", "data", "tsconfig.json", "vitest.config.ts", "training", "docs", "LICENSE"];

/** Tests in a browser run on a build of the copy, and in one browser. */
const IN_BROWSER = "test/e2e/";

/**
 * Switches one defence after the other off in a copy of the project and runs the tests of its row there. A mutation whose place is not found
 * exactly once is an error: it would prove nothing. `onOutcome` hears of each as it comes: all of them take a quarter of an hour.
 */
export async function mutate(
  mutations: readonly Mutation[],
  root: string,
  onOutcome: (outcome: Outcome) => void | Promise<void> = () => undefined,
): Promise<readonly Outcome[]> {
  const copy = await mkdtemp(join(tmpdir(), "careo-mutate-"));
  try {
    await Promise.all([
      ...COPIED.map((name) => cp(join(root, name), join(copy, name), { recursive: true })),
      ...LINKED.map((name) => symlink(join(root, name), join(copy, name))),
    ]);
    const outcomes: Outcome[] = [];
    for (const mutation of mutations) {
      const outcome = await switchOff(mutation, copy);
      await onOutcome(outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

async function switchOff({ row, file, from, to, tests }: Mutation, copy: string): Promise<Outcome> {
  const path = join(copy, file);
  const source = await readFile(path, "utf8");
  const places = source.split(from).length - 1;
  if (places !== 1)
    throw new Error(`${row}: ${JSON.stringify(from)} stands ${places} times in ${file}, not once`);
  await writeFile(
    path,
    source.replace(from, () => to),
  );
  try {
    const report = join(copy, "report.json");
    const inBrowser = tests.some((test) => test.startsWith(IN_BROWSER));
    if (inBrowser) await run(copy, "npm", ["run", "-s", "build:e2e"]);
    await run(copy, "npx", [
      "vitest",
      "run",
      ...(inBrowser ? ["--config", "vitest.e2e.config.ts"] : []),
      "--reporter=json",
      `--outputFile=${report}`,
      "-t",
      `${inBrowser ? "in [Cc]hromium.*" : ""}\\[[^\\]]*\\b${row}\\b`,
      ...tests,
    ]);
    const ran = (await readRowTests(report, copy)).filter((test) => test.row === row);
    return {
      row,
      file,
      ran: ran.length,
      failed: ran.filter(({ passed }) => !passed).map(({ name }) => name),
    };
  } finally {
    await writeFile(path, source);
  }
}

/** Runs a tool of the project; its exit code says only what the report says better. */
function run(cwd: string, program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: "ignore" });
    child.once("error", reject);
    child.once("exit", () => resolve());
  });
}
