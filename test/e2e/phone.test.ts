import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFaults, ROOM_RULES, reflowFaults } from "../../cli/gallery/find-faults";
import { type Surface, surfaceOf } from "../../cli/gallery/looks";
import { z } from "../../core/schema";
import { SavedReport } from "../../platform/store/saved-report";
import type { ArticlePage } from "./harness/article-page";
import type { ChangedBuild } from "./harness/changed-build";
import { textOf } from "./harness/dom-node";
import { askExtension } from "./harness/extension-messages";
import { placeOfMark } from "./harness/marks";
import { press, shows } from "./harness/page-words";
import { BROWSERS, buildFolder } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";
import { withoutApis } from "./harness/without-apis";

const API = "(globalThis.browser ?? globalThis.chrome)";
const PHONE = { width: 360, height: 740 } as const;

/** Firefox: a finger is what points, and pages hear of it. */
const FINGER = {
  "ui.primaryPointerCapabilities": 1,
  "ui.allPointerCapabilities": 1,
  "dom.w3c_touch_events.enabled": 1,
} as const;

describe.each(BROWSERS)("at 360 px, by touch, without menus, commands and sidebar, in %s", (name) => {
  let bare: ChangedBuild;
  const session = useSession(name, () => {
    bare = withoutApis(buildFolder(name, "e2e"));
    return { build: bare.folder, ...(name === "firefox" && { prefs: FINGER }) };
  });
  let article: ArticlePage;

  /** One of the extension's pages as a phone shows it: each is a tab there, the popup as well. */
  const open = async (path: string): Promise<Page> => {
    const page = await session().driver.openExtensionPage(path);
    await onPhone(page);
    return page;
  };
  /** The very width; fingers come without a new load, which would forget what a page was asked to show. */
  const onPhone = async (page: Page) => {
    await page.setViewport(PHONE);
    if (name === "firefox") return;
    const devtools = await page.createCDPSession();
    await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 1 });
  };
  /** The tab that the extension opened at this address. Firefox tells no address of an add-on's page but to the page itself, and lists tabs that are gone. */
  const shownTab = async (address: string): Promise<Page> => {
    let found: Page | undefined;
    const look = async () => {
      for (const page of await session().driver.browser.pages())
        if (String(await page.evaluate("location.href").catch(() => "")).includes(address)) found = page;
      return found !== undefined;
    };
    await expect.poll(look, { timeout: 15_000 }).toBe(true);
    if (found === undefined) throw new Error(`No tab shows ${address}`);
    return found;
  };
  const faults = async (page: Page, surface: Surface) => [
    ...(await axeFaults(page, surface, ROOM_RULES)),
    ...(await reflowFaults(page)),
  ];

  beforeAll(async () => {
    article = await session().open(DEMO);
    await onPhone(article.page);
    await article.waitForMarks();
  });
  afterAll(() => bare?.remove());

  it("is really without them", async () => {
    const there = await session().control.evaluate(
      `["menus", "contextMenus", "commands", "omnibox", "sidebarAction", "sidePanel"].filter((api) => ${API}[api] !== undefined).join()`,
    );
    expect(there).toBe("");
  });

  it("opens the card at a touch on a mark, within the window and off its claim", async () => {
    const [mark] = await article.marks();
    if (!mark) throw new Error("Nothing is marked");
    const { x, y } = await placeOfMark(mark);
    await article.page.bringToFront();
    await article.page.touchscreen.tap(x, y);
    const { text } = await article.card();
    expect(text).toMatch(/\d+ outlets? · \d+ origins?/);
    expect(await reflowFaults(article.page)).toEqual([]);
  });

  it("opens the side panel's page as a tab, about the claim that was pinned", async () => {
    await article.clickInCard((node) => node.tag === "button" && textOf(node) === "Open in the side panel");
    const panel = await shownTab("/sidepanel.html?tab=");
    await onPhone(panel);
    await panel.waitForSelector(".evidence svg");
    expect(await faults(panel, "panel")).toEqual([]);
    await press(panel, "A text");
    await panel.type(
      "textarea",
      "Late last month Washington blocked $8 billion in assets of the state oil company PDVSA.",
    );
    await press(panel, "Find other reports");
    await panel.waitForSelector(".text-form .claim-item");
    await press(panel, "Search");
    await panel.type("input[type=search]", "sanciones petróleo");
    await panel.click("search button[type=submit]");
    await panel.waitForSelector(".search-results .report");
    expect(await faults(panel, "panel")).toEqual([]);
    await panel.close();
  });

  it("lists the claims in the popup, saves the article and jumps to a claim", async () => {
    const popup = await session().driver.clickToolbar(article.page);
    await expect.poll(() => popup.text(), { timeout: 15_000 }).toMatch(/reported elsewhere · \d+ origins?/);
    await popup.click(".save-article button");
    const saved = () => askExtension(session().control, { kind: "saved" }, z.array(SavedReport));
    await expect.poll(async () => (await saved()).length, { timeout: 15_000 }).toBe(1);
    await popup.click(".claim-item");
    await article.card();
  });

  it.each(["popup.html", "options.html", "welcome.html", "saved.html"])("%s fits", async (path) => {
    const page = await open(path);
    await page.waitForSelector("h1");
    if (path === "options.html") {
      await shows(page, "Claims in the corpus by month");
      expect(await page.evaluate("document.body.textContent")).not.toContain("Change the keys");
    }
    expect(await faults(page, surfaceOf(path.replace(".html", "")))).toEqual([]);
    await page.close();
  });
});
