import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "../../core/schema";
import { SavedReport } from "../../platform/store/saved-report";
import type { ArticlePage } from "./harness/article-page";
import { askExtension } from "./harness/extension-messages";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const SHARED = [
  "Inspectors of the port authority counted the sacks twice under floodlights while the crew waited on the quay with their bags packed and their papers in a plastic folder.",
  "By the time the sun came up the cranes had emptied two of the four holds, and lorries with covered number plates were lining up along the breakwater as far as the lighthouse.",
  "Fishermen who had spent the night at sea found their moorings taken by patrol boats and were told to come back after the weekend, with no reason given to any of them.",
].join(" ");

function article(host: string, title: string, lead: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="https://www.${host}/ferry?utm_source=feed">
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2026-05-15">
</head><body><article><h1>${title}</h1><p class="byline">By Reuters</p>
<p>${lead}</p><p>${SHARED}</p>
<p>Nicolas Maduro said in Caracas that the rice would be handed out in the state of Sucre.</p></article></body></html>`;
}

const FIRST = article(
  "quayside-courier.example",
  "Venezuela seizes ferry with 340 tonnes of rice",
  "CARACAS (Reuters) - Venezuela's navy seized the ferry Santa Clara with 340 tonnes of rice on board at Puerto La Cruz on Thursday, the government of Venezuela said.",
);
const SECOND = article(
  "eastern-gazette.example",
  "Rice ferry impounded at Puerto La Cruz",
  "Venezuela's navy seized the ferry Santa Clara with 520 tonnes of rice on board at Puerto La Cruz on Thursday, the government of Venezuela said.",
);

const DELETE = `new Promise((done, fail) => Object.assign(indexedDB.deleteDatabase("careo-corpus"), { onsuccess: () => done(1), onerror: fail }))`;

describe.each(BROWSERS)("saved articles in %s", (name) => {
  const session = useSession(name);
  let first: ArticlePage;
  let list: Page;
  const saved = () => askExtension(session().control, { kind: "saved" }, z.array(SavedReport));
  const press = (page: Page, words: string) =>
    page.evaluate(
      `[...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes(${JSON.stringify(words)})).click()`,
    );
  const answers = async (page: ArticlePage) =>
    (await page.reading()).claims.flatMap(({ answer }) =>
      answer.matches.filter(({ outlet }) => outlet.id === "site-quayside-courier-example"),
    );

  beforeAll(async () => {
    first = await session().open(FIRST);
    await first.reading();
  });
  afterAll(async () => {
    if (list?.isClosed() === false) await list.close();
  });

  it("are kept at a press in the popup, and given up again at another", async () => {
    const popup = await session().driver.clickToolbar(first.page);
    const until = async (done: () => Promise<boolean>) => {
      for (let tries = 0; tries < 200 && !(await done()); tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
    };
    const button = () =>
      popup.evaluate((page) => page.querySelector(".save-article button:enabled")?.textContent ?? "");
    const press = async (label: string, count: number) => {
      await until(async () => (await button()) === label);
      await popup.click(".save-article button");
      await until(async () => (await saved()).length === count && (await button()) !== "");
      expect(await saved(), await popup.text()).toHaveLength(count);
    };
    await press("Save this article", 1);
    await until(async () => (await button()) === "Undo");
    expect(await popup.text()).toMatch(/Saved on this device: \d+ claim/);
    await press("Undo", 0);
    await press("Save this article", 1);
    const [kept] = await saved();
    expect(kept?.report.url).toBe("https://www.quayside-courier.example/ferry");
    expect(kept?.report.credits).toContain("reuters");
    expect(JSON.stringify(kept)).not.toContain("floodlights");
  });

  it("answer another outlet's article on the same event, and say that text is shared", async () => {
    const second = await session().open(SECOND);
    const found = await answers(second);
    expect(found.some(({ tier }) => tier === "painted")).toBe(true);
    expect(found[0]?.sharedText).toBeGreaterThan(0.2);
    expect(found.flatMap(({ differences }) => differences.map(({ kind }) => kind))).toContain("figure");
    await second.waitForMarks();
    await second.clickMark("520 tonnes");
    const { text } = await second.card();
    expect(text).toContain("quayside-courier.example");
    expect(text).toContain("is the same here and there");
    expect(text).toContain("the outlet’s own sentence");
    await second.close();
  });

  it("can be looked through, mended and deleted, and every change undone", async () => {
    list = await session().driver.openExtensionPage("saved.html");
    await list.waitForSelector(".saved-article");
    await list.type("input[type=search]", "ferry RICE");
    await list.evaluate(`document.querySelector(".saved-article summary").click()`);
    await press(list, "Edit");
    await list.waitForSelector("textarea");
    await list.evaluate(`document.querySelector("textarea").value = ""`);
    await list.type("textarea", "The navy seized a ferry with 341 tonnes of rice.");
    await press(list, "Keep the change");
    await list.waitForFunction(
      `document.querySelector(".saved-claims").textContent.includes("341") && document.querySelector(".saved-claims form") === null && [...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Undo")`,
      { polling: 50 },
    );
    const [edited] = await saved();
    expect(edited?.report.claims[0]).toMatchObject({ words: "reader", figures: [{ value: 341 }] });
    await press(list, "Undo");
    await list.waitForFunction(`!document.body.textContent.includes("341")`, { polling: 50 });
    await press(list, "Delete this article");
    await list.waitForFunction(`document.querySelector(".saved-article") === null`, { polling: 50 });
    expect(await saved()).toEqual([]);
    await press(list, "Undo");
    await list.waitForSelector(".saved-article");
    expect(await saved()).toHaveLength(1);
  });

  it("outlive a lost database", async () => {
    await list.close();
    await session().driver.stopBackground();
    await session().control.evaluate(DELETE);
    await session().corpusReady();
    for (let tries = 0; tries < 100 && (await saved()).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await saved()).toHaveLength(1);
    const second = await session().open(SECOND);
    expect((await answers(second)).length).toBeGreaterThan(0);
    await second.close();
  });
});
