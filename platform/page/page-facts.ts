import type { Page } from "../../core/reading/page";
import type { Article } from "./article";
import { readHead } from "./page-head";
import { slices } from "./slices";
import { isWithheld, wordsInPlace } from "./withheld";

/** How long gathering it may keep the main thread at a time, in milliseconds. */
const SLICE_MS = 4;

/** What the background is told of a page: its text, the lines around it, and what the page says of itself. */
export async function pageOf(document: Document, article: Article): Promise<Page> {
  const time = slices(SLICE_MS);
  const address = location.href;
  return {
    id: address.replace(/#.*$/s, ""),
    text: article.text,
    headline: article.headline,
    head: await readHead(document, address, time),
    partial: await isWithheld(document, article, time),
    above: [...article.above],
    below: [...article.below, ...(await wordsInPlace(document, article, time))],
  };
}
