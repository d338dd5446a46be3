import type { Session } from "../../../test/e2e/harness/session";
import { LARGE_PAGES } from "./pages";
import { record, timesInTasks } from "./record";

/** How long a page is watched, in milliseconds. */
const WATCH_MS = 4_000;

/** The longest that a task was the gate's and the page script's, as text: median and worst. */
export interface LongestTask {
  readonly page: string;
  readonly gate: string;
  readonly script: string;
}

/** Opens large pages in Chromium and finds the tasks in which our scripts kept the main thread longest. */
export async function longestTasks({ driver, server, openBlank }: Session): Promise<LongestTask[]> {
  const all: LongestTask[] = [];
  for (const [name, html] of LARGE_PAGES.pages) {
    const url = server.add(html());
    const gate: number[] = [];
    const script: number[] = [];
    for (let round = 0; round < LARGE_PAGES.rounds; round++) {
      const { page, close } = await openBlank();
      const [gateUrl, scriptUrl] = [`${driver.origin}gate.js`, `${driver.origin}page.js`];
      const recorded = await record(page, gateUrl, async () => {
        await page.goto(url);
        await new Promise((resolve) => setTimeout(resolve, WATCH_MS));
      });
      gate.push(Math.max(0, ...timesInTasks(recorded, gateUrl)));
      script.push(Math.max(0, ...timesInTasks(recorded, scriptUrl)));
      await close();
    }
    all.push({ page: name, gate: summary(gate), script: summary(script) });
  }
  return all;
}

function summary(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const worst = sorted.at(-1) ?? 0;
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return worst === 0 ? "not run" : `${median.toFixed(1)} / ${worst.toFixed(1)} ms`;
}
