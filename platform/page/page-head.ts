import type { PageHead } from "../../core/reading/page-head";
import { attribute, contentOf, isShown, localName, rootElementOf, selectAll } from "./node-access";
import { selectInSlices } from "./select-in-slices";
import type { Slices } from "./slices";

/** Most letters of JSON-LD that are taken over, and of one line. */
const MAX_JSON = 200_000;
const MAX_LINE = 300;

/** Most meta elements, times and bylines that are taken over of one page. */
const MAX_METAS = 200;
const MAX_LINES = 3;

const BYLINES = ['[rel~="author"]', '[itemprop~="author"]', '[class*="byline" i]'];
const BYLINE = BYLINES.join();
const ALL = [
  "meta[content]",
  'link[rel~="canonical"]',
  "title",
  "h1",
  "time[datetime]",
  'script[type="application/ld+json"]',
  ...BYLINES,
];

/** Where names stand that are not of this article's authors. */
const ELSEWHERE = 'aside, nav, footer, li, [class*="related" i], [class*="comment" i]';

/** Where the JSON-LD says that the paid part of an article is. */
const PAID_PART = /"cssSelector"\s*:\s*"([^"\\]+)"/g;

/** Gathers what a page says of itself for machines, in one pass over a document that may be large. */
export async function readHead(document: Document, address: string, time: Slices): Promise<PageHead> {
  const found = await selectInSlices(document, ALL, time);
  const named = (tag: string) => found.filter((element) => localName(element) === tag);
  const times = named("time");
  const inArticle = times.filter((time) => closest(time, "article, main"));
  const bylines = found.filter(
    (element) => Element.prototype.matches.call(element, BYLINE) && !closest(element, ELSEWHERE),
  );
  const root = rootElementOf(document);
  const jsonLd = jsonOf(named("script"));
  return {
    address,
    language: root ? attribute(root, "lang") : "",
    metas: metasOf(named("meta").slice(0, MAX_METAS)),
    jsonLd,
    canonical: named("link").map((link) => attribute(link, "href").trim())[0] || null,
    title: lineOf(named("title")[0]),
    h1: lineOf(named("h1")[0]),
    times: [...inArticle.slice(0, MAX_LINES), ...times.slice(0, MAX_LINES)].map((time) =>
      attribute(time, "datetime"),
    ),
    bylines: bylines.slice(0, MAX_LINES).flatMap((element) => lineOf(element) ?? []),
    paidLetters: paidLetters(document, jsonLd),
  };
}

/** The first content of each name. */
function metasOf(elements: readonly Element[]): Record<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    const content = attribute(element, "content")
      .trim()
      .slice(0, MAX_JSON / MAX_METAS);
    for (const name of ["property", "name", "itemprop"]) {
      const key = attribute(element, name).toLowerCase();
      if (content !== "" && key !== "" && !metas.has(key)) metas.set(key, content);
    }
  }
  return Object.fromEntries(metas);
}

function jsonOf(scripts: readonly Element[]): string[] {
  let left = MAX_JSON;
  return scripts.map(contentOf).filter((json) => {
    if (json.length > left) return false;
    left -= json.length;
    return true;
  });
}

/** How much text shows in the paid part; null where the page names no place for it, or one that is none. */
function paidLetters(document: Document, jsonLd: readonly string[]): number | null {
  const selectors = jsonLd.flatMap((json) =>
    [...json.matchAll(PAID_PART)].map(([, selector = ""]) => selector),
  );
  if (selectors.length === 0) return null;
  try {
    const parts = selectAll(document, selectors.join()).filter(isShown);
    return parts.reduce((sum, part) => sum + contentOf(part).trim().length, 0);
  } catch {
    // A page may write anything for a selector.
    return null;
  }
}

function closest(element: Element, selector: string): boolean {
  return Element.prototype.closest.call(element, selector) !== null;
}

function lineOf(element: Element | undefined): string | null {
  return element ? contentOf(element).replace(/\s+/g, " ").trim().slice(0, MAX_LINE) || null : null;
}
