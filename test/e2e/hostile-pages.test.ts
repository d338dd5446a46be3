import { describe, expect, it } from "vitest";
import { GROUPS, type HostileGroup } from "../hostile/hostile-pages";
import type { ArticlePage } from "./harness/article-page";
import { BROWSERS } from "./harness/session";
import { DEMO, useSession } from "./harness/use-session";

const SENTENCE =
  "The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.";
const SECOND =
  "US sanctions announced on 28 January 2019 block about 7 billion dollars in assets of the state oil company PDVSA, John Bolton said.";

/** Runs before all else: notes what the page gets to see, and its own errors. */
const WATCH = `
  var seen = [];
  addEventListener("message", ({ data, source }) => { if (source !== window) seen.push("message " + JSON.stringify(data)); });
  addEventListener("error", ({ message }) => seen.push("error " + message));
  addEventListener("unhandledrejection", ({ reason }) => seen.push("rejection " + reason));
  const find = (selector) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const children = () => [...Document.prototype.querySelectorAll.call(document, ":root > *")];
  const adopted = Object.getOwnPropertyDescriptor(Document.prototype, "adoptedStyleSheets").get;`;

/** What a page can find out by looking, once all of its own is done. */
const LOOK = `JSON.stringify({
  seen,
  sheets: adopted.call(document).length,
  names: [...CSS.highlights.keys()].filter((name) => name !== "own"),
  added: children().map(({ localName }) => localName).slice(2),
  attributes: find("article p").flatMap((p) => p.getAttributeNames()),
  ours: find("[src*='-extension:'], [href*='-extension:']").length,
  loaded: performance.getEntriesByType("resource").filter(({ name }) => /-extension:/.test(name)).length,
})`;

/** The words that are marked in the page itself, frames apart. */
const MARKED = `[...CSS.highlights].filter(([name]) => name !== "own").flatMap(([, ranges]) => [...ranges].map(String)).join("\\n")`;

interface Look {
  readonly seen: readonly string[];
  readonly sheets: number;
  readonly names: readonly string[];
  readonly added: readonly string[];
  readonly attributes: readonly string[];
  readonly ours: number;
  readonly loaded: number;
}

/** The page of a group. Attacks that stand in the article make a form of it, whose fields take the names of a node's properties. */
function pageOf({ pages }: HostileGroup): string {
  const all = (part: "head" | "body" | "inside" | "script") =>
    pages.map((page) => page[part] ?? "").join("\n");
  const scripts = pages.flatMap(({ script }) => (script ? [`<script>{ ${script} }</script>`] : []));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contacts with officers</title>
<meta property="article:published_time" content="2019-02-10"><script>${WATCH}</script>${scripts.join("")}${all("head")}</head>
<body><main><form><article><h1>Washington and Venezuela's officers</h1>${all("inside")}<p>${SECOND}</p><p>${SENTENCE}</p></article></form></main>
${all("body")}<footer>The end</footer></body></html>`;
}

/** With CAREO_LONG each attack has a page of its own, so that none can hide behind another. */
const CASES: readonly HostileGroup[] = process.env.CAREO_LONG
  ? GROUPS.flatMap(({ pages, headers }) =>
      pages.map((page) => ({ name: page.name, pages: [page], ...(headers && { headers }) })),
    )
  : GROUPS;

const COUNT = GROUPS.reduce((sum, { pages }) => sum + pages.length, 0);

describe.each(BROWSERS)(`hostile pages, ${COUNT} attacks, in %s`, (name) => {
  const session = useSession(name);

  async function opened({ headers, ...group }: HostileGroup) {
    const { openBlank, server } = session();
    const errors: string[] = [];
    const article = await openBlank();
    article.page.on("pageerror", (error) => errors.push(String(error)));
    article.page.on("console", (message) => {
      // The browser asks for an icon that the server does not have.
      if (!message.text().startsWith("Failed to load resource")) errors.push(message.text());
    });
    await article.page.goto(server.add(pageOf(group), headers ? { headers } : {}), {
      waitUntil: "domcontentloaded",
    });
    return { article, errors };
  }

  async function textsOf({ page }: ArticlePage): Promise<string> {
    return String(await page.evaluate(MARKED)).replace(/[^\S\n]+/g, " ");
  }

  it.each(CASES)(
    "[S1, S2, S3, S4, S5, S6, S8, S9, S10, S11, R31, R32, R33, R38, R40, A11] $name: no effect, no error, nothing to see",
    async (group) => {
      const { article, errors } = await opened(group);
      await expect
        .poll(() => textsOf(article), { timeout: 30_000 })
        .toContain("is in direct contact with members");
      const look: Look = JSON.parse(String(await article.page.evaluate(LOOK)));
      expect(look).toMatchObject({ seen: [], sheets: 0, added: [], attributes: [], ours: 0, loaded: 0 });
      for (const highlight of look.names) expect(highlight).toMatch(/^[a-z]{14}$/);
      expect(errors).toEqual([]);
      await article.close();
    },
  );

  it("[S7, S8] only the reader's own click opens the card, and a page cannot press anything in it", async () => {
    const group = GROUPS.find((each) => each.name.startsWith("sheets"));
    if (group === undefined) throw new Error("no group of sheets");
    const { article } = await opened(group);
    await expect.poll(() => textsOf(article), { timeout: 30_000 }).toContain("is in direct contact");
    await article.clickMark("is in direct contact with members");
    await article.card();
    const reached = await article.page.evaluate(`(() => {
      const [host] = children().slice(2);
      for (const type of ["click", "pointerdown", "keydown"]) host.dispatchEvent(new Event(type, { bubbles: true }));
      return JSON.stringify([children().length, host.shadowRoot, host.textContent]);
    })()`);
    expect(JSON.parse(String(reached))).toEqual([3, null, ""]);
    expect((await article.card()).text).toMatch(/outlets? ·/);
    await article.close();
  });

  it("[R30] back from the browser's cache the marks are as they were, and so is the badge", async () => {
    const { server, open, control } = session();
    const article = await open(DEMO);
    const address = article.page.url();
    const badge = () =>
      control.evaluate(`(async () => {
        const { tabs, action } = globalThis.browser ?? globalThis.chrome;
        const [tab] = (await tabs.query({})).filter(({ url }) => url === ${JSON.stringify(address)});
        return tab === undefined ? "" : action.getBadgeText({ tabId: tab.id });
      })()`);
    await article.waitForMarks();
    const before = await textsOf(article);
    const count = await badge();
    expect(count).toMatch(/^\d+$/);
    await article.page.evaluate("globalThis.kept = true");
    await article.page.goto(server.add("<!doctype html><title>Roses</title><p>Roses need water."));
    await article.page.evaluate("void setTimeout(() => history.back(), 50)");
    await expect.poll(() => textsOf(article).catch(() => ""), { timeout: 20_000 }).toBe(before);
    expect(await article.page.evaluate("globalThis.kept"), "it came from the cache").toBe(true);
    await expect.poll(badge, { timeout: 20_000 }).toBe(count);
    await article.close();
  });

  it("after all of them an article is marked as ever", async () => {
    const { open, control } = session();
    const article = await open(DEMO);
    await article.waitForMarks();
    expect((await article.marks()).length).toBeGreaterThan(5);
    expect(await control.evaluate("document.querySelector('h1, h2') !== null")).toBe(true);
    await article.close();
  });
});
