import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../setup/run.mjs";

/** Runs one vitest configuration and counts its tests; a run that left no results counts as one failure. */
export async function vitestSuite(name, config, resultsFolder, env = {}) {
  const file = join(resultsFolder, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${file}`];
  const code = await run("npx", ["vitest", "run", "--config", config, ...reporters], { env });
  const counted = countOf(file);
  if (counted === null) return { passed: 0, failed: 1 };
  // A run that fails without a failed test (an error outside of tests) fails all the same.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function countOf(file) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, "utf8"));
    // A file that does not load, or a hook that throws, fails without a failed test of its own.
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((each) => each.status === "failed"),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  } catch {
    // No results file: vitest ended before it ran anything.
    return null;
  }
}
