import type { Article } from "./article";
import { createRange, ownerDocument } from "./node-access";

/** Anything with a place in the article's text. */
export interface Placed {
  readonly start: number;
}

/**
 * The `max` entries nearest in the text to what the reader sees, in the order of the text; all of them, without a look
 * at the layout, when there are no more.
 */
export function nearest<T extends Placed>(
  entries: readonly T[],
  max: number,
  centre: () => number,
): readonly T[] {
  if (entries.length <= max) return entries;
  const middle = centre();
  const far = ({ start }: Placed) => Math.abs(start - middle);
  return [...entries]
    .sort((a, b) => far(a) - far(b))
    .slice(0, max)
    .sort((a, b) => a.start - b.start);
}

/** The place in the text of the block at the middle of the window: a search that measures few blocks. */
export function centreOfView(article: Article): number {
  const middle = innerHeight / 2;
  let low = 0;
  let high = article.blocks.length - 1;
  while (low < high) {
    const at = (low + high) >> 1;
    const node = article.blocks[at]?.runs[0]?.node;
    const document = node && ownerDocument(node);
    if (!node || !document) break;
    const range = createRange(document);
    range.selectNode(node);
    if (range.getBoundingClientRect().bottom < middle) low = at + 1;
    else high = at;
  }
  return article.blocks[low]?.start ?? 0;
}
