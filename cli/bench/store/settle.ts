import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { ask } from "./ask-page";

/** A browser rests when it works less than this share of the time, so many seconds in a row. */
const RESTING = 0.2;
const IN_A_ROW = 5;

/** Longest that is waited for it, in seconds. */
const MOST_SECONDS = 300;

/** Ticks a second in /proc. */
const TICKS = 100;

/**
 * Keeps a filled store open until the browser's own process rests: a database goes on sorting what was written long after it was, and a start
 * that interrupts it begins it anew, to the harm of whichever engine is measured then. Gives the seconds waited.
 */
export async function settle(pid: number, page: Page): Promise<number> {
  let resting = 0;
  for (let second = 1; second <= MOST_SECONDS; second++) {
    const [before, from] = [ticksOf(pid), performance.now()];
    await ask(page, { kind: "search", terms: ["bababa"] });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const share = (1_000 * (ticksOf(pid) - before)) / TICKS / (performance.now() - from);
    resting = share < RESTING ? resting + 1 : 0;
    if (resting === IN_A_ROW) return second;
  }
  return MOST_SECONDS;
}

/** Processor time of a process, in ticks; 0 where there is no /proc, and it always seems to rest. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    // Another system tells it elsewhere.
    return 0;
  }
}
