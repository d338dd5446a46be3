import type { Page } from "puppeteer-core";
import { type ArticlePage, articlePage } from "../../../test/e2e/harness/article-page";
import type { Session } from "../../../test/e2e/harness/session";

/** The window that articles are photographed in, in CSS pixels. */
export const WINDOW = { width: 900, height: 760 } as const;

/** The claim whose card and evidence show most: several outlets, two origins, a figure that differs. */
export const CLAIM = "$8 billion in assets of the state oil company PDVSA";

/** Opens the sample article that ships with the extension and waits until its marks are drawn. */
export async function openSample({ driver, control }: Session): Promise<ArticlePage> {
  const page = await driver.openExtensionPage("sample.html");
  await page.setViewport(WINDOW);
  const sample = articlePage(driver, control, page);
  await sample.waitForMarks();
  return sample;
}

/** Opens the panel, as a tab of its own, on the page shown in another tab. */
export async function openPanelOn({ driver, control }: Session, article: Page): Promise<Page> {
  const tabs = await control.evaluate(
    `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) =>
      JSON.stringify(tabs.filter(({ url }) => url === ${JSON.stringify(article.url())}).map(({ id }) => id)))`,
  );
  const [tab] = JSON.parse(String(tabs));
  const panel = await driver.openExtensionPage(`sidepanel.html?tab=${tab}`);
  await panel.setViewport({ width: 420, height: 760 });
  await panel.waitForSelector(".claim-item");
  return panel;
}

/** Presses, in an extension page and with the mouse, the first element of a selector that holds these words. */
export async function press(page: Page, selector: string, words: string): Promise<void> {
  await page.bringToFront();
  for (const element of await page.$$(selector))
    if ((await element.evaluate(({ textContent }) => textContent ?? "")).includes(words))
      return element.click();
  throw new Error(`No ${selector} with ${words}`);
}
