import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import { serveArticles } from "../../../test/e2e/harness/article-server";
import { type BrowserName, findBrowser, howToGet } from "../../setup/browsers.mjs";
import { longArticle } from "../long-article";
import type { SpottingTask, SpottingTimes } from "./worker";

const ROOT = join(import.meta.dirname, "../../..");
const GAZETTEER = join(ROOT, "data/venezuela/gazetteer.jsonl");

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
export async function measureSpotting(name: BrowserName): Promise<SpottingRow[]> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(howToGet(name));
  const server = await serveArticles();
  const script = await bundleWorker();
  server.add(script, { path: "/worker.js", headers: { ...ISOLATED, "content-type": "text/javascript" } });
  const url = server.add("<!doctype html><title>spotting</title>", { headers: ISOLATED });
  const browser = await puppeteer.launch({
    browser: name === "chromium" ? "chrome" : "firefox",
    executablePath,
    args: name === "chromium" && process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    return await timeSizes(browser, url);
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A page of its own origin's group gets the fine clock in both browsers. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

async function timeSizes(browser: Browser, url: string): Promise<SpottingRow[]> {
  const gazetteer = parseJsonLines(readFileSync(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER);
  const version = await browser.version();
  const page = await browser.newPage();
  await page.goto(url);
  const rows: SpottingRow[] = [];
  for (const { words, ...counts } of SIZES) {
    const text = articleOf(words);
    const task: SpottingTask = { gazetteer, text, published: "2019-06-01", ...counts };
    const answer = await page.evaluate(askWorker, JSON.stringify(task));
    const times: SpottingTimes = JSON.parse(answer);
    rows.push({ ...times, browser: version, words: text.split(/\s+/).length, load: loadavg()[0] ?? 0 });
  }
  return rows;
}

/** Runs in the page: a worker for one task, ended when it has answered. */
function askWorker(task: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/worker.js");
    worker.onmessage = ({ data }) => {
      worker.terminate();
      resolve(JSON.stringify(data));
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(JSON.parse(task));
  });
}

function articleOf(words: number): string {
  const part = longArticle(Math.min(words, MOST_WORDS));
  const times = Math.max(1, Math.round(words / part.split(/\s+/).length));
  return Array.from({ length: times }, () => part).join("\n\n");
}

async function bundleWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: join(import.meta.dirname, "worker.ts"), formats: ["iife"], name: "spotting" },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error("The worker was not bundled");
  return chunk.code;
}
