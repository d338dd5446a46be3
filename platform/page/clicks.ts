import { boxesOf, type Mark, windowOf } from "./mark";
import { attribute, hasAttribute, localName } from "./node-access";

/** How far from a line a click still counts as on it, in pixels: underlines stand below the letters. */
const SLACK = 2;

/**
 * Calls back when the reader clicks a mark: a plain click of a person's own, on the text itself, that neither
 * ends a selection nor works a link or a button. Listens in each of `documents`. Returns the undo.
 */
export function onMarkClick(
  documents: readonly Document[],
  marks: () => readonly Mark[],
  onClick: (mark: Mark) => void,
): () => void {
  const listening = new AbortController();
  const listener = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const path = event.composedPath();
    if (path.some(isWorked) || selects(path)) return;
    const mark = markAt(marks(), event.clientX, event.clientY, path);
    if (mark) onClick(mark);
  };
  for (const document of documents) {
    EventTarget.prototype.addEventListener.call(document, "click", listener as EventListener, {
      capture: true,
      passive: true,
      signal: listening.signal,
    });
  }
  return () => listening.abort();
}

/** The shortest of the marks under a point, given in the coordinates of the window that the event's path is in. */
function markAt(marks: readonly Mark[], x: number, y: number, path: readonly EventTarget[]): Mark | null {
  const target = path[0];
  if (!isNode(target)) return null;
  const hits = marks.filter((mark) =>
    mark.parts.some(({ range }) => {
      // What lies over the text is not the text.
      if (!Node.prototype.contains.call(target, range.startContainer) && !range.intersectsNode(target))
        return false;
      return [...range.getClientRects()].some(
        (box) =>
          x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
      );
    }),
  );
  const length = (mark: Mark) => boxesOf(mark).reduce((sum, { width }) => sum + width, 0);
  return hits.length < 2 ? (hits[0] ?? null) : hits.reduce((a, b) => (length(b) < length(a) ? b : a));
}

/** Links, buttons and fields keep their clicks to themselves. */
function isWorked(target: EventTarget): boolean {
  if (!isNode(target) || target.nodeType !== Node.ELEMENT_NODE) return false;
  const element = target as Element;
  const tag = localName(element);
  if (tag === "a") return hasAttribute(element, "href");
  if (/^(button|input|select|textarea|label|summary|video|audio)$/.test(tag)) return true;
  return /^(button|link|checkbox|tab|menuitem)$/.test(attribute(element, "role"));
}

function selects(path: readonly EventTarget[]): boolean {
  const target = path[0];
  const selection = isNode(target) ? windowOf(target)?.getSelection() : null;
  return selection != null && !selection.isCollapsed;
}

/** Nodes of frames have a `Node` of their own, so `instanceof` does not tell. */
function isNode(target: EventTarget | undefined): target is Node {
  return target !== undefined && "nodeType" in target && "contains" in target;
}
