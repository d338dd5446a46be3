import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import type { BrowserName } from "../../setup/browsers.mjs";
import { inWorkers, type WorkerBrowser } from "../in-worker";
import { longArticle } from "../long-article";
import type { SpottingTask, SpottingTimes } from "./worker";

const GAZETTEER = join(import.meta.dirname, "../../../data/venezuela/gazetteer.jsonl");

/** Words of the articles, with how often each is read in a fresh worker: untimed first, then timed. */
const SIZES = [
  { words: 1_000, warmUps: 30, runs: 100 },
  { words: 2_000, warmUps: 30, runs: 100 },
  { words: 10_000, warmUps: 5, runs: 30 },
  { words: 100_000, warmUps: 1, runs: 10 },
] as const;

/** Articles longer than the one that all summaries make repeat it. */
const MOST_WORDS = 10_000;

/** The readings of one article in one browser, in milliseconds. */
export interface SpottingRow extends SpottingTimes {
  readonly browser: string;
  readonly words: number;
  readonly load: number;
}

/** Times all of spotting in a dedicated worker of a plain page, the shipped code and the bundled gazetteer in it. */
export function measureSpotting(name: BrowserName): Promise<SpottingRow[]> {
  return inWorkers(name, join(import.meta.dirname, "worker.ts"), timeSizes);
}

async function timeSizes(browser: WorkerBrowser): Promise<SpottingRow[]> {
  const gazetteer = parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER);
  const rows: SpottingRow[] = [];
  for (const { words, ...counts } of SIZES) {
    const text = articleOf(words);
    const times = await browser.ask<SpottingTask, SpottingTimes>({
      gazetteer,
      text,
      published: "2019-06-01",
      ...counts,
    });
    const load = loadavg()[0] ?? 0;
    rows.push({ ...times, browser: browser.version, words: text.split(/\s+/).length, load });
  }
  return rows;
}

function articleOf(words: number): string {
  const part = longArticle(Math.min(words, MOST_WORDS));
  const times = Math.max(1, Math.round(words / part.split(/\s+/).length));
  return Array.from({ length: times }, () => part).join("\n\n");
}
