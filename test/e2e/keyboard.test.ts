import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPanelOn } from "../../cli/gallery/screens/sample-article";
import type { ArticlePage } from "./harness/article-page";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

/** A page has fewer stops than this before what a test looks for. */
const MOST_STOPS = 30;

/** Where the focus is, in words. */
const FOCUSED = `(() => {
  const { activeElement } = document;
  return activeElement === null ? "" : activeElement.className + " " + activeElement.textContent;
})()`;

describe.each(BROWSERS)("without a mouse in %s", (name) => {
  const session = useSession(name);
  let article: ArticlePage;
  let panel: Page;

  beforeAll(async () => {
    article = await session().open(
      DEMO.replace("</body>", `<p><a id="before" href="#before">Where the reader was</a></p></body>`),
    );
    await article.waitForMarks();
    panel = await openPanelOn(session(), article.page);
  });
  afterAll(() => panel?.close());

  /** Presses Tab until what has the focus holds these words. */
  const tabTo = async (page: Page, words: string) => {
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      await page.keyboard.press("Tab");
      if (String(await page.evaluate(FOCUSED)).includes(words)) return;
    }
    throw new Error(`No stop ${words}`);
  };

  /** Whether the focus is in Careo's own element: its shadow root is closed, and the page sees the host alone. */
  const focusInCard = () =>
    article.page.evaluate(
      `document.activeElement !== document.body && document.activeElement.shadowRoot === null && document.activeElement.id === "" && !document.activeElement.closest("article, main, p")`,
    );

  it("[A4] goes from the list to a claim's evidence, to its place in the page, and back", async () => {
    await panel.bringToFront();
    await tabTo(panel, "claim-item");
    await panel.keyboard.press("Enter");
    await panel.waitForSelector(".evidence");
    expect(await panel.evaluate(FOCUSED)).toContain("All claims");
    await tabTo(panel, "Show in the page");
    await article.page.evaluate(`document.getElementById("before").focus()`);
    await panel.keyboard.press("Enter");
    await article.card();
    await article.page.bringToFront();
    expect(await focusInCard()).toBe(true);
    await article.page.keyboard.press("Tab");
    expect(await focusInCard()).toBe(true);
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
    expect(await article.page.evaluate("document.activeElement.id")).toBe("before");
  });

  it("has a key for every command: browsers drop a key that they keep for themselves", async () => {
    const keys = await session().control.evaluate(
      `(globalThis.browser ?? globalThis.chrome).commands.getAll().then((all) =>
        JSON.stringify(all.filter(({ name }) => !name.startsWith("_")).map(({ name, shortcut }) => [name, shortcut !== ""])))`,
    );
    expect(Object.fromEntries(JSON.parse(String(keys)))).toEqual({
      "next-claim": true,
      "previous-claim": true,
      "find-selection": true,
      "save-article": true,
    });
  });

  it("[A4] steps through the marked claims and back by the commands' message", async () => {
    const step = (by: 1 | -1) =>
      session().control.evaluate(`(async () => {
        const { tabs } = globalThis.browser ?? globalThis.chrome;
        const [tab] = (await tabs.query({})).filter(({ url }) => url === ${JSON.stringify(article.page.url())});
        await tabs.sendMessage(tab.id, { kind: "step", by: ${by} });
      })()`);
    const claimOf = async () => (await article.card()).text;
    await step(1);
    const first = await claimOf();
    await step(1);
    await expect.poll(claimOf, { timeout: 15_000 }).not.toBe(first);
    await step(-1);
    await expect.poll(claimOf, { timeout: 15_000 }).toBe(first);
    expect(await focusInCard()).toBe(true);
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
  });

  it.runIf(name === "chromium")(
    "[A5] tells a screen reader the claims by name, and the card as a dialog",
    async () => {
      await panel.bringToFront();
      await panel.reload();
      await panel.waitForSelector(".claim-item");
      const tree = await namesByRole(panel);
      const { claims } = await article.reading();
      for (const { claim } of claims) {
        expect(tree.button).toContainEqual(expect.stringContaining(claim.text.slice(0, 40)));
      }
      expect(tree.heading).toContainEqual(expect.stringMatching(/\d+ claims about Venezuela/));
      expect(tree.navigation).toHaveLength(1);
      await article.clickMark(0);
      await article.card();
      const page = await namesByRole(article.page);
      expect(page.dialog).toEqual([expect.stringMatching(/\S/)]);
      expect(page.heading).toContainEqual(expect.stringMatching(/\d+ outlets? · \d+ origins?/));
      expect(page.button).toContain("Close");
      expect(page.status?.length).toBeGreaterThan(0);
    },
  );
});

/** The names of all that a screen reader is told of, by role. */
async function namesByRole(page: Page): Promise<Readonly<Record<string, readonly string[]>>> {
  const devtools = await page.createCDPSession();
  const { nodes } = await devtools.send("Accessibility.getFullAXTree");
  const told: Record<string, string[]> = {};
  for (const { ignored, role, name } of nodes) {
    if (ignored) continue;
    const key = String(role?.value);
    told[key] = [...(told[key] ?? []), String(name?.value ?? "")];
  }
  return told;
}
