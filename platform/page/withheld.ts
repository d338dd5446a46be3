import type { Article } from "./article";
import { attribute, contentOf, isShown, ownerDocument, viewOf } from "./node-access";
import { selectInSlices } from "./select-in-slices";
import type { Slices } from "./slices";

/** What stands in place of the rest of an article. */
const CONTAINERS = ["paywall", "regwall", "subscri", "premium"].flatMap((word) => [
  `[class*="${word}" i]`,
  `[id*="${word}" i]`,
]);

/** What AMP shows to some readers only. */
const FOR_SUBSCRIBERS = ['[subscriptions-section="content"]', '[subscriptions-display^="NOT "]'];

/** The most that such a box says, in letters. */
const MAX_WORDS = 600;

/** Whether a page does not show the whole article that it holds: a part for subscribers is left out, or the end fades away. */
export async function isWithheld(document: Document, article: Article, time: Slices): Promise<boolean> {
  const marked = await selectInSlices(document, FOR_SUBSCRIBERS, time);
  const parts = marked.filter((element) => attribute(element, "subscriptions-section") === "content");
  const refused = marked.filter((element) => attribute(element, "subscriptions-display").startsWith("NOT "));
  return refused.some(isShown) || (parts.length > 0 && !parts.some(isShown)) || fadesOut(article);
}

/** What the boxes say that stand in place of the rest of an article: those shown after its beginning. */
export async function wordsInPlace(document: Document, { blocks }: Article, time: Slices): Promise<string[]> {
  const first = blocks[0]?.runs[0]?.node;
  if (first === undefined) return [];
  const boxes = await selectInSlices(document, CONTAINERS, time);
  return boxes
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
