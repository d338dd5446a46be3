import { loadavg } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../pack/source-files";
import type { BrowserName } from "../../setup/browsers.mjs";
import { ask } from "./ask-page";
import { type BenchBrowser, launchBench } from "./bench-browser";
import { coldStarts } from "./cold-starts";
import { exactAnswers } from "./exact-answers";
import { makeExtension } from "./extension-folder";
import { type Filled, fillStore } from "./fill-stores";
import { generatedPack } from "./generated-pack";
import type { QueryKind } from "./generated-text";
import type { StoreOptions } from "./options";
import type { Cell, KindResult } from "./results";
import { agreementOf, pageTimes, warmTimes } from "./warm-runs";

const KINDS: readonly QueryKind[] = ["content", "common"];

/** Engines that give no texts of their own. */
const WITHOUT_ANSWERS = ["empty", "floor"];

/** Measures all engines at one size in one browser: fills their stores, then cold starts, then warm runs and heap. */
export async function measureSize(
  name: BrowserName,
  texts: number,
  { engines, starts, minutes }: StoreOptions,
  say: (line: string) => void,
): Promise<Cell[]> {
  const folder = join(ROOT, ".cache/bench-store", name);
  const pack = engines.some((engine) => engine.pack) ? await generatedPack(texts) : null;
  for (const engine of engines) {
    await makeExtension(engine, name, join(folder, engine.name), pack?.folder ?? null);
  }
  const exact = exactAnswers(texts, KINDS);
  const browser = await launchBench(name, engines, folder);
  try {
    const blank = blankCell(name, browser.version, texts, pack?.seconds ?? null);
    const cells = new Map<string, Cell>();
    const filled: Filled[] = [];
    for (const engine of engines) {
      const result = await fillStore(browser, engine, texts, minutes);
      if ("failed" in result) cells.set(engine.name, { ...blank(engine.name), failed: result.failed });
      else filled.push(result);
      say(`${engine.name}: ${"failed" in result ? result.failed : JSON.stringify(result.buildMs)}`);
    }
    const cold = new Map<QueryKind, Awaited<ReturnType<typeof coldStarts>>>();
    for (const kind of KINDS) {
      const onRound = (round: number) => {
        if ((round + 1) % 10 === 0) say(`${kind}: ${round + 1} of ${starts} rounds`);
      };
      cold.set(kind, await coldStarts(browser, filled, kind, starts, onRound));
    }
    for (const each of filled) {
      const results = new Map<QueryKind, KindResult>();
      for (const kind of KINDS) {
        const found = cold.get(kind)?.get(each.engine.name);
        if (found !== undefined)
          results.set(kind, { ...found, ...(await warmOf(each, kind, exact.get(kind))) });
      }
      const slowest = results.get("common")?.warm?.p50 ?? 0;
      cells.set(each.engine.name, {
        ...blank(each.engine.name),
        buildMs: each.buildMs,
        storedBytes: each.storedBytes,
        memoryBytes: each.memoryBytes,
        content: results.get("content") ?? null,
        common: results.get("common") ?? null,
        page: WITHOUT_ANSWERS.includes(each.engine.name) ? null : await pageTimes(each, slowest),
        heapBytes: await heapOf(browser, each),
      });
      say(`${each.engine.name}: measured`);
    }
    return [...cells.values()];
  } finally {
    await browser.close();
  }
}

async function warmOf(
  each: Filled,
  kind: QueryKind,
  exact: readonly (readonly number[])[] = [],
): Promise<Pick<KindResult, "warm" | "agreement">> {
  if (WITHOUT_ANSWERS.includes(each.engine.name)) return { warm: null, agreement: null };
  return { warm: await warmTimes(each, kind), agreement: await agreementOf(each, kind, exact) };
}

/** The heap of a fresh background after its first answer, and what lies outside it. */
async function heapOf(browser: BenchBrowser, { engine, page }: Filled): Promise<number | null> {
  await browser.stop(engine);
  await ask(page, { kind: "search", terms: ["bababa", "babace"] });
  const outside = Number((await ask(page, { kind: "outside" })).value);
  const heap = await browser.heap(engine);
  return heap === null ? null : heap + outside;
}

function blankCell(browser: string, version: string, texts: number, seconds: number | null) {
  return (engine: string): Cell => ({
    browser,
    version,
    texts,
    engine,
    date: new Date().toISOString().slice(0, 10),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    failed: null,
    buildMs: null,
    ...(engine === "careo" && { compileSeconds: seconds }),
    storedBytes: null,
    memoryBytes: null,
    heapBytes: null,
    content: null,
    common: null,
    page: null,
  });
}
