import type { Slices } from "./slices";

/** A page may hold any number of them; no article needs more. */
const MOST_OF_EACH = 1_000;

/**
 * The elements of a document for some selectors: in the selectors' order, those of each in the document's, at most 1,000 of each, each element once.
 * The browser looks for one selector at a time, which takes it a millisecond or two among 100,000 elements, and no element is touched that is not found:
 * the first touch of each costs more than all the looking does.
 */
export async function selectInSlices(
  document: Document,
  selectors: readonly string[],
  time: Slices,
): Promise<readonly Element[]> {
  const found = new Set<Element>();
  for (const selector of selectors) {
    const list = Document.prototype.querySelectorAll.call(document, selector);
    for (let at = 0; at < Math.min(list.length, MOST_OF_EACH); at++) {
      const element = list[at];
      if (element) found.add(element);
    }
    const pause = time.breathe();
    if (pause) await pause;
  }
  return [...found];
}
