/**
 * An element or text of a live page as both browsers' remote protocols report it, closed shadow roots
 * and same-origin frames opened. `ref` is the protocol's own name of the node.
 */
export interface DomNode {
  readonly tag: string;
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly DomNode[];
  readonly shadow: DomNode | null;
  readonly ref: string;
}

/** All nodes below (and with) a node in document order, through shadow roots. */
export function* walk(node: DomNode): Generator<DomNode> {
  yield node;
  if (node.shadow) yield* walk(node.shadow);
  for (const child of node.children) yield* walk(child);
}

/** The text of a node as one line, pieces separated by single blanks; style sheets left out. */
export function textOf(node: DomNode): string {
  const pieces = [...walk(node)].filter(({ tag }) => tag === "#text").map(({ text }) => text);
  return pieces.join(" ").replace(/\s+/g, " ").trim();
}

/** The first node that a test holds for. */
export function find(node: DomNode, test: (node: DomNode) => boolean): DomNode | null {
  for (const each of walk(node)) if (test(each)) return each;
  return null;
}

/** All nodes that a test holds for. */
export function findAll(node: DomNode, test: (node: DomNode) => boolean): DomNode[] {
  return [...walk(node)].filter(test);
}
