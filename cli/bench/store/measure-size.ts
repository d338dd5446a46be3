import { loadavg } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../pack/source-files";
import type { BrowserName } from "../../setup/browsers.mjs";
import { MACHINE } from "../machine";
import { ask } from "./ask-page";
import { type BenchBrowser, launchBench } from "./bench-browser";
import { type ColdStarts, coldStarts } from "./cold-starts";
import { exactAnswers } from "./exact-answers";
import { addPack, makeExtension } from "./extension-folder";
import { type Filled, fillStore } from "./fill-stores";
import { generatedPack } from "./generated-pack";
import type { QueryKind } from "./generated-text";
import type { StoreOptions } from "./options";
import type { Cell, KindResult } from "./results";
import { settle } from "./settle";
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
  const folder = join(ROOT, ".cache/bench-store", `${name}-${texts}`);
  const pack = engines.some((engine) => engine.pack) ? await generatedPack(texts) : null;
  for (const engine of engines) await makeExtension(engine, name, join(folder, engine.name));
  const exact = exactAnswers(texts, KINDS);
  const browser = await launchBench(name, engines, folder);
  try {
    const blank = blankCell(name, browser.version, texts, pack?.seconds ?? null);
    const cells = new Map<string, Cell>();
    const filled: Filled[] = [];
    for (const engine of engines) {
      await addPack(engine, join(folder, engine.name), pack?.folder ?? null);
      await stopAll(browser, filled);
      const result = await fillStore(browser, engine, texts, minutes);
      if ("failed" in result) cells.set(engine.name, { ...blank(engine.name), failed: result.failed });
      else filled.push(result);
      say(`${engine.name}: ${"failed" in result ? result.failed : JSON.stringify(result.buildMs)}`);
    }
    for (const { engine, page } of filled)
      say(`${engine.name}: rests after ${await settle(browser.pid, page)} s`);
    const cold = new Map<QueryKind, Awaited<ReturnType<typeof coldStarts>>>();
    for (const kind of KINDS) {
      const onRound = (round: number) => {
        if ((round + 1) % 10 === 0) say(`${kind}: ${round + 1} of ${starts} rounds`);
      };
      cold.set(kind, await coldStarts(browser, filled, kind, starts, onRound));
    }
    for (const each of filled) {
      await stopAll(browser, filled);
      cells.set(each.engine.name, await measured(browser, each, cold, exact, blank(each.engine.name)));
      say(`${each.engine.name}: measured`);
    }
    return [...cells.values()];
  } finally {
    await browser.close();
  }
}

/** Firefox has one process for all extensions: what the others hold would count as this one's memory, and slow its collections. */
async function stopAll(browser: BenchBrowser, filled: readonly Filled[]): Promise<void> {
  for (const { engine } of filled) await browser.stop(engine);
}

type Cold = ReadonlyMap<QueryKind, ReadonlyMap<string, ColdStarts>>;
type Exact = ReadonlyMap<QueryKind, readonly (readonly number[])[]>;

/** Warm runs and heap of one engine; what it fails to give is noted, the rest kept. */
async function measured(
  browser: BenchBrowser,
  each: Filled,
  cold: Cold,
  exact: Exact,
  blank: Cell,
): Promise<Cell> {
  const { name } = each.engine;
  const starts = KINDS.flatMap((kind) => cold.get(kind)?.get(name) ?? []);
  const failed = starts.find((start) => start.failed !== null)?.failed ?? null;
  if (failed !== null || starts.length < KINDS.length) return { ...blank, failed };
  const notes: string[] = [];
  const attempt = async <T>(what: string, work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      notes.push(`${what}: ${error instanceof Error ? error.message : error}`);
      return null;
    }
  };
  const answers = !WITHOUT_ANSWERS.includes(name);
  const kindOf = async (kind: QueryKind): Promise<KindResult | null> => {
    const found = cold.get(kind)?.get(name);
    if (found === undefined) return null;
    const { failed: _, ...starts } = found;
    return {
      ...starts,
      warm: answers ? await attempt(`warm ${kind}`, () => warmTimes(each, kind)) : null,
      agreement: answers
        ? await attempt("top ten", () => agreementOf(each, kind, exact.get(kind) ?? []))
        : null,
    };
  };
  const [content, common] = [await kindOf("content"), await kindOf("common")];
  const page = answers
    ? await attempt("a page of claims", () => pageTimes(each, common?.warm?.p50 ?? 0))
    : null;
  const heapBytes = await attempt("heap", () => heapOf(browser, each));
  const { buildMs, storedBytes, memoryBytes } = each;
  const note = notes.length === 0 ? {} : { note: notes.join("; ") };
  return { ...blank, buildMs, storedBytes, memoryBytes, heapBytes, content, common, page, ...note };
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
  const run = new Date().toISOString();
  return (engine: string): Cell => ({
    browser,
    version,
    texts,
    engine,
    date: run.slice(0, 10),
    run,
    machine: MACHINE,
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
