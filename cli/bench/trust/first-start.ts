import { setTimeout } from "node:timers/promises";
import { launchChromium } from "../../../test/e2e/harness/chromium";
import { ASK } from "../../../test/e2e/harness/extension-messages";
import { launchFirefox } from "../../../test/e2e/harness/firefox";
import { buildFolder } from "../../../test/e2e/harness/session";
import { type BrowserName, findBrowser, howToGet } from "../../setup/browsers.mjs";
import type { RowTime } from "./row-time";

const ROUNDS = 5;

/** A browser that was itself just started has things to do for some seconds, in milliseconds: nobody installs an extension then. */
const REST = 4_000;

/** Asks a search of the corpus once it is whole. */
const SEARCH = `(async () => {
  while ((await ${ASK}({ kind: "corpus" }))?.state !== "ready")
    await new Promise((resolve) => setTimeout(resolve, 10));
  const found = await ${ASK}({ kind: "search", text: "humanitarian aid", filters: {}, offset: 0, atOnce: true });
  return found.results.length;
})()`;

/** A text of the package's: as a page it has the extension's API and asks nothing by itself, so that it keeps nobody from installing. */
const BARE_PAGE = "licences.txt";

/**
 * From the moment at which a browser with a fresh profile, come to rest, is given the extension until the bundled pack is installed and has answered a search; in it are reading
 * the package, the background's first run, and the page that asks.
 */
export async function firstStart(name: BrowserName): Promise<RowTime> {
  const executable = findBrowser(name);
  if (executable === null) throw new Error(howToGet(name));
  const launch = name === "chromium" ? launchChromium : launchFirefox;
  const ms: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let began = 0;
    const onInstall = async () => {
      await setTimeout(REST);
      began = performance.now();
    };
    const driver = await launch(executable, { build: buildFolder(name, "e2e"), onInstall });
    try {
      const page = await driver.openExtensionPage(BARE_PAGE);
      if (Number(await page.evaluate(SEARCH)) === 0) throw new Error("The search found nothing");
      ms.push(performance.now() - began);
    } finally {
      await driver.close();
    }
  }
  return {
    row: "R13",
    what: "a first start: the bundled pack is installed and has answered a search",
    ms,
    most: 1_000,
  };
}
