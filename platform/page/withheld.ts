import type { Article } from "./article";
import { contentOf, isShown, ownerDocument, selectAll, viewOf } from "./node-access";

/** What stands in place of the rest of an article. */
const CONTAINERS = ["paywall", "regwall", "subscri", "premium"]
  .map((word) => `[class*="${word}" i],[id*="${word}" i]`)
  .join();

/** The most that such a box says, in letters. */
const MAX_WORDS = 600;

/** Whether a page does not show the whole article that it holds: a part for subscribers is left out, or the end fades away. */
export function isWithheld(document: Document, article: Article): boolean {
  const parts = selectAll(document, '[subscriptions-section="content"]');
  const refused = selectAll(document, '[subscriptions-display^="NOT "]').some(isShown);
  return refused || (parts.length > 0 && !parts.some(isShown)) || fadesOut(article);
}

/** What the boxes say that stand in place of the rest of an article: those shown after its beginning. */
export function wordsInPlace(document: Document, { blocks }: Article): string[] {
  const first = blocks[0]?.runs[0]?.node;
  if (first === undefined) return [];
  return selectAll(document, CONTAINERS)
    .filter((element) => isAfter(first, element) && isShown(element))
    .map((element) => contentOf(element).replace(/\s+/g, " ").trim())
    .filter((words) => words !== "" && words.length < MAX_WORDS);
}

function fadesOut({ blocks, root }: Article): boolean {
  const last = blocks.at(-1)?.runs[0]?.node;
  for (let at = last?.parentElement ?? null; at !== null; at = at.parentElement) {
    const document = ownerDocument(at);
    const style = document && viewOf(document)?.getComputedStyle(at);
    if (style?.maskImage?.includes("gradient")) return true;
    if (at === root) return false;
  }
  return false;
}

function isAfter(first: Node, element: Element): boolean {
  return (first.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
