import { describe, expect, it } from "vitest";
import { BROWSERS } from "./harness/session";
import { useSession } from "./harness/use-session";

const ON_TOPIC = [
  "US sanctions announced on 28 January 2019 block about 7 billion dollars in assets of the state oil company PDVSA, John Bolton said.",
  "The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.",
];
const OFF_TOPIC = [
  "Cut above a bud that looks outwards, and no later than the middle of March, the gardeners of the town say.",
  "A sharp pair of shears, which need not be new, does less harm than a blunt one, and costs 14 dollars at most.",
];
const LATE =
  "The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.";

/** A site that builds its views by script: a new address at once, its text a moment later. */
const SITE = (
  first: readonly string[],
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Views</title>
<meta property="article:published_time" content="2019-02-10"></head><body><main><article><h1>A view</h1>${paragraphs(first)}</article></main><script>
globalThis.show = (path, html, after) => {
  history.pushState(null, "", path);
  setTimeout(() => { document.querySelector("article").innerHTML = "<h1>Another view</h1>" + html; }, after);
};
</script></body></html>`;

const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join("");

/** When the last look at a new view is over, in milliseconds. */
const LOOKS_MS = 8_000;

describe.each(BROWSERS)("a site that changes its views by script, in %s", (name) => {
  const session = useSession(name);

  it("[R31] takes marks off where the next view is about something else, and does not wake the background", async () => {
    const { driver, open } = session();
    const article = await open(SITE(ON_TOPIC));
    await article.waitForMarks();
    const show = (path: string, texts: readonly string[], after: number) =>
      article.page.evaluate(`show(${JSON.stringify(path)}, ${JSON.stringify(paragraphs(texts))}, ${after})`);

    await show("/garden", OFF_TOPIC, 0);
    await expect.poll(async () => (await article.marks()).length, { timeout: 10_000 }).toBe(0);
    await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
    await driver.stopBackground();
    await show("/garden-2", OFF_TOPIC.toReversed(), 500);
    await new Promise((resolve) => setTimeout(resolve, LOOKS_MS));
    expect(await driver.backgroundRuns()).toBe(false);
    expect(await article.marks()).toEqual([]);

    await show("/back", ON_TOPIC, 900);
    await expect.poll(async () => (await article.marks()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await article.close();
  });

  it("[R31] opens for a view about the topic after one that was not, though its text comes late", async () => {
    const { driver, open } = session();
    await driver.stopBackground();
    const article = await open(SITE(OFF_TOPIC));
    await article.page.evaluate(`show("/news", ${JSON.stringify(paragraphs(ON_TOPIC))}, 1200)`);
    await expect.poll(async () => (await article.marks()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await article.close();
  });

  it("opens for a page whose paragraphs are empty at first", async () => {
    // Written backwards, so that the script does not name the topic.
    const texts = ON_TOPIC.map((text) => [...text].reverse().join(""));
    const fill = `for (const [at, text] of ${JSON.stringify(texts)}.entries()) document.querySelectorAll("p")[at].textContent = [...text].reverse().join("");`;
    const article = await session().open(
      SITE(Array<string>(20).fill("")).replace(
        "globalThis.show",
        () => `setTimeout(() => {${fill}}, 500); globalThis.show`,
      ),
    );
    await expect.poll(async () => (await article.marks()).length, { timeout: 30_000 }).toBeGreaterThan(0);
    await article.close();
  });

  it("opens for a page whose text is below others in the shadow root of a box around blanks", async () => {
    const box = `<div>\n<template shadowrootmode="open">${paragraphs(ON_TOPIC)}</template>\n</div>`;
    const article = await session().open(
      SITE(Array<readonly string[]>(8).fill(OFF_TOPIC).flat()).replace("</article>", `${box}</article>`),
    );
    const { claims } = await article.reading();
    expect(claims.length).toBeGreaterThan(0);
    await article.close();
  });

  it("marks a paragraph that comes late", async () => {
    const article = await session().open(SITE(ON_TOPIC.slice(0, 1)));
    await article.reading();
    await article.page.evaluate(
      `document.querySelector("article").append(Object.assign(document.createElement("p"), { textContent: ${JSON.stringify(LATE)} }))`,
    );
    await expect
      .poll(async () => (await article.marks()).map(({ text }) => text), { timeout: 30_000 })
      .toContainEqual(expect.stringContaining("is in direct contact with members"));
    await article.close();
  });
});
