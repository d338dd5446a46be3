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

/**
 * Calls back, seldom, when text changes where the article stands (in all of the page while there is none). After the
 * first change of a batch it stops looking until the work is done, so that a storm of changes costs nothing; the
 * worse the storm, the longer the waits. Only text and children are observed, never attributes.
 */
export class ChangeWatch {
  #observer: MutationObserver;
  #roots: readonly Node[] = [];
  #parents: readonly Node[] = [];
  #timer: number | undefined;
  #wait = SETTLE_MS;
  #last = 0;
  #stopped = false;

  constructor(private readonly onChange: () => Promise<void>) {
    this.#observer = new MutationObserver(() => this.schedule());
  }

  /** Watches the places of this article from now on. */
  watch(document: Document, article: Article): void {
    const roots = article.root ? [article.root, ...otherTrees(article)] : [bodyOf(document) ?? document];
    this.#roots = roots;
    this.#parents = article.root ? ancestors(article.root) : [];
    if (this.#timer === undefined) this.#observe();
  }

  /** Asks for a look soon, as if something had changed. */
  schedule(): void {
    if (this.#stopped || this.#timer !== undefined) return;
    this.#observer.disconnect();
    const now = performance.now();
    if (now - this.#last > CALM_MS + this.#wait) this.#wait = SETTLE_MS;
    this.#timer = window.setTimeout(() => void this.#run(), this.#wait);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#observer.disconnect();
  }

  async #run(): Promise<void> {
    const began = performance.now();
    await this.onChange();
    this.#last = performance.now();
    const spent = this.#last - began;
    this.#wait = Math.min(MAX_WAIT_MS, Math.max(this.#wait * 2, spent / SHARE_OF_TIME));
    this.#timer = undefined;
    if (!this.#stopped) this.#observe();
  }

  #observe(): void {
    this.#observer.disconnect();
    for (const root of this.#roots) {
      this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
    }
    // So that the replacement of the article's element itself is seen, too.
    for (const parent of this.#parents) this.#observer.observe(parent, { childList: true });
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

/** Shadow roots and frames' documents that hold blocks: observers do not look into them by themselves. */
function otherTrees(article: Article): readonly Node[] {
  const trees = new Set<Node>();
  for (const { runs } of article.blocks) {
    const node = runs[0]?.node;
    if (node) trees.add(node.getRootNode());
  }
  const main = article.root && ownerDocument(article.root);
  if (main) trees.delete(main);
  return [...trees];
}
