import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { type BrowserName, findBrowser, howToGet } from "../../../cli/setup/browsers.mjs";
import { CorpusState } from "../../../platform/messages/protocol";
import { type ArticlePage, articlePage } from "./article-page";
import { type ArticleServer, serveArticles } from "./article-server";
import { launchChromium } from "./chromium";
import type { Driver, LaunchOptions } from "./driver";
import { askExtension } from "./extension-messages";
import { launchFirefox } from "./firefox";

export const BROWSERS: readonly BrowserName[] = ["chromium", "firefox"];

/** The first start unpacks the corpus into IndexedDB on a machine that may be busy. */
const INSTALL_PATIENCE_MS = 120_000;

/** Which package runs: the one that ships, or the one whose host permissions are granted at load. */
export type BuildKind = "release" | "e2e";

/** A running browser with the extension and its corpus in it, and a server for the articles. */
export interface Session {
  readonly driver: Driver;
  readonly server: ArticleServer;
  /** One of the extension's own pages, from which a test asks the extension. */
  readonly control: Page;
  open(html: string, headers?: Readonly<Record<string, string>>): Promise<ArticlePage>;
  openUrl(url: string): Promise<ArticlePage>;
  /** A new tab in which nothing is open yet. */
  openBlank(): Promise<ArticlePage>;
  corpus(): Promise<CorpusState>;
  /** Waits until the corpus is whole in IndexedDB. */
  corpusReady(): Promise<CorpusState>;
  close(): Promise<void>;
}

/** The folder of a build. */
export function buildFolder(name: BrowserName, kind: BuildKind): string {
  const browser = name === "chromium" ? "chrome" : "firefox";
  return join(import.meta.dirname, "../../../.output", `${browser}-mv3${kind === "e2e" ? "-e2e" : ""}`);
}

/** Starts a browser with a fresh profile and waits until the extension is ready to read. */
export async function startSession(
  name: BrowserName,
  { build = buildFolder(name, "e2e"), ...options }: Partial<LaunchOptions> = {},
): Promise<Session> {
  const executable = findBrowser(name);
  if (executable === null) throw new Error(howToGet(name));
  const launch = name === "chromium" ? launchChromium : launchFirefox;
  const server = await serveArticles();
  const driver = await launch(executable, { build, ...options });
  const close = async () => {
    await driver.close();
    await server.close();
  };
  try {
    const control = await driver.openExtensionPage("options.html");
    const corpus = () => askExtension(control, { kind: "corpus" }, CorpusState);
    const corpusReady = async () => {
      const end = Date.now() + INSTALL_PATIENCE_MS;
      for (;;) {
        const state = await corpus();
        if (state.state === "ready") return state;
        if (Date.now() > end) throw new Error(`The corpus is not ready: ${JSON.stringify(state)}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    };
    const openBlank = async () => articlePage(driver, control, await driver.browser.newPage());
    const openUrl = async (url: string) => {
      const article = await openBlank();
      await article.page.goto(url);
      return article;
    };
    await corpusReady();
    await gateRegistered(control);
    await closeOtherViews(control);
    await controlSettled(control);
    return {
      driver,
      server,
      control,
      open: (html, headers) => openUrl(server.add(html, headers ? { headers } : {})),
      openUrl,
      openBlank,
      corpus,
      corpusReady,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Where hosts are granted, the gate is registered soon after the start; a page opened before that would go unread. */
async function gateRegistered(control: Page): Promise<void> {
  await control.waitForFunction(
    `(async () => {
      const { scripting, permissions } = globalThis.browser ?? globalThis.chrome;
      const { origins } = await permissions.getAll();
      return origins.length === 0 || (await scripting.getRegisteredContentScripts({ ids: ["gate"] })).length > 0;
    })()`,
    { polling: 50, timeout: 10_000 },
  );
}

/** The welcome page opens itself; with it closed, the control page alone can wake the background. */
async function closeOtherViews(control: Page): Promise<void> {
  const others = `(globalThis.browser ?? globalThis.chrome).extension.getViews({ type: "tab" }).filter((view) => view !== window)`;
  await control.waitForFunction(`${others}.length > 0`, { polling: 50, timeout: 10_000 });
  await control.evaluate(`${others}.forEach((view) => view.close())`);
}

/** What the options page asks when the corpus is ready. Who is cut off asks again, which would wake a background that a test has just stopped. */
const ASKED_AT_LAST = ["storage", "coverage", "outlets", "packs", "saved"];

/**
 * The options page asks the background again and again until it says itself that the corpus is ready, which may be after the test heard so.
 * Then it asks for what it shows of it: the same questions, asked after its own, are answered after them.
 */
async function controlSettled(control: Page): Promise<void> {
  await control.waitForFunction(
    `[...document.querySelectorAll("[role=status]")].some(({ textContent }) =>
      textContent === (globalThis.browser ?? globalThis.chrome).i18n.getMessage("corpusState_ready"))`,
    { polling: 50, timeout: 10_000 },
  );
  await control.evaluate(
    `(async () => {
      for (const kind of ${JSON.stringify(ASKED_AT_LAST)}) await (globalThis.browser ?? globalThis.chrome).runtime.sendMessage({ kind });
    })()`,
  );
}
