import type { Page } from "puppeteer-core";
import type { ArticlePage } from "../../../test/e2e/harness/article-page";
import type { Session } from "../../../test/e2e/harness/session";
import { profileFirefox } from "../firefox-profile";
import { GATE_ROUNDS, gardenPage } from "./pages";
import { record, timesInTasks } from "./record";

const WORDS = 2_000;

/** Resolves when the gate, which starts when the document is idle, has had time enough. */
const GATE_DONE = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 250)))";

/** What the gate costs on a page about something else, in milliseconds, and what it leaves behind. */
export interface GateTimes {
  readonly browser: string;
  readonly median: number;
  readonly p95: number;
  readonly awake: boolean;
  /** By name, where the browser can tell. */
  readonly listeners: string | null;
}

/** Opens a page about something else again and again. */
export async function measureGate(session: Session): Promise<GateTimes> {
  const { driver, server, openBlank } = session;
  const url = server.add(gardenPage(WORDS));
  const script = `${driver.origin}gate.js`;
  await driver.stopBackground();
  const times: number[] = [];
  let listeners: string | null = null;
  for (let round = 0; round < GATE_ROUNDS; round++) {
    const article = await openBlank();
    const job = async () => {
      await article.page.goto(url);
      await article.page.evaluate(GATE_DONE);
    };
    times.push(
      driver.name === "chromium"
        ? sum(timesInTasks(await record(article.page, script, job), script))
        : await profileFirefox(driver.browser, [script], job),
    );
    if (round === 0 && driver.name === "chromium") listeners = await listenersLeft(article);
    await article.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    browser: await driver.browser.version(),
    median: at(0.5),
    p95: at(0.95),
    awake: await driver.backgroundRuns(),
    listeners,
  };
}

/** The listeners that stand in the extension's world of a page. */
async function listenersLeft({ page }: ArticlePage): Promise<string> {
  const world = await extensionWorld(page);
  const session = await page.createCDPSession();
  const found: string[] = [];
  for (const name of ["navigation", "window", "document", "document.documentElement", "document.body"]) {
    const { result } = await session.send("Runtime.evaluate", { expression: name, uniqueContextId: world });
    if (result.objectId === undefined) continue;
    const { listeners } = await session.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    found.push(...listeners.map(({ type }) => `${type} on ${name}`));
  }
  await session.detach();
  return found.join(", ") || "none";
}

async function extensionWorld(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const worlds: string[] = [];
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.origin.startsWith("chrome-extension://")) worlds.push(context.uniqueId);
  });
  await session.send("Runtime.enable");
  await session.detach();
  const [world] = worlds;
  if (world === undefined) throw new Error("The gate does not run on this page");
  return world;
}

function sum(times: readonly number[]): number {
  return times.reduce((all, time) => all + time, 0);
}
