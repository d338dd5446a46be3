import type { Memory } from "./blocks";
import { ELEMENT, isConnected, isShown, localName, nodeAbove, nodeType, shadowOf } from "./node-access";
import type { Around, Section } from "./section";

/** Above so many changed places between two readings all is read again: looking each of them up would take longer. */
const MAX_CHANGED = 1000;

/**
 * The sections of earlier readings, and which of them have changed since. A section is as it was read only where changes
 * are told: in the article; outside it as long as nothing happened but in the article.
 */
export class StaleSections implements Memory {
  #sections = new WeakMap<Element, Section>();
  #root: Section | null = null;
  #trusted: Section | "all" | null = null;
  readonly #changed = new Set<Node>();
  /** What was passed over because it was not shown, or was yet to become what its name says. */
  readonly #waiting = new Map<Element, Section>();

  /** Notes a change; it costs next to nothing, since pages change things many times a second. */
  changed(node: Node): void {
    if (this.#changed.size <= MAX_CHANGED) this.#changed.add(node);
  }

  /** Remembers the section that holds the article, in which all changes are told. */
  setRoot(root: Section | null): void {
    this.#root = root;
  }

  forget(): void {
    this.#sections = new WeakMap();
    this.#root = null;
    this.#changed.clear();
    this.#waiting.clear();
  }

  /** Takes all that happened since the last reading into account, before the next. */
  settle(): void {
    if (this.#changed.size > MAX_CHANGED) this.forget();
    let outside = this.#root === null;
    for (const node of this.#changed) if (!this.#markStale(node)) outside = true;
    this.#changed.clear();
    for (const [element, section] of this.#waiting) {
      const over = !isConnected(element) || (isShown(element) && !awaitsShadow(element));
      if (!over) continue;
      this.#waiting.delete(element);
      this.#markStale(section.element);
    }
    this.#trusted = outside ? this.#root : "all";
  }

  known(element: Element, around: Around): Section | null {
    const known = this.#sections.get(element);
    if (known === undefined || known.stale || !sameAround(known.around, around)) return null;
    return this.#trusted === "all" || isIn(known, this.#trusted) ? known : null;
  }

  add(section: Section): void {
    this.#sections.set(section.element, section);
    if (awaitsShadow(section.element)) this.#waiting.set(section.element, section);
  }

  hidden(element: Element, section: Section): void {
    this.#waiting.set(element, section);
  }

  /** Marks what holds a node as stale, up to the page; true when it is in the article. */
  #markStale(node: Node): boolean {
    let inArticle = false;
    for (let at: Node | null = node; at !== null; at = nodeAbove(at)) {
      const section = nodeType(at) === ELEMENT ? this.#sections.get(at as Element) : undefined;
      if (section === undefined) continue;
      section.stale = true;
      inArticle ||= section === this.#root;
    }
    return inArticle;
  }
}

/** A custom element without a shadow root may get one later, which no observer tells of. */
function awaitsShadow(element: Element): boolean {
  return localName(element).includes("-") && shadowOf(element) === null;
}

function isIn(section: Section, root: Section | null): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at === root) return true;
  return false;
}

function sameAround(a: Around, b: Around): boolean {
  return a.kind === b.kind && a.inLink === b.inLink && a.inArticle === b.inArticle;
}
