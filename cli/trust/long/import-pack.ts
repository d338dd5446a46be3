import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";

const PATIENCE = { polling: 100, timeout: 600_000 };

/** Brings a compiled pack in by the file picker of the options page; resolves when the page says that it was added. */
export async function importPack(
  options: Page,
  folder: string,
  onBegin: () => void = () => undefined,
): Promise<void> {
  const selector = "input[type=file][multiple]";
  const picker = (await options.waitForSelector(selector)) as ElementHandle<HTMLInputElement> | null;
  await picker?.uploadFile(...readdirSync(folder).map((file) => join(folder, file)));
  const button = await options.waitForSelector(
    `xpath/.//button[contains(., "Add this pack") and not(@disabled)]`,
    PATIENCE,
  );
  onBegin();
  // The page may be behind another, where a mouse does not reach it.
  await button?.evaluate((pressed) => (pressed as unknown as { click(): void }).click());
  await options.waitForFunction(`document.body.textContent.includes("The pack was added.")`, PATIENCE);
}
