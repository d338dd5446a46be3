import type { Page } from "puppeteer-core";
import { ask, buildStore, storedBytes } from "./ask-page";
import type { BenchBrowser } from "./bench-browser";
import type { EngineEntry } from "./engines";
import type { BuildTimes } from "./in-browser/engine";
import { MEMORY_LIMIT, watchMemory } from "./memory-limit";

/** An engine whose store is filled, and the page to ask it from. */
export interface Filled {
  readonly engine: EngineEntry;
  readonly page: Page;
  readonly buildMs: BuildTimes;
  readonly storedBytes: number;
  readonly memoryBytes: number;
}

/** An engine that is out of the comparison, and why. */
export interface GivenUp {
  readonly engine: EngineEntry;
  readonly failed: string;
}

/** Fills one engine's store and asks it once, within the time and memory allowed. */
export async function fillStore(
  browser: BenchBrowser,
  engine: EngineEntry,
  texts: number,
  minutes: number,
): Promise<Filled | GivenUp> {
  const page = await browser.page(engine);
  const limit = minutes * 60_000;
  try {
    const { value: buildMs, most } = await within(limit, `needed more than ${minutes} minutes`, (giveUp) =>
      watchMemory(
        browser.pid,
        () => giveUp(`needed more than ${MEMORY_LIMIT / 2 ** 30} GB of memory`),
        () => orCrash(page, buildStore(page, texts, engine.place)),
      ),
    );
    await browser.stop(engine);
    await within(60_000, "gave no first answer within a minute", () =>
      orCrash(page, ask(page, { kind: "search", terms: ["bababa"] })),
    );
    return { engine, page, buildMs, storedBytes: await storedBytes(page), memoryBytes: most };
  } catch (error) {
    const failed = error instanceof Error ? error.message : String(error);
    await within(5_000, "", () => page.evaluate("bench.stopBuild()")).catch(() => undefined);
    await within(5_000, "", () => page.close()).catch(() => undefined);
    return { engine, failed };
  }
}

/** Runs work that fails with this reason after a time, or earlier with another. */
async function within<T>(
  milliseconds: number,
  reason: string,
  work: (giveUp: (reason: string) => void) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((done, fail) => {
      timer = setTimeout(() => fail(new Error(reason)), milliseconds);
      work((why) => fail(new Error(why))).then(done, fail);
    });
  } finally {
    clearTimeout(timer);
  }
}

/** A renderer that runs out of memory takes the page with it. */
function orCrash<T>(page: Page, work: Promise<T>): Promise<T> {
  return new Promise((done, fail) => {
    page.once("error", () => fail(new Error("its process crashed (out of memory)")));
    page.once("close", () => fail(new Error("its process ended (out of memory)")));
    work.then(done, fail);
  });
}
