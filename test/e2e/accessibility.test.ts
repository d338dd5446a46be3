import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFaults, ROOM_RULES, reflowFaults } from "../../cli/gallery/find-faults";
import type { Surface } from "../../cli/gallery/looks";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

/** Firefox shows pages dark by this preference; Chromium's dark pages are looked at through the gallery. */
const DARK = { "layout.css.prefers-color-scheme.content-override": 0 } as const;

/** The extension's own pages, and what of each is there when it is drawn. */
const PAGES: readonly { path: string; surface: Surface; drawn: string }[] = [
  { path: "options.html", surface: "page", drawn: "figure.coverage" },
  { path: "welcome.html", surface: "page", drawn: "h1" },
  { path: "popup.html", surface: "popup", drawn: "h1 ~ button" },
  { path: "sidepanel.html", surface: "panel", drawn: "nav .tab" },
  { path: "saved.html", surface: "page", drawn: ".notice" },
  { path: "sample.html", surface: "page", drawn: "article" },
];

describe.each(BROWSERS)("the extension's own pages in %s", (name) => {
  const session = useSession(name, () => (name === "firefox" ? { prefs: DARK } : {}));

  it.each(PAGES)("$path has no accessibility fault, wide, narrow or right to left", async (each) => {
    const page = await session().driver.openExtensionPage(each.path);
    await page.waitForSelector(each.drawn);
    expect(await axeFaults(page, each.surface)).toEqual([]);
    await page.setViewport({ width: 320, height: 640 });
    expect(await roomFaults(page, each.surface)).toEqual([]);
    await page.evaluate(`document.documentElement.dir = "rtl"`);
    expect(await roomFaults(page, each.surface)).toEqual([]);
    await page.close();
  });
});

async function roomFaults(page: Page, surface: Surface): Promise<readonly string[]> {
  return [...(await axeFaults(page, surface, ROOM_RULES)), ...(await reflowFaults(page))];
}
