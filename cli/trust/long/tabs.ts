import type { ArticlePage } from "../../../test/e2e/harness/article-page";
import { type Session, startSession } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { atLeast, atMost, type Figure, told } from "./figure";
import { markedText, SENTENCES, site } from "./site";

const TABS = 20;

/** How long a tab may wait for one of its views to be marked while twenty are, in milliseconds. */
const PATIENCE_MS = 120_000;

/** The background is stopped every so often meanwhile, in milliseconds. */
const STOP_EVERY_MS = 10_000;

/** Twenty tabs at once, each changing its view so many times and waiting for its marks, while the background is stopped again and again. */
export async function checkInTabs(name: BrowserName, checks: number): Promise<readonly Figure[]> {
  const session = await startSession(name);
  const errors: string[] = [];
  try {
    const tabs: ArticlePage[] = [];
    for (let at = 0; at < TABS; at++) tabs.push(await openTab(session, errors));
    let over = false;
    const working = Promise.all(tabs.map((tab) => changeViews(tab, checks))).finally(() => {
      over = true;
    });
    let stops = 0;
    while (!over) {
      await Promise.race([working, new Promise((resolve) => setTimeout(resolve, STOP_EVERY_MS))]);
      if (!over && (await session.driver.endBackground())) stops++;
    }
    const answered = (await working).reduce((sum, count) => sum + count, 0);
    return [
      atLeast(`views marked, of ${TABS} tabs × ${checks}`, answered, Math.ceil(TABS * checks * 0.999)),
      atMost("errors and unhandled rejections in the tabs", errors.length, 0),
      told("background stops meanwhile", String(stops)),
    ];
  } finally {
    await session.close();
    for (const error of errors.slice(0, 5)) console.error(error);
  }
}

async function openTab(session: Session, errors: string[]): Promise<ArticlePage> {
  const tab = await session.openBlank();
  tab.page.on("pageerror", (error) => errors.push(String(error)));
  await tab.page.goto(session.server.add(site()), { waitUntil: "domcontentloaded" });
  return tab;
}

/** How many of so many views were marked with their own sentence. */
async function changeViews({ page }: ArticlePage, checks: number): Promise<number> {
  let marked = 0;
  for (let at = 0; at < checks; at++) {
    const sentence = SENTENCES[at % SENTENCES.length] ?? "";
    await page.evaluate(`show(${at}, ${JSON.stringify(sentence)})`);
    const end = Date.now() + PATIENCE_MS;
    while (Date.now() < end) {
      if (sentence.includes(String(await page.evaluate(markedText)).trim() || "–")) {
        marked++;
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  return marked;
}
