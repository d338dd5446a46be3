import type { Page } from "puppeteer-core";
import { articleHtml } from "../../../test/e2e/harness/article-html";
import type { Session } from "../../../test/e2e/harness/session";
import { SENTENCES, site } from "../../trust/long/site";
import { gardenPage } from "../gate/pages";
import { longArticle } from "../long-article";
import type { RowTime } from "./row-time";

const ROUNDS = 7;

/** Enough for the most marks that a page gets. */
const WORDS = 5_000;

const GARDEN =
  "A sharp pair of shears, which need not be new, does less harm than a blunt one, and costs 14 dollars at most.";

/** How many ranges the page shows marked, as an expression. */
const MARKS = "[...CSS.highlights.values()].reduce((sum, ranges) => sum + ranges.size, 0)";

const MARK_ALL = `(globalThis.browser ?? globalThis.chrome).storage.local.set({ settings: { marked: "all" } }).then(() => "")`;

/** Does something and says after how many milliseconds a condition holds, looked at in every frame that is drawn. */
const until = (work: string, holds: string) => `new Promise((done) => {
  ${work};
  const began = performance.now();
  const look = () => (${holds} ? done(performance.now() - began) : requestAnimationFrame(look));
  requestAnimationFrame(look);
})`;

/** What a page and its reader wait for: marks that go and come with views, frames with many marks, the page's own work beside them, and an orphan's leaving. */
export async function pageTimes(session: Session): Promise<readonly RowTime[]> {
  const views = await viewTimes(session);
  const marked = await markedTimes(session);
  // Firefox ends an orphan itself, and takes its styles off the page.
  const orphans = session.driver.name === "chromium" ? [await orphanTime(session)] : [];
  return [
    { row: "R31", what: "another view, off the topic: old marks are gone", ms: views.gone, most: 300 },
    { row: "R31", what: "another view, on the topic: its marks are there", ms: views.there, most: 1_000 },
    {
      row: "R34",
      what: "a frame while scrolling past many marks",
      ms: [marked.frame],
      most: 33,
      beside: `${marked.marks} marks; without any ${marked.bare.toFixed(1)} ms`,
    },
    {
      row: "R35",
      what: "1,000 elements added and removed beside them, above the same without",
      ms: [marked.work],
      most: 10,
    },
    ...orphans.map((ms) => ({
      row: "R6",
      what: "the extension is reloaded and the page then changes: its marks are gone",
      ms: [ms],
      most: 2_000,
    })),
  ];
}

async function viewTimes({ server, openUrl }: Session): Promise<{ gone: number[]; there: number[] }> {
  const article = await openUrl(server.add(site()));
  const { page } = article;
  await page.bringToFront();
  const show = (at: number, sentence: string) => `show(${at}, ${JSON.stringify(sentence)})`;
  const times: { gone: number[]; there: number[] } = { gone: [], there: [] };
  for (let at = 0; at < 2 * ROUNDS; at += 2) {
    const there = Number(await page.evaluate(until(show(at, SENTENCES[(at / 2) % 2] ?? ""), `${MARKS} > 0`)));
    const gone = Number(await page.evaluate(until(show(at + 1, GARDEN), `${MARKS} === 0`)));
    // The first view also starts the page script and loads the encoder.
    if (at > 0) times.there.push(there);
    times.gone.push(gone);
  }
  await article.close();
  return times;
}

async function markedTimes({ control, open }: Session) {
  await control.evaluate(MARK_ALL);
  const html = articleHtml(longArticle(WORDS), {
    url: "https://harbourpost.example/marks",
    published: "2019-06-01",
    language: "en",
  });
  const article = await open(html);
  await article.waitForMarks();
  const marks = Number(await article.page.evaluate(MARKS));
  const [frame, work] = [await frameTime(article.page), await workTime(article.page)];
  await article.close();
  // As many words, of which none is marked.
  const garden = await open(gardenPage(WORDS));
  const [bare, alone] = [await frameTime(garden.page), await workTime(garden.page)];
  await garden.close();
  return { marks, frame, bare, work: Math.max(0, work - alone) };
}

/** The median time from frame to frame while the page scrolls. */
async function frameTime(page: Page): Promise<number> {
  await page.bringToFront();
  return Number(
    await page.evaluate(`new Promise((done) => {
      const times = [];
      let before = performance.now();
      const step = (now) => {
        times.push(now - before);
        before = now;
        scrollBy({ top: 40, behavior: "instant" });
        if (times.length < 121) requestAnimationFrame(step);
        else done(times.slice(1).sort((a, b) => a - b)[60]);
      };
      requestAnimationFrame(step);
    })`),
  );
}

/** The least of nine rounds of a thousand elements added to the end of the page and taken away again. */
async function workTime(page: Page): Promise<number> {
  return Number(
    await page.evaluate(`(() => {
      const times = Array.from({ length: 9 }, () => {
        const began = performance.now();
        for (let at = 0; at < 1000; at++) {
          const added = document.createElement("p");
          document.body.append(added);
          added.remove();
        }
        return performance.now() - began;
      });
      return Math.min(...times);
    })()`),
  );
}

async function orphanTime({ control, open }: Session): Promise<number> {
  const article = await open(
    articleHtml(SENTENCES.join("\n"), {
      url: "https://harbourpost.example/orphan",
      published: "2019-02-10",
      language: "en",
    }),
  );
  await article.waitForMarks();
  const { page } = article;
  // The control page goes with the extension. An orphan notices at its next event: here the page changes its text.
  await control
    .evaluate("setTimeout(() => (globalThis.browser ?? globalThis.chrome).runtime.reload())")
    .catch(() => undefined);
  await page.bringToFront();
  const change = 'setInterval(() => document.querySelector("p").append(" "), 100)';
  const gone = Number(await page.evaluate(until(change, `${MARKS} === 0`)));
  await article.close();
  return gone;
}
