import type { Article } from "./article";
import { bodyOf, ownerDocument, parentNode, rootElementOf } from "./node-access";

/** Quiet time after the first change before anything is done about it, in milliseconds. */
const SETTLE_MS = 250;

/** The wait doubles while the page goes on changing, up to this, in milliseconds. */
const MAX_WAIT_MS = 30_000;

/** Reading again may take up at most this part of the time. */
const SHARE_OF_TIME = 0.1;

/** No change for this long ends the back-off, in milliseconds. */
const CALM_MS = 5_000;

/** Who wants to know of changes. */
export interface ChangeListener {
  /** Something changed here. Called often, so it must cost next to nothing. */
  noted(node: Node): void;
  /** Changes came to rest, or have gone on for long enough. */
  settled(): Promise<void>;
}

/**
 * Tells which nodes changed where the article stands (in all of the page while there is none), and, seldom, that it is time to
 * look: the worse the storm of changes, the longer the waits. Only text, children and the article's size are
 * observed, never attributes.
 */
export class ChangeWatch {
  readonly #observer: MutationObserver;
  readonly #sizes: ResizeObserver | null;
  #sized: Element | null = null;
  /** The first news of a size is what it was at the start. */
  #sizeKnown = false;
  #timer: number | undefined;
  #again = false;
  #wait = SETTLE_MS;
  #last = 0;
  #stopped = false;

  constructor(private readonly listener: ChangeListener) {
    this.#observer = new MutationObserver((records) => this.#note(records));
    // Missing only in the DOM of unit tests. "Read more" buttons change classes, which is seen by the size.
    this.#sizes = typeof ResizeObserver === "function" ? new ResizeObserver(() => this.#onSize()) : null;
  }

  /** Watches all of a page from now on, until it is known where its article is. */
  watchPage(document: Document): void {
    this.#observe([bodyOf(document) ?? document], []);
  }

  /** Watches the places of this article from now on. */
  watch(document: Document, { root, trees }: Pick<Article, "root" | "trees">): void {
    if (root === null) this.watchPage(document);
    else this.#observe([root, ...trees], ancestors(root));
    this.#watchSize(root);
  }

  /** Asks for a look soon, as if something had changed. */
  schedule(): void {
    if (this.#timer !== undefined) this.#again = true;
    if (this.#stopped || this.#timer !== undefined) return;
    this.#again = false;
    const now = performance.now();
    if (now - this.#last > CALM_MS + this.#wait) this.#wait = SETTLE_MS;
    this.#timer = window.setTimeout(() => void this.#run(), this.#wait);
  }

  /** Looks no more until it is told again where. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer.disconnect();
    this.#watchSize(null);
  }

  stop(): void {
    this.rest();
    this.#stopped = true;
  }

  async #run(): Promise<void> {
    const timer = this.#timer;
    const began = performance.now();
    this.#again = false;
    await this.listener.settled();
    this.#last = performance.now();
    const spent = this.#last - began;
    this.#wait = Math.min(MAX_WAIT_MS, Math.max(this.#wait * 2, spent / SHARE_OF_TIME));
    if (this.#timer !== timer) return;
    this.#timer = undefined;
    if (this.#again) this.schedule();
  }

  #note(records: readonly MutationRecord[]): void {
    for (const { target } of records) this.listener.noted(target);
    if (records.length > 0) this.schedule();
  }

  /** `whole` trees are observed through and through; of `parents` only the children, to see the article's element replaced. */
  #observe(whole: readonly Node[], parents: readonly Node[]): void {
    if (this.#stopped) return;
    const missed = this.#observer.takeRecords();
    this.#observer.disconnect();
    for (const tree of whole) {
      this.#observer.observe(tree, { childList: true, characterData: true, subtree: true });
    }
    for (const parent of parents) this.#observer.observe(parent, { childList: true });
    this.#note(missed);
  }

  #watchSize(root: Element | null): void {
    if (root === this.#sized) return;
    this.#sizes?.disconnect();
    this.#sized = root;
    this.#sizeKnown = false;
    if (root !== null) this.#sizes?.observe(root);
  }

  #onSize(): void {
    if (this.#sizeKnown) this.schedule();
    this.#sizeKnown = true;
  }
}

/** Up to the body: above it is where our own host comes and goes. */
function ancestors(element: Element): readonly Node[] {
  const list: Node[] = [];
  const document = ownerDocument(element);
  const top = document && rootElementOf(document);
  for (let node = parentNode(element); node !== null && node !== top; node = parentNode(node))
    list.push(node);
  return list;
}
