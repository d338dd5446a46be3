import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowsers } from "../setup/browsers.mjs";
import { ensurePackages } from "../setup/packages.mjs";
import { run } from "../setup/run.mjs";

const ROOT = join(import.meta.dirname, "../..");
const RESULTS = join(ROOT, ".cache/test");

process.exitCode = await testEverything();

/** Sets up, then checks, tests, builds and drives both browsers; prints one count over all of it last. */
async function testEverything() {
  process.chdir(ROOT);
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const tally = { passed: 0, failed: 0 };
  const count = (passed, failed) => {
    tally.passed += passed;
    tally.failed += failed;
  };
  const step = async (title, job) => {
    console.log(`\n== ${title}`);
    const started = Date.now();
    const good = await job();
    console.log(
      `== ${title}: ${good ? "good" : "FAILED"} after ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    return good;
  };
  const counted = (title, script) =>
    step(title, async () => {
      const good = (await run("npm", ["run", "-s", script])) === 0;
      count(good ? 1 : 0, good ? 0 : 1);
      return good;
    });

  let browsers = {};
  const ready = await step("Set-up", async () => {
    try {
      await ensurePackages(ROOT);
      browsers = await ensureBrowsers(["chromium", "firefox"]);
      return true;
    } catch (error) {
      console.error(error.message);
      count(0, 1);
      return false;
    }
  });
  if (ready) {
    await counted("Format, lint, types, boundaries", "check");
    await step("Unit tests", () => suite("unit", "vitest.config.ts", {}, count));
    const built = [
      await counted("Build", "build"),
      await counted("Build for the end-to-end tests", "build:e2e"),
    ];
    if (built.every(Boolean)) {
      const env = { CAREO_CHROMIUM: browsers.chromium, CAREO_FIREFOX: browsers.firefox };
      await step("End to end, in Chromium and Firefox", () =>
        suite("e2e", "vitest.e2e.config.ts", env, count),
      );
    }
  }
  for (const [variable, what] of Object.entries(OPTIONAL)) {
    if (!process.env[variable]) console.log(`${variable} is not set: ${what} did not run.`);
  }
  console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 ? 0 : 1;
}

/** Sets of others' texts, which are never part of the project. */
const OPTIONAL = {
  CAREO_ARTICLES: "the tests on real articles (test/e2e/seeds.test.ts and the matcher's)",
  CAREO_EVAL: "the tests on labelled sets",
};

/** Runs one vitest configuration and adds its tests to the count; a run that left no results counts as one failure. */
async function suite(name, config, env, count) {
  const file = join(RESULTS, `${name}.json`);
  const args = [
    "vitest",
    "run",
    "--config",
    config,
    "--reporter=default",
    "--reporter=json",
    `--outputFile=${file}`,
  ];
  const code = await run("npx", args, { env });
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
    // A file that does not load, or a hook that throws, fails without a failed test of its own.
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((each) => each.status === "failed"),
    ).length;
    const failed = numFailedTests + broken;
    count(numPassedTests, code !== 0 && failed === 0 ? 1 : failed);
  } catch {
    // No results file: vitest ended before it ran anything.
    count(0, 1);
  }
  return code === 0;
}
