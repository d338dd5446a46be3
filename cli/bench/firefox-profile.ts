import type { Browser } from "puppeteer-core";
import { chromeScope } from "../../test/e2e/harness/firefox";

/** How often the profiler looks at the stack, in milliseconds. */
const INTERVAL_MS = 0.2;

/**
 * Runs a job and gives the milliseconds of processor time that main threads spent in, or below, these scripts.
 * Processor time, since Firefox's samples come at uneven intervals on a busy machine.
 */
export async function profileFirefox(
  browser: Browser,
  scripts: readonly string[],
  job: () => Promise<void>,
): Promise<number> {
  const chrome = await chromeScope(browser);
  await chrome.run(`Services.profiler.StartProfiler(2 ** 22, ${INTERVAL_MS}, ["js", "cpu"], ["GeckoMain"])`);
  await job();
  const answer = await chrome.run(`(async () => {
    const profile = await Services.profiler.getProfileDataAsync();
    Services.profiler.StopProfiler();
    const scripts = ${JSON.stringify(scripts)};
    let nanoseconds = 0;
    for (const { threads } of profile.processes) {
      for (const { stackTable, frameTable, stringTable, samples } of threads) {
        const { location } = frameTable.schema, { frame, prefix } = stackTable.schema, { stack, threadCPUDelta } = samples.schema;
        const ours = [];
        for (const entry of stackTable.data) {
          const place = stringTable[frameTable.data[entry[frame]][location]];
          ours.push(scripts.some((script) => place.includes(script)) || (entry[prefix] != null && ours[entry[prefix]]));
        }
        for (const sample of samples.data)
          if (sample[stack] != null && ours[sample[stack]]) nanoseconds += sample[threadCPUDelta] ?? 0;
      }
    }
    return String(nanoseconds / 1e6);
  })()`);
  return Number(answer);
}
