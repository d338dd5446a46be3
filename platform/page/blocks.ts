import { standsAround } from "./around-articles";
import type { Block, BlockKind } from "./article";
import { BlockText } from "./block-text";
import { attribute, isShown, localName } from "./node-access";
import type { Visitor } from "./walk";

/** Elements that stand in a line of text; all others begin and end a block. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr label".split(
    " ",
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  h1: "heading",
  h2: "heading",
  h3: "heading",
  h4: "heading",
  h5: "heading",
  h6: "heading",
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
};

/** Inline elements whose letters are no part of a sentence: footnote marks, icon names. */
const NOT_WORDS = /\b(material-icons|icon|fa|glyphicon)\b/;

/** A block as found, with where it stands: the elements it is in from the body down, and how much of it is links. */
export interface FoundBlock extends Block {
  readonly path: readonly Element[];
  readonly linked: number;
}

/** Collects a page's blocks of text in a walk; stops at `cap` letters. */
export class BlockCollector implements Visitor {
  readonly blocks: FoundBlock[] = [];
  #path: Element[] = [];
  #kinds: BlockKind[] = [];
  #current = new BlockText();
  #linked = 0;
  #links = 0;
  #articles = 0;
  #breaks = 0;
  #letters = 0;

  constructor(private readonly cap: number) {}

  get done(): boolean {
    return this.#letters >= this.cap;
  }

  enter(element: Element): boolean {
    const tag = localName(element);
    if (tag === "br") {
      this.#lineBreak();
      return false;
    }
    if (standsAround(element, this.#articles > 0)) return false;
    if (INLINE.has(tag)) {
      if (NOT_WORDS.test(attribute(element, "class"))) return false;
      if (tag === "a") this.#links++;
      return true;
    }
    if (!isShown(element)) return false;
    this.#end();
    if (tag === "article" || tag === "main") this.#articles++;
    this.#kinds.push(this.#kindOf(tag));
    this.#path = [...this.#path, element];
    return true;
  }

  text(node: Text): void {
    const added = this.#current.add(node);
    if (added === 0) return;
    this.#breaks = 0;
    this.#letters += added;
    if (this.#links > 0) this.#linked += added;
  }

  leave(element: Element): void {
    const tag = localName(element);
    if (INLINE.has(tag)) {
      if (tag === "a") this.#links--;
      return;
    }
    this.#end();
    if (tag === "article" || tag === "main") this.#articles--;
    this.#kinds.pop();
    this.#path = this.#path.slice(0, -1);
  }

  /** What an element does not say of itself it has from what it is in; the posts of a live page are paragraphs in a list. */
  #kindOf(tag: string): BlockKind {
    const around = this.#kinds.at(-1) ?? "paragraph";
    return KINDS[tag] ?? (tag === "p" && around === "item" ? "paragraph" : around);
  }

  /** One break is a blank; two without text between them are a paragraph's end. */
  #lineBreak(): void {
    this.#breaks++;
    if (this.#breaks === 2) this.#end();
    else this.#current.addBreak();
  }

  #end(): void {
    const { text, runs } = this.#current;
    if (text !== "") {
      const kind = this.#kinds.at(-1) ?? "paragraph";
      this.blocks.push({ kind, text, runs, path: this.#path, linked: this.#linked });
    }
    this.#current = new BlockText();
    this.#linked = 0;
  }
}
