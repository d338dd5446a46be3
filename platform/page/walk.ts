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
  /** Reads a text node from this letter on and gives the letter up to which it did. */
  text(node: Text, from: number): number;
  leave(element: Element): void;
  /** A shadow root or a frame's document is gone into. */
  tree?(root: Node): void;
  /** Asked after every node: true ends the walk. */
  readonly done: boolean;
}

/** How many steps are taken between two looks at the clock. */
const NODES_PER_LOOK = 8;

/** An element being walked: what holds its next child, and its own children where it has a shadow root before them. */
interface Level {
  readonly owner: Element;
  holder: Node;
  next: Node | null;
  slotted: boolean;
}

/**
 * Walks the tree as a reader sees it: into open shadow roots (before the element's own children, which are slotted
 * there) and into frames of the same origin. A node that the page takes away or moves while we pause ends its branch.
 */
export async function walk(start: Element, visitor: Visitor, slices: Slices): Promise<void> {
  const stack: Level[] = [];
  const open = (element: Element) => {
    if (!visitor.enter(element)) return;
    const frame = frameDocument(element);
    const inner = shadowOf(element) ?? (frame && bodyOf(frame));
    const tree = frame ?? inner;
    if (tree !== null) visitor.tree?.(tree);
    const holder = inner ?? element;
    stack.push({ owner: element, holder, next: firstChild(holder), slotted: inner !== null });
  };
  open(start);
  for (let seen = 1; stack.length > 0 && !visitor.done; seen++) {
    const pause = seen % NODES_PER_LOOK === 0 ? slices.breathe() : undefined;
    if (pause) await pause;
    const level = stack[stack.length - 1];
    if (level === undefined) return;
    const node = level.next;
    if (node === null) {
      if (level.slotted) {
        level.slotted = false;
        level.holder = level.owner;
        level.next = firstChild(level.owner);
        continue;
      }
      stack.pop();
      visitor.leave(level.owner);
      continue;
    }
    if (pause && parentNode(node) !== level.holder) {
      level.next = null;
      continue;
    }
    const type = nodeType(node);
    const reading = type === TEXT ? readText(node as Text, visitor, slices) : undefined;
    if (reading) await reading;
    level.next = reading && parentNode(node) !== level.holder ? null : nextSibling(node);
    if (type === ELEMENT) open(node as Element);
  }
}

/** Promises cost a turn of the queue each, so that only a text too long for one reading makes one. */
function readText(node: Text, visitor: Visitor, slices: Slices): Promise<void> | undefined {
  const from = visitor.text(node, 0);
  return from < node.length && !visitor.done ? readOn(node, from, visitor, slices) : undefined;
}

async function readOn(node: Text, start: number, visitor: Visitor, slices: Slices): Promise<void> {
  for (let from = start; from < node.length && !visitor.done; from = visitor.text(node, from)) {
    const pause = slices.breathe();
    if (pause) await pause;
  }
}
