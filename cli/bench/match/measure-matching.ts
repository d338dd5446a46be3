import { loadavg } from "node:os";
import type { Page as BrowserPage } from "puppeteer-core";
import type { Page } from "../../../core/reading/page";
import { type Session, startSession } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { summaries } from "../long-article";
import { grownMost, processesBelow } from "./processes";

/** Claims of the page. */
export const CLAIMS = 40;

/** How often the background is started for a page with claims and for one without. */
export const COLD_STARTS = 7;

/** Readings in a row, untimed and timed. */
const WARM_UPS = { features: 10, vectors: 2 } as const;
const ROUNDS = { features: 40, vectors: 10 } as const;

/** After a stop, a message sent sooner can still meet the old background. */
const SETTLE_MS = 300;

/** How a page is compared, with the milliseconds from message to answer; `processor` is a round's, `memory` the growth in bytes. */
export interface Way {
  readonly by: "features" | "vectors";
  readonly claims: number;
  readonly matches: number;
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  readonly processor: number;
  readonly memory: number;
  readonly load: number;
}

/** One browser's times; `empty` are cold answers to a page without a claim. */
export interface Matching {
  readonly browser: string;
  readonly empty: readonly number[];
  readonly ways: readonly Way[];
}

/** Times a page of claims in the background of the packaged extension: by features alone, then with the encoder. */
export async function measureMatching(name: BrowserName): Promise<Matching> {
  const session = await startSession(name);
  try {
    const page = await pageOfClaims(session.control);
    const empty: number[] = [];
    const cold: number[] = [];
    for (let start = 0; start < COLD_STARTS; start += 1) {
      empty.push((await askCold(session, { ...page, text: "Nothing to see here." }, "features")).ms);
      cold.push((await askCold(session, page, "features")).ms);
    }
    const ways = [await measureWay(session, page, "features", cold), await measureVectors(session, page)];
    return { browser: await session.driver.browser.version(), empty, ways };
  } finally {
    await session.close();
  }
}

async function measureVectors(session: Session, page: Page): Promise<Way> {
  const cold: number[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1)
    cold.push((await askCold(session, page, "vectors")).ms);
  return measureWay(session, page, "vectors", cold);
}

async function measureWay(
  session: Session,
  page: Page,
  by: Way["by"],
  cold: readonly number[],
): Promise<Way> {
  const pid = session.driver.browser.process()?.pid ?? 0;
  await askCold(session, { ...page, text: "Nothing to see here." }, "features");
  const before = processesBelow(pid);
  const { claims, matches } = await ask(session.control, page, by);
  for (let round = 0; round < WARM_UPS[by]; round += 1) await ask(session.control, page, by);
  const started = processesBelow(pid);
  const warm: number[] = [];
  for (let round = 0; round < ROUNDS[by]; round += 1) warm.push((await ask(session.control, page, by)).ms);
  const after = processesBelow(pid);
  return {
    by,
    claims,
    matches,
    warm,
    cold,
    processor: (processorTime(after) - processorTime(started)) / ROUNDS[by],
    memory: grownMost(before, after),
    load: loadavg()[0] ?? 0,
  };
}

function processorTime(processes: ReturnType<typeof processesBelow>): number {
  return [...processes.values()].reduce((sum, { processorMs }) => sum + processorMs, 0);
}

/** A page whose every sentence is one claim: the first so many summaries that are. */
async function pageOfClaims(control: BrowserPage): Promise<Page> {
  const sentences = summaries().slice(0, 3 * CLAIMS);
  const page = (texts: readonly string[]): Page => ({
    id: "page",
    text: texts.join("\n\n"),
    language: "en",
    published: "2019-12-31",
    domain: "harbourpost.example",
  });
  const { texts } = await ask(control, page(sentences), "features");
  const claims = new Set(texts);
  return page(sentences.filter((sentence) => claims.has(sentence)).slice(0, CLAIMS));
}

async function askCold({ driver, control }: Session, page: Page, by: Way["by"]): Promise<Answer> {
  await driver.stopBackground();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return ask(control, page, by);
}

interface Answer {
  readonly ms: number;
  readonly claims: number;
  readonly matches: number;
  readonly texts: readonly string[];
}

let asked = 0;

/**
 * Sends the page to the background, as another one each time, since what a first look found would be kept for the next; gives the time until its answer. Throws where
 * the encoder was asked for and failed.
 */
async function ask(control: BrowserPage, page: Page, by: Way["by"]): Promise<Answer> {
  asked += 1;
  const look = by === "vectors" ? "full" : "first";
  const request = JSON.stringify({ kind: "check", page: { ...page, id: `${page.id} ${asked}` }, look });
  const answer = await control.evaluate(`(async () => {
    const start = performance.now();
    const { ok, error, json } = await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${request});
    const value = ok && JSON.parse(json);
    const ms = performance.now() - start;
    if (!ok) return JSON.stringify({ error });
    const { claims, unencoded } = value.reading;
    if (unencoded) return JSON.stringify({ error: "the encoder failed" });
    const matches = claims.reduce((sum, each) => sum + each.answer.matches.length, 0);
    return JSON.stringify({ ms, claims: claims.length, matches, texts: claims.map(({ claim }) => claim.text) });
  })()`);
  const told: Answer | { readonly error: string } = JSON.parse(String(answer));
  if ("error" in told) throw new Error(`The background refused: ${told.error}`);
  return told;
}
