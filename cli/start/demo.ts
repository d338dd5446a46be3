import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ArticlePage } from "../../test/e2e/harness/article-page";
import { type Session, startSession } from "../../test/e2e/harness/session";
import { answerLines } from "./answer-lines";
import { type ArticleSource, articleSource } from "./article-source";
import { type DemoOptions, readOptions } from "./options";
import { printReading } from "./table";

/** How many marks the demo clicks. */
const CLICKS = 3;

process.exitCode = await demo(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});

/** Opens the article with Careo: in a window until it is closed, or without a display, clicking and printing. */
async function demo(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  const source = await articleSource(options);
  const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && process.platform === "linux";
  const session = await startSession(options.browser, { headless });
  try {
    const article = await openArticle(session, source);
    const found = await report(session, article, options, headless);
    if (!headless) {
      await session.control.close();
      await article.page.bringToFront();
      await untilClosed(session);
    }
    return found ? 0 : 1;
  } finally {
    await session.close();
  }
}

async function openArticle(session: Session, source: ArticleSource): Promise<ArticlePage> {
  if ("html" in source) return session.open(source.html);
  try {
    return await session.openUrl(source.url);
  } catch (error) {
    throw new Error(
      `${source.url} could not be opened (${error instanceof Error ? error.message : error}). A saved page works too: npm start -- FILE.html --url ADDRESS`,
    );
  }
}

/** Prints what was found; without a display also clicks the first marks and takes pictures. */
async function report(
  session: Session,
  article: ArticlePage,
  options: DemoOptions,
  headless: boolean,
): Promise<boolean> {
  const reading = await article.reading().catch(() => null);
  if (!reading) {
    console.log("Careo found nothing about Venezuela on this page, so it did not read it.");
    return false;
  }
  if (options.json) await writeFile(options.json, answerLines(reading));
  console.log(printReading(reading));
  if (!reading.claims.some(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"))) {
    console.log("\nNo claim is sure enough to be marked on the page.");
    return false;
  }
  await article.waitForMarks();
  if (headless) await clickAndPicture(session, article, options);
  else console.log("\nThe window stays open until you close it: click a marked sentence.");
  return true;
}

async function clickAndPicture(
  session: Session,
  article: ArticlePage,
  { browser, screenshots }: DemoOptions,
): Promise<void> {
  await mkdir(screenshots, { recursive: true });
  const marks = await article.marks();
  console.log(`\n${marks.length} marks on the page. Clicking the first ones:`);
  for (const [at, mark] of marks.slice(0, CLICKS).entries()) {
    await article.clickMark(at);
    const card = await article.card();
    const picture = join(screenshots, `${browser}-card-${at + 1}.png`) as `${string}.png`;
    await article.page.screenshot({ path: picture });
    console.log(
      `  “${mark.text.slice(0, 70).trim()}…”\n    card: ${card.text.slice(0, 160)}…\n    ${picture}`,
    );
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
  }
  const popup = await session.driver.clickToolbar(article.page);
  await untilListed(popup);
  const picture = join(screenshots, `${browser}-popup.png`);
  await popup.screenshot(picture);
  console.log(`  popup: ${picture}`);
}

/** Waits until the popup lists the page's claims, ten seconds at most: the picture shows what there is then. */
async function untilListed(popup: Awaited<ReturnType<Session["driver"]["clickToolbar"]>>): Promise<void> {
  for (let left = 100; left > 0; left--) {
    if (await popup.evaluate((document) => document.querySelector("li") !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function untilClosed({ driver }: Session): Promise<void> {
  return new Promise((resolve) => {
    driver.browser.on("disconnected", () => resolve());
  });
}
