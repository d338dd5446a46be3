import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import puppeteer, { type Page } from "puppeteer-core";
import { build, type Rolldown } from "vite";
import { serveArticles } from "../../test/e2e/harness/article-server";
import { findBrowser } from "../setup/browsers.mjs";
import { meanF1, type Overlap, overlap } from "./shingles";

/** What the benchmark's own page says of Readability, over all of its 181 pages. */
const PUBLISHED = 0.947;

/** The page's scripts stay out: what is measured is the page as stored. */
const HEADERS = { "content-security-policy": "script-src 'none'" };

const READABILITY = join(import.meta.dirname, "../../node_modules/@mozilla/readability/Readability.js");
const EXTRACT = join(import.meta.dirname, "../../platform/page/extract.ts");

/** Prints how much of the articles of stored pages is found, by us and by Readability, each in Chromium on the same pages. */
export async function run(): Promise<void> {
  const folder = join(process.env.CAREO_EVAL ?? "", "pages");
  const executablePath = findBrowser("chromium");
  if (!existsSync(folder) || executablePath === null) {
    console.log("\nArticle text was not measured: it needs CAREO_EVAL's pages and Chromium.");
    return;
  }
  const truths: Record<string, { articleBody: string }> = JSON.parse(
    readFileSync(join(folder, "ground-truth.json"), "utf8"),
  );
  const browser = await puppeteer.launch({
    executablePath,
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
  const server = await serveArticles();
  const readers = await readersOf();
  const scores = new Map(readers.map(({ name }) => [name, [] as Overlap[]]));
  try {
    for (const [id, { articleBody }] of Object.entries(truths)) {
      const html = gunzipSync(readFileSync(join(folder, `${id}.html.gz`))).toString();
      const page = await offlinePage(browser, server.add(html, { headers: HEADERS }));
      for (const { name, script } of readers) {
        const score = overlap(articleBody, String(await page.evaluate(script)));
        scores.get(name)?.push(score);
        if (process.env.CAREO_EVAL_EACH) printEach(id, name, score);
      }
      await page.close();
    }
  } finally {
    await browser.close();
    await server.close();
  }
  console.log(
    `\nArticle text (${Object.keys(truths).length} pages; runs of four words, means over the pages)`,
  );
  for (const [name, pages] of scores) {
    const { precision, recall, f1 } = meanF1(pages);
    console.log(`  ${name}: F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`);
  }
  console.log(`  Readability, published for all 181 pages of the benchmark: F1 ${PUBLISHED}`);
}

function printEach(id: string, name: string, { both, onlyFound, onlyTrue }: Overlap): void {
  const share = (value: number) => value.toFixed(3);
  console.log(`${id} ${name}: both ${share(both)} only found ${share(onlyFound)} missed ${share(onlyTrue)}`);
}

/** A page whose own document is all that is loaded. */
async function offlinePage(
  browser: Awaited<ReturnType<typeof puppeteer.launch>>,
  url: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on("request", (request) => void (request.url() === url ? request.continue() : request.abort()));
  await page.goto(url, { waitUntil: "domcontentloaded" });
  return page;
}

/** Scripts that give a page's article as text. Readability changes the document it is given, so it gets a copy, after us. */
async function readersOf(): Promise<readonly { readonly name: string; readonly script: string }[]> {
  return [
    {
      name: "Careo",
      script: `${await bundled(EXTRACT)};extract.extractArticle(document).then(({ text }) => text)`,
    },
    {
      name: "Readability 0.6.0, run here",
      script: `{ const module = {}; ${readFileSync(READABILITY, "utf8")};
        new Readability(document.cloneNode(true)).parse()?.textContent ?? "" }`,
    },
  ];
}

async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, minify: false, lib: { entry, formats: ["iife"], name: "extract" } },
  });
  const outputs = [made].flat() as Rolldown.RolldownOutput[];
  const chunk = outputs[0]?.output[0];
  return chunk?.type === "chunk" ? chunk.code : "";
}
