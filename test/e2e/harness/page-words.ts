import type { Page } from "puppeteer-core";

/** How long a page may take to show something on a busy machine, in milliseconds. */
const PATIENCE_MS = 30_000;

/** Waits until words stand on a page. */
export async function shows(page: Page, words: string): Promise<void> {
  await page.waitForFunction(`document.body.textContent.includes(${JSON.stringify(words)})`, {
    polling: 50,
    timeout: PATIENCE_MS,
  });
}

/** Clicks the first button with these words, as soon as it can be pressed. */
export async function press(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`xpath/.//button[contains(., "${words}") and not(@disabled)]`);
  await button?.click();
}
