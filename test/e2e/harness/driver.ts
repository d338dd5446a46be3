import type { Browser, Page } from "puppeteer-core";
import type { BrowserName } from "../../../cli/setup/browsers.mjs";
import type { DomNode } from "./dom-node";

/**
 * How to start a browser. `prefs` are Firefox's; `flags` and `language` (its own else) are Chromium's; `profile` is a folder that outlives it;
 * `headless` is on unless said otherwise. `onInstall` is called when the browser is there and is about to be given the extension, which waits for it.
 */
export interface LaunchOptions {
  readonly build: string;
  readonly headless?: boolean;
  readonly onInstall?: () => void | Promise<void>;
  readonly language?: string;
  readonly flags?: readonly string[];
  readonly profile?: string;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

/** A popup that the toolbar button opened. `evaluate` runs in it, with its document. */
export interface Popup {
  text(): Promise<string>;
  evaluate<T>(ask: (document: Document) => T): Promise<T>;
  click(selector: string): Promise<void>;
  screenshot(path: string): Promise<void>;
}

/** What the two browsers do differently; all else is puppeteer's. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Address of the extension's own pages, with the closing slash. */
  readonly origin: string;
  openExtensionPage(path: string): Promise<Page>;
  /** The page's document with its closed shadow roots. */
  dom(page: Page): Promise<DomNode>;
  /** Where the middle of a node stands in the window, null when it has no box. */
  middle(page: Page, node: DomNode): Promise<{ x: number; y: number } | null>;
  /** Clicks the toolbar button as the reader does, which grants `activeTab`. */
  clickToolbar(page: Page): Promise<Popup>;
  /** Ends the background that runs now, which whatever asks next starts anew; false where none runs. */
  endBackground(): Promise<boolean>;
  /** Ends the background as the browser does after its idle time. */
  stopBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Takes the extension's databases away, whoever has them open, as the browser does when it needs the room. */
  evictDatabases(): Promise<void>;
  /** The addresses that the extension asked for outside its own package. Ends the browser where it must. */
  foreignRequests(): Promise<string[]>;
  close(): Promise<void>;
}
