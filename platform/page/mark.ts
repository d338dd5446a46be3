import type { MarkKind } from "../../core/reading/mark-kind";
import type { Article, Run } from "./article";
import { createRange, isConnected, ownerDocument, viewOf } from "./node-access";
import { placeOf, runsOf, stretchesOf } from "./places";

/** One stretch of a marked claim on the page: a block's part of it, with the letters that must stand there. */
export interface MarkPart {
  readonly range: Range;
  readonly runs: readonly Run[];
  readonly letters: readonly string[];
}

/** A claim as marked on the page. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly parts: readonly MarkPart[];
}

/** Makes the mark of `[start, end)` of the article's text; null when that place is no longer on the page. */
export function makeMark(
  article: Article,
  id: string,
  kind: MarkKind,
  start: number,
  end: number,
): Mark | null {
  const parts: MarkPart[] = [];
  for (const stretch of stretchesOf(article, start, end)) {
    const from = placeOf(stretch.block, stretch.start);
    const to = placeOf(stretch.block, stretch.end - 1);
    const document = from && ownerDocument(from.node);
    if (!from || !to || !document) return null;
    if (from.offset > from.node.data.length || to.offset >= to.node.data.length) return null;
    const range = createRange(document);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    const runs = runsOf(stretch);
    const { text } = stretch.block;
    parts.push({ range, runs, letters: runs.map(({ at, length }) => text.slice(at, at + length)) });
  }
  const mark = { id, kind, parts };
  return parts.length > 0 && isIntact(mark) ? mark : null;
}

/** Whether the claim's letters still stand where the mark is, in nodes that are still on the page. */
export function isIntact(mark: Mark): boolean {
  return mark.parts.every(({ range, runs, letters }) => {
    if (range.collapsed) return false;
    return runs.every(({ node, from, length }, at) => {
      if (!isConnected(node) || windowOf(node) === null) return false;
      return sameLetters(node.data.slice(from, from + length), letters[at] ?? "");
    });
  });
}

/** The boxes of the mark's lines, in the coordinates of the top window. */
export function boxesOf(mark: Mark): readonly DOMRect[] {
  return mark.parts.flatMap(({ range }) => {
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    const shift = frameOffset(ownerDocument(range.startContainer));
    return boxes.map(({ x, y, width, height }) => new DOMRect(x + shift.x, y + shift.y, width, height));
  });
}

/** Whether the mark, or a part of it, is in a shadow tree, where the document's highlights do not reach. */
export function isInShadow(part: MarkPart): boolean {
  return part.range.startContainer.getRootNode() !== ownerDocument(part.range.startContainer);
}

/** The window a node is shown in, null when its document is shown no more. */
export function windowOf(node: Node): (Window & typeof globalThis) | null {
  const document = ownerDocument(node);
  return document && viewOf(document);
}

function frameOffset(document: Document | null): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (let frame = document && viewOf(document)?.frameElement; frame; ) {
    const box = frame.getBoundingClientRect();
    x += box.x + frame.clientLeft;
    y += box.y + frame.clientTop;
    frame = windowOf(frame)?.frameElement ?? null;
  }
  return { x, y };
}

/** White space may differ in kind: a line break in the source is a blank in the text. */
function sameLetters(found: string, expected: string): boolean {
  return found === expected || (found.length === expected.length && found.replace(/\s/g, " ") === expected);
}
