import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { build } from "vite";
import { serveArticles } from "../../test/e2e/harness/article-server";
import { type BrowserName, findBrowser, howToGet } from "../setup/browsers.mjs";

const ROOT = join(import.meta.dirname, "../..");

/** A browser that runs tasks in dedicated workers of a plain page. */
export interface WorkerBrowser {
  readonly version: string;
  /** Gives a task to a fresh worker and ends it when it has answered. Tasks and answers are what JSON can hold. */
  ask<Task, Answer>(task: Task): Promise<Answer>;
}

/** A page of its own origin's group gets the fine clock in both browsers. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Starts a browser whose workers run the module `entry`, bundled; `files` can be fetched by them under their names. */
export async function inWorkers<T>(
  name: BrowserName,
  entry: string,
  use: (browser: WorkerBrowser) => Promise<T>,
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<T> {
  const executablePath = findBrowser(name);
  if (executablePath === null) throw new Error(howToGet(name));
  const script = await bundleWorker(entry);
  const server = await serveArticles();
  server.add(script, { path: "/worker.js", headers: { ...ISOLATED, "content-type": "text/javascript" } });
  for (const [file, bytes] of Object.entries(files))
    server.add(bytes, {
      path: `/${file}`,
      headers: { ...ISOLATED, "content-type": "application/octet-stream" },
    });
  const url = server.add("<!doctype html><title>worker</title>", { headers: ISOLATED });
  const browser = await puppeteer.launch({
    browser: name === "chromium" ? "chrome" : "firefox",
    executablePath,
    protocolTimeout: PATIENCE,
    args: name === "chromium" && process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    return await use({
      version: await browser.version(),
      ask: async (task) => JSON.parse(await page.evaluate(askWorker, JSON.stringify(task))),
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** How long a task may take, in milliseconds. */
const PATIENCE = 600_000;

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

async function bundleWorker(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry, formats: ["iife"], name: "worker" },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  const chunk = bundle && "output" in bundle ? bundle.output[0] : undefined;
  if (!chunk) throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
