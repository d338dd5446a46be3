import { articleHtml } from "../../test/e2e/harness/article-html";
import type { ArticlePage } from "../../test/e2e/harness/article-page";
import { type Session, startSession } from "../../test/e2e/harness/session";
import type { BrowserName } from "../setup/browsers.mjs";
import { profileChromium } from "./chromium-profile";
import { profileFirefox } from "./firefox-profile";
import { longArticle } from "./long-article";

const WORDS = 2_000;
const ROUNDS = 5;

/** Where features alone are sure of nothing, the first marks are the encoder's, beside a profiler. */
const PATIENCE_MS = 120_000;

/** Medians over the rounds, in milliseconds. */
export interface Measured {
  readonly browser: string;
  readonly words: number;
  readonly claims: number;
  readonly marks: number;
  readonly loadToMarks: number;
  readonly firstLoadToMarks: number;
  readonly mainThread: number;
  readonly firstClickToCard: number;
  readonly clickToCard: number;
  readonly saving: number;
}

/** Notes in the page, frame by frame, when it first shows marks, and when a card follows a click. */
const WATCH = `
  let clicked = 0;
  addEventListener("click", () => { clicked = performance.now(); globalThis.careoCard = undefined; }, true);
  const look = () => {
    const now = performance.now();
    if (CSS.highlights.size > 0) globalThis.careoMarks ??= now - performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
    if (clicked > 0 && document.querySelector(":popover-open")) { globalThis.careoCard ??= now - clicked; clicked = 0; }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** Reads a long article several times in a fresh browser and measures what the reader waits for. */
export async function measure(name: BrowserName): Promise<Measured> {
  const session = await startSession(name);
  try {
    const text = longArticle(WORDS);
    const url = session.server.add(
      articleHtml(text, { url: "https://harbourpost.example/long", published: "2019-06-01", language: "en" }),
    );
    const loads: number[] = [];
    const busy: number[] = [];
    const firstClicks: number[] = [];
    const clicks: number[] = [];
    const saves: number[] = [];
    let claims = 0;
    let marks = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const { article, mainThread } = await readOnce(session, url);
      loads.push(await numberIn(article, "careoMarks"));
      busy.push(mainThread);
      claims = (await article.reading()).claims.length;
      marks = (await article.marks()).length;
      firstClicks.push(await timeClick(article));
      clicks.push(await timeClick(article));
      saves.push(await timeSaving(session, url));
      await article.close();
    }
    return {
      browser: await session.driver.browser.version(),
      words: text.split(/\s+/).length,
      claims,
      marks,
      firstLoadToMarks: loads[0] ?? 0,
      loadToMarks: median(loads),
      mainThread: median(busy),
      firstClickToCard: median(firstClicks),
      clickToCard: median(clicks),
      saving: median(saves),
    };
  } finally {
    await session.close();
  }
}

async function readOnce(
  { driver, openBlank }: Session,
  url: string,
): Promise<{ article: ArticlePage; mainThread: number }> {
  const article = await openBlank();
  await article.page.evaluateOnNewDocument(WATCH);
  const scripts = ["gate.js", "page.js", "card.js"].map((file) => driver.origin + file);
  const job = async () => {
    await article.page.goto(url);
    await article.waitForFirstMarks(PATIENCE_MS);
  };
  const mainThread =
    driver.name === "chromium"
      ? await profileChromium(article.page, scripts, job)
      : await profileFirefox(driver.browser, scripts, job);
  return { article, mainThread };
}

async function timeClick(article: ArticlePage): Promise<number> {
  await article.clickMark(0);
  await article.page.waitForFunction("globalThis.careoCard !== undefined");
  const time = await numberIn(article, "careoCard");
  await article.page.keyboard.press("Escape");
  await article.cardClosed();
  return time;
}

/** From asking to the answer that the article is kept, seen by a page of the extension. */
async function timeSaving({ control }: Session, url: string): Promise<number> {
  const time = await control.evaluate(`(async () => {
    const { tabs, runtime } = globalThis.browser ?? globalThis.chrome;
    const tab = (await tabs.query({})).find((each) => each.url === ${JSON.stringify(url)});
    const start = performance.now();
    const { ok } = await runtime.sendMessage({ kind: "savePage", tabId: tab.id });
    return ok ? performance.now() - start : Number.NaN;
  })()`);
  return Number(time);
}

async function numberIn({ page }: ArticlePage, name: string): Promise<number> {
  return Number(await page.evaluate(`globalThis.${name}`));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
