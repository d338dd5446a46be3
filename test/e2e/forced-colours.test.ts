import type { CDPSession, Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { ArticlePage } from "./harness/article-page";
import { findAll } from "./harness/dom-node";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** Firefox takes the system's colours everywhere, from the start; Chromium is told to, and to stop, while the page is open. */
const SYSTEM_COLOURS = { "browser.display.document_color_use": 2 } as const;

describe.each(BROWSERS)("marks under forced colours in %s", (name) => {
  const session = useSession(name, () => (name === "firefox" ? { prefs: SYSTEM_COLOURS } : {}));

  it("are lines of our own, which follow the text and open their card", async () => {
    const article = await session().open(DEMO);
    const painted = (await article.reading()).claims.filter(({ answer }) => answer.matches.length > 0);
    if (name === "chromium") {
      await article.waitForMarks();
      await force(await devtools(article.page), "active");
    }
    await expect.poll(() => lines(article), { timeout: 10_000 }).toBeGreaterThanOrEqual(1);
    expect(await article.marks()).toEqual([]);
    const [claim] = painted;
    const place = await article.page.evaluate(
      `(() => { const range = new Range(); const walker = document.createTreeWalker(document.body, 4);
        for (let node; (node = walker.nextNode()); ) if (node.data.includes(${JSON.stringify(claim?.claim.text.slice(0, 30))})) {
          range.setStart(node, node.data.indexOf(${JSON.stringify(claim?.claim.text.slice(0, 30))})); range.setEnd(node, range.startOffset + 10);
          node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
          const box = range.getBoundingClientRect(); return JSON.stringify([box.x + box.width / 2, box.y + box.height / 2]); } })()`,
    );
    const [x, y] = JSON.parse(String(place));
    await article.page.mouse.click(x, y);
    expect((await article.card()).text).toContain("outlet");
    if (name === "chromium") {
      await force(await devtools(article.page), "none");
      await article.waitForMarks();
      expect(await lines(article)).toBe(0);
    }
    await article.close();
  });

  /** How many lines stand below the text. */
  async function lines({ page }: ArticlePage): Promise<number> {
    const root = await session().driver.dom(page);
    return findAll(root, ({ attributes }) =>
      /border-bottom: .*(solid|dashed|double|dotted)/.test(attributes.style ?? ""),
    ).length;
  }
});

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for the page: what a session asked for ends with it. */
function devtools(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, known);
  return known;
}

async function force(session: CDPSession, value: "active" | "none"): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value }] });
}
