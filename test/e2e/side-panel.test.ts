import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Match } from "../../core/match/match";
import type { ArticlePage } from "./harness/article-page";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const API = "(globalThis.browser ?? globalThis.chrome)";

describe.each(BROWSERS)("the side panel in %s", (name) => {
  const session = useSession(name);
  let article: ArticlePage;
  let panel: Page;

  beforeAll(async () => {
    article = await session().open(DEMO);
    await article.waitForMarks();
    const tabs = await session().control.evaluate(`${API}.tabs.query({}).then((tabs) =>
      JSON.stringify(tabs.filter(({ url }) => url === ${JSON.stringify(article.page.url())}).map(({ id }) => id)))`);
    const [tab] = JSON.parse(String(tabs));
    panel = await session().driver.openExtensionPage(`sidepanel.html?tab=${tab}`);
  });
  afterAll(() => panel?.close());

  const press = (words: string) =>
    panel.evaluate(
      `[...document.querySelectorAll("button")].find(({ textContent }) => textContent.includes(${JSON.stringify(words)})).click()`,
    );
  const violations = async () => {
    await panel.evaluate(AXE);
    const found = await panel.evaluate(
      `axe.run().then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])))`,
    );
    return JSON.parse(String(found));
  };

  it("[A9] lists what the page's popup lists, without an accessibility violation", async () => {
    await panel.waitForSelector(".claim-item");
    const { claims } = await article.reading();
    const listed = await panel.evaluate(`document.querySelectorAll(".claim-item").length`);
    expect(listed).toBe(claims.length);
    expect(await violations()).toEqual([]);
  });

  it("draws the evidence of a claim and goes back", async () => {
    const { claims } = await article.reading();
    const answered = claims.findIndex(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"));
    await panel.evaluate(`document.querySelectorAll(".claim-item")[${answered}].click()`);
    await panel.waitForSelector(".evidence svg");
    const names = await panel.evaluate(
      `JSON.stringify([...document.querySelectorAll(".evidence .outlet")].map(({ textContent }) => textContent))`,
    );
    const outlets = claims[answered]?.answer.matches.map(({ outlet }) => outlet.name) ?? [];
    expect(JSON.parse(String(names)).toSorted()).toEqual(outlets.toSorted());
    expect(await violations()).toEqual([]);
    await press("All claims");
    await panel.waitForSelector(".claim-item");
  });

  it("finds other reports of a text, and says why where there is none", async () => {
    await press("A text");
    const { claims } = await article.reading();
    const known = claims.find(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"));
    await panel.type(
      "textarea",
      `${known?.claim.text ?? ""} The bakery on the corner sold out of bread again.`,
    );
    await press("Find other reports");
    await panel.waitForFunction(`document.querySelectorAll(".claim-item").length === 2`, { polling: 50 });
    const [found, silent] = JSON.parse(
      String(
        await panel.evaluate(
          `JSON.stringify([...document.querySelectorAll(".claim-item")].map(({ innerText }) => innerText))`,
        ),
      ),
    );
    expect(found).toMatch(/\d outlets?/);
    expect(silent).toMatch(/corpus|compare|publisher/i);
    expect(await violations()).toEqual([]);
  });

  it("searches the whole corpus, in words of another language, within a time", async () => {
    await press("Search");
    await panel.type("input[type=search]", "sanciones petróleo");
    await panel.evaluate(`document.querySelector("search select").value = "en"`);
    await panel.evaluate(
      `document.querySelector("search select").dispatchEvent(new Event("change", { bubbles: true }))`,
    );
    await panel.evaluate(`document.querySelector("search button[type=submit]").click()`);
    await panel.waitForSelector(".search-results .report");
    const found = JSON.parse(
      String(
        await panel.evaluate(
          `JSON.stringify([...document.querySelectorAll(".search-results .statement bdi")].map(({ lang, textContent }) => [lang, textContent]))`,
        ),
      ),
    );
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(([lang]: [string]) => lang === "" || lang.startsWith("en"))).toBe(true);
    expect(found.some(([, text]: [string, string]) => /sanction|oil/i.test(text))).toBe(true);
    expect(await violations()).toEqual([]);
  });

  it("searches one pack alone, and by the time of what a claim tells", async () => {
    await press("Search");
    const fill = (label: string, value: string) =>
      panel.evaluate(`(() => {
        const field = [...document.querySelectorAll("search label")].find(({ innerText }) => innerText.startsWith(${JSON.stringify(label)})).control;
        field.value = ${JSON.stringify(value)};
        field.dispatchEvent(new Event(field.matches("select") ? "change" : "input", { bubbles: true }));
        return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      })()`);
    const search = () =>
      panel.evaluate(`(() => {
        document.querySelector("search button[type=submit]").click();
        return new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
      })()`);
    const found = async () => {
      await panel.waitForFunction(
        `!document.querySelector("search button[type=submit]").disabled && document.querySelector(".search-results[aria-busy=false], .search-form .notice")`,
        { polling: 50, timeout: 60_000 },
      );
      return Number(
        await panel.evaluate(
          `parseInt(document.querySelector(".search-results [role=status]")?.innerText.replace(/\\D/g, "") ?? "0")`,
        ),
      );
    };
    await panel.waitForSelector("search option[value=venezuela]");
    await fill("Language", "");
    await found();
    await fill("Words", "Guaidó");
    await search();
    const all = await found();
    await fill("Pack", "venezuela");
    expect(await found()).toBe(all);
    await fill("Pack", "reading");
    expect(await found()).toBe(0);
    await fill("Pack", "");
    await found();
    await fill("From", "2019-01-01");
    await fill("To", "2019-12-31");
    await search();
    const published = await found();
    await fill("Dates of", "event");
    const told = await found();
    expect(published).toBeLessThan(all);
    expect(told).toBeGreaterThan(0);
    expect(told).not.toBe(published);
    expect(await violations()).toEqual([]);
  });

  it("narrows a search to an origin, and to how results stand to the claim in hand", async () => {
    const { claims } = await article.reading();
    const answered = claims.findIndex(({ answer }) => answer.matches.some(({ tier }) => tier === "painted"));
    const [best] = claims[answered]?.answer.matches ?? [];
    await press("This page");
    await panel.evaluate(`document.querySelectorAll(".claim-item")[${answered}].click()`);
    await panel.waitForSelector(".evidence svg");
    await press("Search the corpus for it");
    await panel.waitForFunction(`document.querySelector(".search-results [class^=line]")`, {
      polling: 50,
      timeout: 60_000,
    });
    const choices = `[...document.querySelectorAll("search select")]`;
    const choose = async (at: number, value: string) => {
      await panel.evaluate(`(() => { const select = ${choices}.at(${at}); select.value = ${JSON.stringify(value)};
        select.dispatchEvent(new Event("change", { bubbles: true })); })()`);
      await panel.waitForFunction(`document.querySelector("[aria-busy=false]")`, {
        polling: 50,
        timeout: 60_000,
      });
      return String(await panel.evaluate(`document.querySelector(".search-results").innerText`));
    };
    const related = await choose(-1, relationOf(best));
    expect(related).toContain(best?.text.slice(0, 30));
    expect(related).not.toContain("no relation found");
    await choose(-1, "");
    const reuters = String(
      await panel.evaluate(`${choices}.at(-2).querySelector("optgroup option")?.value ?? ""`),
    );
    const narrowed = await choose(-2, reuters);
    const origins = new Set(narrowed.match(/Origin: [^·\n]*[^·\n ]|Unknown origin/g));
    expect([reuters.startsWith("agency:"), origins.size]).toEqual([true, 1]);
    expect(await violations()).toEqual([]);
  });
});

/** The relation that a match should be told by. */
function relationOf(match: Match | undefined): string {
  const kinds = match?.differences.map(({ kind }) => kind) ?? [];
  return kinds.length === 0 ? "agrees" : kinds.includes("denial") ? "denies" : "differs";
}
