import type { Page } from "puppeteer-core";
import { launchChromium } from "../../../test/e2e/harness/chromium";
import type { Driver } from "../../../test/e2e/harness/driver";
import { launchFirefox } from "../../../test/e2e/harness/firefox";
import { buildFolder } from "../../../test/e2e/harness/session";
import { type BrowserName, ensureBrowsers } from "../../setup/browsers.mjs";

/** A browser that keeps its profile when it is killed, and one of the extension's own pages in it. */
export interface Killable {
  readonly driver: Driver;
  readonly page: Page;
}

/** Starts a browser on a profile, new or left behind by one that was killed, with the extension in it. */
export async function launchOn(name: BrowserName, profile: string): Promise<Driver> {
  const executable = (await ensureBrowsers([name]))[name];
  const launch = name === "chromium" ? launchChromium : launchFirefox;
  return launch(executable, { build: buildFolder(name, "e2e"), profile });
}

/** Starts it and opens the options page. */
export async function startOn(name: BrowserName, profile: string): Promise<Killable> {
  const driver = await launchOn(name, profile);
  return { driver, page: await driver.openExtensionPage("options.html") };
}

/** Ends the browser as a power cut does: nothing of it has another turn. */
export async function kill(driver: Driver): Promise<void> {
  const child = driver.browser.process();
  const gone = new Promise((resolve) => child?.once("exit", resolve));
  child?.kill("SIGKILL");
  await gone;
  await driver.close().catch(() => undefined); // There is nothing left to close but its files.
}

/** Which version of a pack readers get, and all its records, as one hash. */
export async function contentOf(page: Page, pack: string): Promise<string> {
  return String(await page.evaluate(`(${CONTENT})(${JSON.stringify(`now/${pack}`)})`));
}

const CONTENT = `async (key) => {
  const opened = (request) => new Promise((done, fail) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => fail(request.error) }));
  const db = await opened(indexedDB.open("careo-corpus"));
  const version = await opened(db.transaction("packs").objectStore("packs").get(key));
  let sum = new Uint8Array(32);
  for (const { generation, records } of version?.segments ?? []) {
    const range = IDBKeyRange.bound(generation + "/", generation + "/\\uffff");
    const store = () => db.transaction("records").objectStore("records");
    const [keys, values] = await Promise.all([opened(store().getAllKeys(range)), opened(store().getAll(range))]);
    if (keys.length !== records) return "not whole";
    sum = await crypto.subtle.digest("SHA-256", await new Blob([sum, keys.join(), ...values]).arrayBuffer());
  }
  db.close();
  return version === undefined ? "none" : [...new Uint8Array(sum)].join();
}`;
