import { isCutShort } from "./cut-short";
import { creditsInHead } from "./head-credits";
import { readJsonLd } from "./json-ld";
import { isLocked } from "./locked";
import type { Page } from "./page";
import { pageMetadata } from "./page-metadata";
import { creditsInText } from "./text-credits";

/** Most credits of one page. */
const MAX_CREDITS = 16;

/**
 * Makes of what a page says of itself, and of the lines around its text, its address, date, language, headline and credits, and whether
 * it withholds part of its article.
 */
export function completePage(page: Page): Page {
  const { head, above: _, below: __, ...known } = page;
  const nodes = readJsonLd(head?.jsonLd ?? []);
  const credits = [
    ...(page.credits ?? []),
    ...(head ? creditsInHead(head, nodes) : []),
    ...creditsInText(page),
  ];
  return {
    ...known,
    ...(head && pageMetadata(head, nodes, page.headline ?? null)),
    credits: distinct(credits).slice(0, MAX_CREDITS),
    partial: page.partial === true || isCutShort(page) || (head !== undefined && isLocked(page, head, nodes)),
  };
}

function distinct(credits: readonly string[]): string[] {
  return [
    ...new Map(credits.toReversed().map((credit) => [credit.toLowerCase(), credit])).values(),
  ].toReversed();
}
