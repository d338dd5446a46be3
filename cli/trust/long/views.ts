import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type CDPSession, type Page } from "puppeteer-core";
import { serveArticles } from "../../../test/e2e/harness/article-server";
import { startSession } from "../../../test/e2e/harness/session";
import { ensureBrowsers } from "../../setup/browsers.mjs";
import { atMost, type Figure, told } from "./figure";
import { markedText, SENTENCES, site } from "./site";

/** Views before the first look at the heap: code is compiled and caches are filled by then. */
const WARM_UP = 15;
const VIEWS = 100;
const PATIENCE_MS = 60_000;
const MEGABYTE = 2 ** 20;

interface Heap {
  readonly bytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** A hundred views in one document: what the page's heap holds more afterwards, with the extension and without. Chromium only. */
export async function leakOverViews(): Promise<readonly Figure[]> {
  const session = await startSession("chromium");
  let grown: Heap;
  try {
    const { page } = await session.openUrl(session.server.add(site()));
    grown = await growth(page, async (sentence) => {
      const end = Date.now() + PATIENCE_MS;
      while (!sentence.includes(String(await page.evaluate(markedText)).trim() || "–")) {
        if (Date.now() > end) throw new Error("a view was not marked");
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    });
  } finally {
    await session.close();
  }
  const alone = await withoutExtension();
  return [
    atMost(`heap of a page after ${VIEWS} views more, with the extension`, grown.bytes / MEGABYTE, 2, " MB"),
    told("the same without it", `${(alone.bytes / MEGABYTE).toFixed(2)} MB`),
    atMost("nodes more than without it", grown.nodes - alone.nodes, 50),
    atMost("listeners more than without it", grown.listeners - alone.listeners, 0),
  ];
}

async function withoutExtension(): Promise<Heap> {
  const profile = mkdtempSync(join(tmpdir(), "careo-bare-"));
  const { chromium } = await ensureBrowsers(["chromium"]);
  const server = await serveArticles();
  const browser = await puppeteer.launch({
    executablePath: chromium,
    userDataDir: profile,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  try {
    const page = await browser.newPage();
    await page.goto(server.add(site()));
    return await growth(page, () => new Promise((resolve) => setTimeout(resolve, 300)));
  } finally {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function growth(page: Page, shown: (sentence: string) => Promise<void>): Promise<Heap> {
  const session = await page.createCDPSession();
  const show = async (at: number) => {
    const sentence = SENTENCES[at % SENTENCES.length] ?? "";
    await page.evaluate(`show(${at}, ${JSON.stringify(sentence)})`);
    await shown(sentence);
  };
  for (let at = 0; at < WARM_UP; at++) await show(at);
  const before = await heapOf(session);
  for (let at = 0; at < VIEWS; at++) await show(WARM_UP + at);
  const after = await heapOf(session);
  return {
    bytes: after.bytes - before.bytes,
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
  };
}

/** What all worlds of a page hold, after garbage is collected. */
async function heapOf(session: CDPSession): Promise<Heap> {
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  return { bytes: usedSize, nodes, listeners: jsEventListeners };
}
