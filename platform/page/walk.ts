import {
  bodyOf,
  ELEMENT,
  firstChild,
  frameDocument,
  nextSibling,
  nodeType,
  parentNode,
  shadowOf,
  TEXT,
} from "./node-access";
import type { Slices } from "./slices";

/** What a walk tells of. `enter` says whether to go into the element; `leave` follows each element entered. */
export interface Visitor {
  enter(element: Element): boolean;
  text(node: Text): void;
  leave(element: Element): void;
  /** Asked after every node: true ends the walk. */
  readonly done: boolean;
}

/** How many nodes pass between two looks at the clock. */
const NODES_PER_LOOK = 32;

/**
 * Walks the tree as a reader sees it: into open shadow roots (before the element's own children, which are slotted
 * there) and into frames of the same origin. A node that the page takes away while we pause ends its branch.
 */
export async function walk(start: Element, visitor: Visitor, slices: Slices): Promise<void> {
  const stack: { owner: Element; next: Node | null; after: Node | null }[] = [];
  const open = (element: Element) => {
    if (!visitor.enter(element)) return;
    const inner = shadowOf(element) ?? frameBody(element);
    const own = firstChild(element);
    stack.push(
      inner === null
        ? { owner: element, next: own, after: null }
        : { owner: element, next: firstChild(inner), after: own },
    );
  };
  open(start);
  for (let seen = 1; stack.length > 0 && !visitor.done; seen++) {
    const level = stack[stack.length - 1];
    if (level === undefined) return;
    const node = level.next;
    if (node === null) {
      if (level.after !== null) {
        level.next = level.after;
        level.after = null;
        continue;
      }
      stack.pop();
      visitor.leave(level.owner);
      continue;
    }
    if (seen % NODES_PER_LOOK === 0) {
      const pause = slices.breathe();
      if (pause) {
        await pause;
        if (parentNode(node) === null) {
          level.next = null;
          continue;
        }
      }
    }
    level.next = nextSibling(node);
    const type = nodeType(node);
    if (type === TEXT) visitor.text(node as Text);
    else if (type === ELEMENT) open(node as Element);
  }
}

function frameBody(element: Element): Node | null {
  const document = frameDocument(element);
  return document === null ? null : bodyOf(document);
}
