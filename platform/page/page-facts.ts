import type { Page } from "../../core/reading/page";
import type { Article } from "./article";
import { readHead } from "./page-head";
import { isWithheld, wordsInPlace } from "./withheld";

/** What the background is told of a page: its text, the lines around it, and what the page says of itself. */
export function pageOf(document: Document, article: Article): Page {
  const address = location.href;
  return {
    id: address.replace(/#.*$/s, ""),
    text: article.text,
    headline: article.headline,
    head: readHead(document, address),
    partial: isWithheld(document, article),
    above: [...article.above],
    below: [...article.below, ...wordsInPlace(document, article)],
  };
}
