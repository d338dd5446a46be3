import { loadavg } from "node:os";
import type { Page as BrowserPage } from "puppeteer-core";
import type { Page } from "../../../core/reading/page";
import { buildFolder, type Session, startSession } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { summaries } from "../long-article";
import { grownMost, processesBelow } from "../processes";
import { withoutEncoder } from "./without-encoder";

/** Claims of the page. */
export const CLAIMS = 40;

/** How often the background is started for a page with claims and for one without. */
export const COLD_STARTS = 15;

/** Readings in a row, untimed and timed. */
const WARM_UPS = { features: 10, vectors: 2 } as const;
const ROUNDS = { features: 40, vectors: 10 } as const;

/** After a stop, a message sent sooner can still meet the old background. */
const SETTLE_MS = 300;

/**
 * How a page is compared, with the milliseconds from message to answer; `empty` are cold answers to a page without a claim, one before each of `cold`. `processor` is a round's, `memory` the
 * growth in bytes since the first answer to a page without a claim.
 */
export interface Way {
  readonly by: "features" | "vectors";
  readonly claims: number;
  readonly matches: number;
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  readonly empty: readonly number[];
  readonly processor: number;
  readonly memory: number;
  readonly load: number;
}

/** One browser's times. */
export interface Matching {
  readonly browser: string;
  readonly ways: readonly Way[];
}

/** Times a page of claims in the background of the packaged extension: by features alone, where no encoder can start, then with the encoder. */
export async function measureMatching(name: BrowserName): Promise<Matching> {
  const bare = withoutEncoder(buildFolder(name, "e2e"));
  try {
    const features = await measureStarts(name, "features", bare.folder);
    const vectors = await measureStarts(name, "vectors");
    return { browser: features.browser, ways: [features.way, vectors.way] };
  } finally {
    bare.remove();
  }
}

async function measureStarts(name: BrowserName, by: Way["by"], build?: string) {
  const session = await startSession(name, build === undefined ? {} : { build });
  try {
    const pid = session.driver.browser.process()?.pid ?? 0;
    await askCold(session, NOTHING, by);
    const before = processesBelow(pid);
    const page = await pageOfClaims(session.control, by);
    const empty: number[] = [];
    const cold: number[] = [];
    for (let start = 0; start < COLD_STARTS; start += 1) {
      empty.push((await askCold(session, NOTHING, by)).ms);
      cold.push((await askCold(session, page, by)).ms);
    }
    const way = { ...(await measureWarm(session, page, by)), cold, empty };
    const memory = grownMost(before, processesBelow(pid));
    return { browser: await session.driver.browser.version(), way: { ...way, memory } };
  } finally {
    await session.close();
  }
}

type Warm = Omit<Way, "cold" | "empty" | "memory">;

async function measureWarm(session: Session, page: Page, by: Way["by"]): Promise<Warm> {
  const pid = session.driver.browser.process()?.pid ?? 0;
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
    processor: (processorTime(after) - processorTime(started)) / ROUNDS[by],
    load: loadavg()[0] ?? 0,
  };
}

function processorTime(processes: ReturnType<typeof processesBelow>): number {
  return [...processes.values()].reduce((sum, { processorMs }) => sum + processorMs, 0);
}

const NOTHING: Page = {
  id: "nothing",
  text: "Nothing to see here.",
  language: "en",
  published: "2019-12-31",
  domain: "harbourpost.example",
};

/** A page whose every sentence is one claim: the first so many summaries that are. */
async function pageOfClaims(control: BrowserPage, by: Way["by"]): Promise<Page> {
  const sentences = summaries().slice(0, 3 * CLAIMS);
  const page = (texts: readonly string[]): Page => ({
    id: "page",
    text: texts.join("\n\n"),
    language: "en",
    published: "2019-12-31",
    domain: "harbourpost.example",
  });
  const { texts } = await ask(control, page(sentences), by);
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
 * Sends the page to the background, as another one each time, for a full look; gives the time until its answer. Throws where the encoder was asked for and failed, and
 * where it was not to be there and was.
 */
async function ask(control: BrowserPage, page: Page, by: Way["by"]): Promise<Answer> {
  asked += 1;
  const request = JSON.stringify({
    kind: "check",
    page: { ...page, id: `${page.id} ${asked}` },
    look: "full",
  });
  const answer = await control.evaluate(`(async () => {
    const start = performance.now();
    const { ok, error, json } = await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage(${request});
    const value = ok && JSON.parse(json);
    const ms = performance.now() - start;
    if (!ok) return JSON.stringify({ error });
    const { claims, unencoded = false } = value.reading;
    if (claims.length > 0 && unencoded !== ${by === "features"})
      return JSON.stringify({ error: "the encoder " + (unencoded ? "failed" : "ran") });
    const matches = claims.reduce((sum, each) => sum + each.answer.matches.length, 0);
    return JSON.stringify({ ms, claims: claims.length, matches, texts: claims.map(({ claim }) => claim.text) });
  })()`);
  const told: Answer | { readonly error: string } = JSON.parse(String(answer));
  if ("error" in told) throw new Error(`The background refused: ${told.error}`);
  return told;
}
