import type { Page } from "puppeteer-core";
import type { BuildTimes } from "./in-browser/engine";
import type { ColdSteps, RawRead, WorkerRequest } from "./in-browser/requests";

/** A request to the engine's background: milliseconds from message to answer, and the answer. */
export async function ask(page: Page, request: WorkerRequest): Promise<Answer> {
  return (await evaluate(page, `bench.ask(${JSON.stringify(request)})`)) as Answer;
}

/** `steps` where a search was asked. */
export interface Answer {
  readonly ms: number;
  readonly value: unknown;
  readonly steps?: ColdSteps;
}

/** Builds the engine's store. */
export async function buildStore(page: Page, texts: number, place: "page" | "worker"): Promise<BuildTimes> {
  return (await evaluate(page, `bench.build(${JSON.stringify({ texts })}, "${place}")`)) as BuildTimes;
}

/** What a query reads of IndexedDB when asked cold. */
export async function readsOf(page: Page, terms: readonly string[]): Promise<RawRead[]> {
  return (await evaluate(page, `benchReadsOf(${JSON.stringify(terms)})`)) as RawRead[];
}

/** Bytes that the browser says the extension stores. */
export async function storedBytes(page: Page): Promise<number> {
  return Number(await evaluate(page, "bench.usage()"));
}

/** The driver passes JSON text: structured values of the two protocols differ. */
async function evaluate(page: Page, expression: string): Promise<unknown> {
  const answer = await page.evaluate(
    `(async () => { try { return JSON.stringify({ value: await ${expression} }); }
      catch (error) { return JSON.stringify({ error: String(error) }); } })()`,
  );
  const { value, error } = JSON.parse(String(answer));
  if (error !== undefined) throw new Error(String(error));
  return value;
}
