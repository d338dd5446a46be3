import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowsers } from "../setup/browsers.mjs";
import { ensureNginx, NGINX_MISSING } from "../setup/nginx.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { run } from "../setup/run.mjs";
import { vitestSuite } from "./vitest-suite.mjs";

/** Sets of others' texts, which are never part of the project, and what needs them. */
const OPTIONAL = {
  CAREO_ARTICLES: "the tests on real articles",
  CAREO_EVAL: "the tests on labelled sets",
};

const GOOD = { passed: 1, failed: 0 };
const BAD = { passed: 0, failed: 1 };

/**
 * Sets up, checks, tests, builds and drives both browsers. A failure stops only what needs the failed step. The last
 * line printed counts all of it; resolves with the exit code.
 */
export async function testEverything(root) {
  process.chdir(root);
  const results = join(root, ".cache/test");
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const steps = [];
  const step = async (title, job) => {
    console.log(`\n== ${title}`);
    const started = Date.now();
    const count = await job();
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    steps.push({ title, seconds, ...count });
    return count.failed === 0;
  };
  const script = (name) => async () => ((await run("npm", ["run", "-s", name])) === 0 ? GOOD : BAD);

  if (await step("set-up", () => setUp(root))) {
    await step("format, lint, types, boundaries", script("check"));
    await step("unit tests", () => vitestSuite("unit", "vitest.config.ts", results));
    const release = await step("build", script("build"));
    const driven = await step("build for the end-to-end tests", script("build:e2e"));
    if (release && driven)
      await step("end to end", () => vitestSuite("e2e", "vitest.e2e.config.ts", results));
  }
  return summarise(steps);
}

async function setUp(root) {
  try {
    await ensurePackages(root);
    await ensureBrowsers(["chromium", "firefox"]);
    if ((await ensureNginx()) === null) console.log(NGINX_MISSING);
    return GOOD;
  } catch (error) {
    console.log(error.message);
    return BAD;
  }
}

function summarise(steps) {
  console.log();
  for (const { title, seconds, passed, failed } of steps) {
    console.log(`${title}: ${passed} passed, ${failed} failed, ${seconds} s`);
  }
  for (const [variable, what] of Object.entries(OPTIONAL)) {
    if (!process.env[variable]) console.log(`${variable} is not set: ${what} did not run.`);
  }
  const sum = (key) => steps.reduce((total, step) => total + step[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}
