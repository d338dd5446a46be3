import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { SearchPage } from "../../../core/index/search";
import { z } from "../../../core/schema";
import { PackRefusal } from "../../../platform/messages/protocol";
import { PackView } from "../../../platform/packs/pack-view";
import { SavedReport } from "../../../platform/store/saved-report";
import type { ArticlePage } from "../../../test/e2e/harness/article-page";
import { insist } from "./insist";
import type { Stage } from "./stage";

/** Something that a reader does from beginning to end. What it gives must be the same however often the background is stopped meanwhile. */
export interface Flow {
  readonly name: string;
  run(stage: Stage): Promise<unknown>;
  /** Takes back what it did, with nothing being stopped. */
  reset?(stage: Stage): Promise<void>;
}

const PATIENCE_MS = 120_000;

/** Short, so that a stop is a matter of a second; two of its claims are known, one is not. */
const ARTICLE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Contacts with officers</title>
<meta property="article:published_time" content="2019-02-10"></head><body><main><article><h1>Washington and Venezuela's officers</h1>
<p>US sanctions announced on 28 January 2019 block about 7 billion dollars in assets of the state oil company PDVSA, John Bolton said.</p>
<p>The United States is in direct contact with members of Venezuela's military and urges them to abandon Nicolás Maduro, a senior White House official told Reuters.</p>
<p>The mayor of Maturin in Venezuela opened a new bridge over the river on Sunday, and 400 people walked across it.</p>
</article></main></body></html>`;

/** Every flow through the background. */
export const FLOWS: readonly Flow[] = [
  { name: "reading a page", run: (stage) => reading(stage, readPage) },
  { name: "the card", run: (stage) => reading(stage, openCard) },
  { name: "the popup", run: (stage) => reading(stage, openPopup) },
  { name: "search", run: search },
  { name: "saving an article", run: (stage) => reading(stage, save), reset: forget },
  { name: "importing a file", run: importFile, reset: forget },
  { name: "settings", run: changeSettings },
  { name: "a pack and its update", run: followPack, reset: removePack },
];

async function reading<T>(stage: Stage, go: (article: ArticlePage, stage: Stage) => Promise<T>): Promise<T> {
  const article = await stage.session.open(ARTICLE);
  try {
    await article.waitForMarks();
    return await go(article, stage);
  } finally {
    await article.close();
  }
}

async function readPage(article: ArticlePage): Promise<unknown> {
  const { claims } = await article.reading();
  const marks = await article.marks();
  return {
    marks: marks.map(({ text }) => text),
    claims: claims.map(({ claim, answer }) => [
      claim.text,
      answer.matches.map(({ claimId, tier, differences }) => [
        claimId,
        tier,
        differences.map(({ kind }) => kind),
      ]),
    ]),
  };
}

async function openCard(article: ArticlePage): Promise<unknown> {
  const texts: string[] = [];
  for (const mark of [0, 1]) {
    await article.clickMark(mark);
    texts.push((await article.card()).text);
    await article.page.keyboard.press("Escape");
    await article.cardClosed();
  }
  return texts;
}

async function openPopup(article: ArticlePage, { session }: Stage): Promise<unknown> {
  const popup = await session.driver.clickToolbar(article.page);
  return until(async () => {
    const text = await popup.text();
    return /outlets? ·/.test(text) && /\d+ claims?/.test(text) ? text : null;
  }, "the popup");
}

/** Searches as the side panel does where it was opened for some words. */
async function search({ session }: Stage): Promise<unknown> {
  const page = await session.driver.openExtensionPage("sidepanel.html?search=sanciones%20petr%C3%B3leo");
  try {
    await page.waitForFunction(
      `document.querySelector(".search-results .report, [role=alert]") !== null`,
      WAIT,
    );
    return await page.evaluate(
      `JSON.stringify([...document.querySelectorAll(".search-results .statement")].map(({ textContent }) => textContent))`,
    );
  } finally {
    await page.close();
  }
}

async function save(article: ArticlePage, { session }: Stage): Promise<unknown> {
  const tab = await session.control.evaluate(
    `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then((tabs) => tabs.find(({ url }) => url === ${JSON.stringify(article.page.url())}).id)`,
  );
  await insist(session.control, { kind: "savePage", tabId: Number(tab) }, z.unknown());
  const kept = await insist(session.control, { kind: "saved" }, z.array(SavedReport));
  // The address holds a number that grows with every page of the run.
  return kept.map(({ report: { claims, credits, outlet, published } }) => ({
    claims: claims.map(({ text, figures, entities }) => ({ text, figures, entities })),
    credits,
    outlet,
    published,
  }));
}

async function importFile({ session, folder }: Stage): Promise<unknown> {
  const file = join(folder, "many.jsonl");
  writeFileSync(file, LINES);
  const page = await session.driver.openExtensionPage("saved.html");
  const shows = (words: string) =>
    page.waitForFunction(`document.body.textContent.includes(${JSON.stringify(words)})`, WAIT);
  try {
    for (let tries = 1; ; tries++) {
      const input = (await page.waitForSelector(
        "input[type=file]",
      )) as ElementHandle<HTMLInputElement> | null;
      await input?.uploadFile(file);
      await shows("It would bring");
      await page.evaluate(`document.querySelector(".import-preview button.primary").click()`);
      await page.waitForFunction(
        `document.querySelector(".import-preview") === null && document.querySelector("progress") === null`,
        WAIT,
      );
      if (String(await page.evaluate("document.body.textContent")).includes("were kept")) break;
      if (tries === 8) throw new Error("the import failed time and again");
    }
    const { results, total } = await insist(session.control, searchFor("reading", "barn owls"), SearchPage);
    const kept = await insist(session.control, { kind: "saved" }, z.array(SavedReport));
    return { kept: kept.map(({ report }) => report.url).sort(), total, found: results.length };
  } finally {
    await page.close();
  }
}

/** 120 reports, in three steps of the import. */
const LINES = Array.from({ length: 120 }, (_, at) =>
  JSON.stringify({
    url: `https://gazette.example/owls-${at}`,
    outlet: "site-gazette-example",
    language: "en",
    headline: `Owls ${at}`,
    published: "2024-02-01",
    claims: [`Keepers in Maturin counted ${at + 3} barn owls on day ${at}.`],
  }),
).join("\n");

/** Pauses a site and takes it back; what is registered must come to be as it was said. */
async function changeSettings({ session }: Stage): Promise<unknown> {
  const { control } = session;
  const paused = async (hosts: readonly string[]) => {
    const settings = {
      paused: hosts,
      languages: ["en", "es", "pt"],
      marked: "answered",
      leftOut: [],
      preferred: [],
    };
    await control.evaluate(
      `(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify({ settings })})`,
    );
    return until(async () => {
      // Any request starts the background, which a page or a press would.
      await insist(control, { kind: "packs" }, z.unknown());
      const excluded = await control.evaluate(
        `(globalThis.browser ?? globalThis.chrome).scripting.getRegisteredContentScripts({ ids: ["gate"] }).then(([gate]) => JSON.stringify(gate?.excludeMatches ?? []))`,
      );
      return JSON.parse(String(excluded)).length === hosts.length ? String(excluded) : null;
    }, `the gate to leave out ${hosts.length} sites`);
  };
  return [await paused(["paused.example", "other.example"]), await paused([])];
}

async function followPack({ session, host, publications }: Stage): Promise<unknown> {
  const { control } = session;
  const listed = async () => (await insist(control, { kind: "packs" }, z.array(PackView)))[0];
  const found = async () => {
    const { results } = await insist(control, searchFor("lurania", "Porto Belvar protested"), SearchPage);
    return results.map(({ claim }) => claim.textEn ?? claim.text).sort();
  };
  publications.serve("first");
  const follow = { kind: "followPack", address: host.address, key: publications.key };
  const refusal = await insist(control, follow, z.nullable(PackRefusal));
  // Cut off in the middle it is followed already, and its update is what is missing.
  if (refusal !== null && refusal.trouble !== "known-already") throw new Error(refusal.trouble);
  if ((await listed())?.claims === 0 || refusal !== null) await update(control);
  const first = await found();
  publications.serve("second");
  await update(control);
  return { first, second: await found(), trouble: (await listed())?.trouble };
}

async function update(control: Page): Promise<void> {
  await insist(control, { kind: "changePack", id: "lurania", action: "update" }, z.unknown());
}

async function removePack({ session }: Stage): Promise<void> {
  await insist(session.control, { kind: "changePack", id: "lurania", action: "remove" }, z.unknown());
}

async function forget({ session }: Stage): Promise<void> {
  const kept = await insist(session.control, { kind: "saved" }, z.array(SavedReport));
  const remove = kept.map(({ report }) => report.id);
  await insist(session.control, { kind: "changeSaved", put: [], remove }, z.unknown());
}

function searchFor(pack: string, text: string) {
  return { kind: "search", text, filters: { packs: [pack] }, offset: 0 };
}

const WAIT = { polling: 50, timeout: PATIENCE_MS };

async function until<T>(ask: () => Promise<T | null>, what: string): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
