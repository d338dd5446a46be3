import { type Browser, type CDPSession, launch, type Page } from "puppeteer-core";
import { findBrowser, howToGet } from "../setup/browsers.mjs";
import { serveGallery } from "./serve";

/** The gallery in a Chromium of its own. */
export interface OpenGallery {
  readonly browser: Browser;
  readonly page: Page;
  readonly devtools: CDPSession;
  /** The names of all cases. */
  readonly names: readonly string[];
  /** Loads a case in a language and waits until it is drawn. */
  show(name: string, language: string): Promise<void>;
  close(): Promise<void>;
}

/** Serves the gallery and opens it. */
export async function openGallery(): Promise<OpenGallery> {
  const executablePath = findBrowser("chromium");
  if (executablePath === null) throw new Error(howToGet("chromium"));
  const gallery = await serveGallery();
  const browser = await launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const page = await browser.newPage();
  const devtools = await page.createCDPSession();
  await page.goto(gallery.url);
  await page.waitForSelector("a");
  const names = await page.$$eval("a", (links) => links.map((link) => link.textContent ?? ""));
  return {
    browser,
    page,
    devtools,
    names,
    async show(name, language) {
      await page.goto(`${gallery.url}?case=${name}&language=${language}`);
      await page.waitForSelector("body[data-ready]");
    },
    async close() {
      await browser.close();
      await gallery.close();
    },
  };
}
