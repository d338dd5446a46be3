import { PageParts } from "./around-articles";
import type { BlockKind } from "./article";
import { BlockText } from "./block-text";
import { lineKind } from "./boilerplate-lines";
import { attribute, isShown, localName } from "./node-access";
import { type Around, type FoundBlock, newSection, RunningSums, type Section } from "./section";
import { textPiece } from "./text-piece";
import type { Visitor } from "./walk";

/** Elements that stand in a line of text; all others begin and end a block. */
const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb ruby s samp small span strike strong sub sup time tt u var wbr label".split(
    " ",
  ),
);

const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "item",
  dt: "item",
  dd: "item",
  blockquote: "quote",
  figcaption: "caption",
  caption: "caption",
};

/** Inline elements whose letters are no part of a sentence: footnote marks, icon names. */
const NOT_WORDS = /\b(material-icons|icon|fa|glyphicon)\b/;

/** A paragraph needs this many letters to speak for the element it is in. */
const MIN_LETTERS = 40;

/** The commas of a paragraph are counted up to this letter: one of megabytes is heavy enough and must not keep the page waiting. */
const COUNTED = 10_000;

/** Above this share of linked letters a block is a list of links. */
const MAX_LINKED = 0.5;

/** What is kept from one reading to the next. */
export interface Memory {
  /** The section of an element, where it need not be read again. */
  known(element: Element, around: Around): Section | null;
  add(section: Section): void;
  /** Notes an element of a section that was left out because it is not laid out now. */
  hidden(element: Element, section: Section): void;
}

/** Collects a page's blocks of text in a walk, section by section; stops at `cap` letters. */
export class BlockCollector implements Visitor {
  page: Section | null = null;
  #open: {
    readonly section: Section;
    readonly parts: (Section | FoundBlock)[];
    readonly sums: RunningSums;
  }[] = [];
  #current = new BlockText();
  #linked = 0;
  #links = 0;
  #breaks = 0;
  #letters = 0;
  readonly #parts = new PageParts();

  constructor(
    private readonly cap: number,
    private readonly memory: Memory,
  ) {}

  get done(): boolean {
    return this.#letters >= this.cap;
  }

  enter(element: Element): boolean {
    const tag = localName(element);
    if (tag === "br") {
      this.#lineBreak();
      return false;
    }
    const up = this.#open.at(-1);
    const inArticle = up?.section.around.inArticle ?? false;
    if (this.#parts.standsAround(element, inArticle)) return false;
    if (INLINE.has(tag)) {
      if (NOT_WORDS.test(attribute(element, "class"))) return false;
      if (tag === "a") this.#links++;
      return true;
    }
    if (!isShown(element)) {
      if (up) this.memory.hidden(element, up.section);
      return false;
    }
    this.#end();
    const around = {
      kind: kindOf(tag, up?.section.around.kind ?? "paragraph"),
      inLink: this.#links > 0,
      inArticle: inArticle || tag === "article" || tag === "main",
    };
    const known = this.memory.known(element, around);
    const section = known ?? newSection(element, around);
    section.parent = up?.section ?? null;
    up?.parts.push(section);
    this.page ??= section;
    if (known) {
      this.#letters += known.sums.letters;
      up?.sums.add(known);
      return false;
    }
    this.memory.add(section);
    this.#open.push({ section, parts: [], sums: new RunningSums(section) });
    return true;
  }

  tree(root: Node): void {
    this.#open.at(-1)?.sums.trees.push(root);
  }

  text(node: Text, from: number): number {
    const piece = textPiece(node, from);
    const added = this.#current.add(node, piece, from);
    if (added > 0) {
      this.#breaks = 0;
      this.#letters += added;
      if (this.#links > 0) this.#linked += added;
    }
    return from + piece.length;
  }

  leave(element: Element): void {
    const tag = localName(element);
    if (INLINE.has(tag)) {
      if (tag === "a") this.#links--;
      return;
    }
    this.#close(false);
  }

  /** Closes what a walk that stopped at the cap has left open; such sections stay stale. */
  finish(): void {
    while (this.#open.length > 0) this.#close(true);
  }

  #close(stale: boolean): void {
    this.#end();
    const closed = this.#open.pop();
    if (closed === undefined) return;
    const { section, parts, sums } = closed;
    section.parts = parts;
    section.stale = stale;
    sums.close();
    this.#open.at(-1)?.sums.add(section);
  }

  /** One break is a blank; two without text between them are a paragraph's end. */
  #lineBreak(): void {
    this.#breaks++;
    if (this.#breaks === 2) this.#end();
    else this.#current.addBreak();
  }

  #end(): void {
    const { text, runs } = this.#current;
    const up = this.#open.at(-1);
    if (text !== "" && up) {
      const { kind } = up.section.around;
      const linked = this.#linked;
      const isLinks = linked > MAX_LINKED * text.length;
      const weight = isLinks ? 0 : weightOf(kind, text, linked);
      const block = { kind, text, runs, linked, weight, isLinks, line: lineKind(text, kind) };
      up.parts.push(block);
      up.sums.add(block);
    }
    this.#current = new BlockText();
    this.#linked = 0;
  }
}

/** What an element does not say of itself it has from what it is in; the posts of a live page are paragraphs in a list. */
function kindOf(tag: string, around: BlockKind): BlockKind {
  if (/^h[1-6]$/.test(tag)) return "heading";
  return KINDS[tag] ?? (tag === "p" && around === "item" ? "paragraph" : around);
}

function weightOf(kind: BlockKind, text: string, linked: number): number {
  if (kind === "heading" || kind === "item" || text.length < MIN_LETTERS) return 0;
  const commas = text.slice(0, COUNTED).match(/[,;،]/g)?.length ?? 0;
  return Math.min(text.length - linked, 600) + 20 * commas;
}
