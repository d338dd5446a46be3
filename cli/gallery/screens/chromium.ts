import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { startSession } from "../../../test/e2e/harness/session";
import { type Part, smallPicture } from "../small-picture";
import { CLAIM, openPanelOn, openSample, press } from "./sample-article";

const COLOURS = [
  { name: "light", scheme: "light", forced: "none" },
  { name: "dark", scheme: "dark", forced: "none" },
  { name: "forced", scheme: "light", forced: "active" },
] as const;

/** Photographs every surface in Chromium, in all colours, with the interface in one language. */
export async function shootChromium(folder: string, language: string): Promise<void> {
  const session = await startSession("chromium", { language });
  const inAllColours = async (page: Page, surface: string, part: Part) => {
    const devtools = await page.createCDPSession();
    for (const { name, scheme, forced } of COLOURS) {
      await devtools.send("Emulation.setEmulatedMedia", {
        features: [
          { name: "prefers-color-scheme", value: scheme },
          { name: "prefers-reduced-motion", value: "reduce" },
          { name: "forced-colors", value: forced },
        ],
      });
      const bytes = await smallPicture(page, join(folder, `${surface}-${name}-${language}.png`), part);
      console.log(`${surface} ${name} ${language}: ${Math.round(bytes / 1000)} kB`);
    }
  };
  try {
    await shootPages(session.driver.openExtensionPage, inAllColours);
    const sample = await openSample(session);
    await sample.clickMark(CLAIM);
    await sample.card();
    await inAllColours(sample.page, "card", "window");
    await sample.page.keyboard.press("Escape");
    await session.driver.clickToolbar(sample.page);
    const popup = await session.driver.browser.waitForTarget((target) =>
      target.url().includes("/popup.html"),
    );
    const popupPage = await popup.asPage();
    await popupPage.setViewport({ width: 380, height: 560 });
    await popupPage.waitForSelector(".claim-item");
    await inAllColours(popupPage, "popup", "popup");
    await shootPanel(await openPanelOn(session, sample.page), inAllColours);
  } finally {
    await session.close();
  }
}

type Shoot = (page: Page, surface: string, part: Part) => Promise<void>;

async function shootPages(open: (path: string) => Promise<Page>, shoot: Shoot): Promise<void> {
  for (const name of ["options", "welcome"]) {
    const page = await open(`${name}.html`);
    await page.setViewport({ width: 1000, height: 760 });
    await page.waitForSelector("h1");
    await page.waitForNetworkIdle({ idleTime: 300 });
    await shoot(page, name, "whole");
    await page.close();
  }
}

async function shootPanel(panel: Page, shoot: Shoot): Promise<void> {
  await shoot(panel, "panel-list", "window");
  await press(panel, ".claim-item", CLAIM);
  await panel.waitForSelector(".evidence svg");
  await shoot(panel, "panel-evidence", "whole");
  await panel.evaluate(`document.querySelectorAll("nav .tab")[1].click()`);
  await panel.waitForSelector("textarea");
  await panel.type("textarea", `It is said that Washington froze ${CLAIM}. The bakery was open.`);
  await panel.click(".text-form button[type=submit]");
  await panel.waitForSelector(".text-form .claim-item");
  await shoot(panel, "panel-text", "window");
  await panel.evaluate(`document.querySelectorAll("nav .tab")[2].click()`);
  await panel.type("search input[type=search]", "sanciones petróleo");
  await panel.click("search button[type=submit]");
  await panel.waitForSelector(".search-results .report");
  await shoot(panel, "panel-search", "window");
}
