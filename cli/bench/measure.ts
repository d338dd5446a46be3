import { articleHtml } from "../../test/e2e/harness/article-html";
import type { ArticlePage } from "../../test/e2e/harness/article-page";
import { type Session, startSession } from "../../test/e2e/harness/session";
import type { BrowserName } from "../setup/browsers.mjs";
import { profileChromium } from "./chromium-profile";
import { profileFirefox } from "./firefox-profile";
import { longArticle, newsArticle } from "./long-article";

const WORDS = 2_000;
const ROUNDS = 5;
const PROFILED_ROUNDS = 3;

/** The articles that are read. */
export const ARTICLES = {
  "as dense as news": newsArticle(WORDS),
  "nothing but claims": longArticle(WORDS),
} as const;
export type ArticleName = keyof typeof ARTICLES;

/** After the reading is final its marks are there within a frame or two. */
const SETTLE_MS = 300;

/** After its background was stopped, a browser is left in peace for so long. */
const ASLEEP_MS = 500;

/** Medians over the rounds, in milliseconds. */
export interface Measured {
  readonly browser: string;
  readonly article: ArticleName;
  readonly words: number;
  readonly claims: number;
  readonly marks: number;
  /** From the document's being ready until its first marks, and until the marks last changed. */
  readonly toMarks: Marked;
  readonly firstToMarks: Marked;
  /** The same where the background was asleep, as it is after 30 s of rest. */
  readonly wokenToMarks: Marked;
  readonly mainThread: number;
  readonly firstClickToCard: number;
  readonly clickToCard: number;
  readonly saving: number;
}

interface Marked {
  readonly first: number;
  readonly last: number;
}

/** Notes in the page, frame by frame, when marks are first there and last change, and when a card follows a click. */
const WATCH = `
  let clicked = 0, marks = 0;
  addEventListener("click", () => { clicked = performance.now(); globalThis.careoCard = undefined; }, true);
  const look = () => {
    const now = performance.now();
    const since = now - performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd;
    const ranges = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
    if (ranges !== marks) { marks = ranges; globalThis.careoFirst ??= since; globalThis.careoLast = since; }
    if (clicked > 0 && document.querySelector(":popover-open")) { globalThis.careoCard ??= now - clicked; clicked = 0; }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);`;

/** Reads an article several times in a fresh browser and measures what the reader waits for. */
export async function measure(name: BrowserName, title: ArticleName): Promise<Measured> {
  const session = await startSession(name);
  try {
    const text = ARTICLES[title];
    const url = session.server.add(
      articleHtml(text, { url: "https://harbourpost.example/long", published: "2019-06-01", language: "en" }),
    );
    const loads: Marked[] = [];
    const woken: Marked[] = [];
    const firstClicks: number[] = [];
    const clicks: number[] = [];
    const saves: number[] = [];
    let claims = 0;
    let marks = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const article = await openWatched(session);
      await article.page.goto(url);
      claims = (await article.reading()).claims.length;
      loads.push(await markedIn(article));
      marks = (await article.marks()).length;
      firstClicks.push(await timeClick(article));
      clicks.push(await timeClick(article));
      saves.push(await timeSaving(session, url));
      await article.close();
    }
    for (let round = 0; round < ROUNDS; round++) {
      const article = await openWatched(session);
      await session.driver.stopBackground();
      await new Promise((resolve) => setTimeout(resolve, ASLEEP_MS));
      await article.page.goto(url);
      await article.reading();
      woken.push(await markedIn(article));
      await article.close();
    }
    const busy: number[] = [];
    for (let round = 0; round < PROFILED_ROUNDS; round++) busy.push(await profileOnce(session, url));
    return {
      browser: await session.driver.browser.version(),
      article: title,
      words: text.split(/\s+/).length,
      claims,
      marks,
      firstToMarks: loads[0] ?? { first: Number.NaN, last: Number.NaN },
      toMarks: medians(loads),
      wokenToMarks: medians(woken),
      mainThread: median(busy),
      firstClickToCard: median(firstClicks),
      clickToCard: median(clicks),
      saving: median(saves),
    };
  } finally {
    await session.close();
  }
}

/** When the marks of a page whose reading is final came, first and last. */
async function markedIn(article: ArticlePage): Promise<Marked> {
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return { first: await numberIn(article, "careoFirst"), last: await numberIn(article, "careoLast") };
}

function medians(all: readonly Marked[]): Marked {
  return { first: median(all.map(({ first }) => first)), last: median(all.map(({ last }) => last)) };
}

async function openWatched({ openBlank }: Session): Promise<ArticlePage> {
  const article = await openBlank();
  await article.page.evaluateOnNewDocument(WATCH);
  return article;
}

/** Main-thread time of the content scripts from navigation to the first marks. */
async function profileOnce(session: Session, url: string): Promise<number> {
  const { driver } = session;
  const article = await openWatched(session);
  const scripts = ["gate.js", "page.js", "card.js"].map((file) => driver.origin + file);
  const job = async () => {
    await article.page.goto(url);
    await article.waitForFirstMarks();
  };
  const time =
    driver.name === "chromium"
      ? await profileChromium(article.page, scripts, job)
      : await profileFirefox(driver.browser, scripts, job);
  await article.close();
  return time;
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
