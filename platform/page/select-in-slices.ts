import { selectAll } from "./node-access";
import type { Slices } from "./slices";

/** A selector takes a page of so many elements about a millisecond; larger ones are asked element by element. */
const MAX_AT_ONCE = 5_000;

/** How many elements are asked between two looks at the clock. */
const ELEMENTS_PER_LOOK = 64;

/** All elements of a document for a selector, in its order. However large the page is, it is not kept waiting. */
export async function selectInSlices(
  document: Document,
  selector: string,
  time: Slices,
): Promise<readonly Element[]> {
  const all = Document.prototype.querySelectorAll.call(document, "*");
  if (all.length <= MAX_AT_ONCE) return selectAll(document, selector);
  const found: Element[] = [];
  for (let at = 0; at < all.length; at++) {
    const element = all[at];
    if (element && Element.prototype.matches.call(element, selector)) found.push(element);
    const pause = at % ELEMENTS_PER_LOOK === 0 ? time.breathe() : undefined;
    if (pause) await pause;
  }
  return found;
}
