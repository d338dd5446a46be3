import type { Page } from "puppeteer-core";
import type { ArticlePage } from "../../../test/e2e/harness/article-page";
import type { Session } from "../../../test/e2e/harness/session";
import { GATE_ROUNDS, gardenPage } from "./pages";
import { TIMES_ATTRIBUTE } from "./timed-build";

const WORDS = 2_000;

/** A page of its own origin's group gets the fine clock in both browsers. */
const ISOLATED = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Resolves when the gate, which starts when the document is idle, has had time enough. */
const GATE_DONE = "new Promise((done) => requestIdleCallback(() => setTimeout(done, 100)))";

/** What the gate costs on a page about something else, in milliseconds, and what it leaves behind. */
export interface GateTimes {
  readonly browser: string;
  readonly best: number;
  readonly median: number;
  readonly p95: number;
  readonly awake: boolean;
  /** By name, where the browser can tell. */
  readonly listeners: string | null;
}

/** Opens a page about something else again and again, in a build with a clock around its gate. */
export async function measureGate(session: Session): Promise<GateTimes> {
  const { driver, server, openBlank } = session;
  const url = server.add(gardenPage(WORDS), { headers: ISOLATED });
  await driver.stopBackground();
  const times: number[] = [];
  let listeners: string | null = null;
  for (let round = 0; round < GATE_ROUNDS; round++) {
    const article = await openBlank();
    await article.page.goto(url);
    await article.page.evaluate(GATE_DONE);
    const read = `document.documentElement.getAttribute("${TIMES_ATTRIBUTE}") ?? ""`;
    times.push(
      sum(
        String(await article.page.evaluate(read))
          .split(",")
          .map(Number),
      ),
    );
    if (round === 0 && driver.name === "chromium") listeners = await listenersLeft(article);
    await article.close();
  }
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return {
    browser: await driver.browser.version(),
    best: at(0),
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
