import type { Block, BlockKind } from "./article";
import type { LineKind } from "./boilerplate-lines";
import { localName } from "./node-access";

/** A block as found: how much of it is links, what it weighs as text, and what its words make of it. */
export interface FoundBlock extends Block {
  readonly linked: number;
  readonly weight: number;
  readonly isLinks: boolean;
  readonly line: LineKind;
}

/** What an element hands down to those in it. */
export interface Around {
  readonly kind: BlockKind;
  readonly inLink: boolean;
  readonly inArticle: boolean;
}

/**
 * An element that begins and ends a block, with what was found in it, in order. It is kept from one reading to the next:
 * only a stale one is read again.
 */
export interface Section {
  readonly element: Element;
  readonly around: Around;
  parent: Section | null;
  parts: readonly (Section | FoundBlock)[];
  stale: boolean;
  sums: Sums;
}

/** What is known of all the text in a section, so that finding the article looks at no block twice. */
export interface Sums {
  readonly letters: number;
  /** Letters of paragraphs, and of points of a list that are whole sentences. */
  readonly good: number;
  readonly weight: number;
  /** Weight of the blocks that stand directly in it. */
  readonly direct: number;
  /** Weight of the paragraphs that are its own children, grandchildren and so on. */
  readonly near: readonly number[];
  readonly score: number;
  /** The section of the highest score in it, itself included. */
  readonly best: Section | null;
  /** The shadow roots and frames' documents in it: observers do not look into them by themselves. */
  readonly trees: readonly Node[];
}

/** How much of a paragraph's weight its further ancestors get: parent, grandparent and so on. */
const SHARE = [1, 0.7, 0.35, 0.15];

const NOTHING: Sums = {
  letters: 0,
  good: 0,
  weight: 0,
  direct: 0,
  near: [],
  score: 0,
  best: null,
  trees: [],
};

/** A section that has yet to be read. */
export function newSection(element: Element, around: Around): Section {
  return { element, around, parent: null, parts: [], stale: true, sums: NOTHING };
}

/** Tells the sections among a section's parts. */
export function isSection(part: Section | FoundBlock): part is Section {
  return "parts" in part;
}

/** All blocks of a section in the order of the text, each with whether it is in `root`. */
export function* blocksIn(
  section: Section,
  root: Section,
  inside = section === root,
): Generator<readonly [block: FoundBlock, inRoot: boolean]> {
  for (const part of section.parts) {
    if (isSection(part)) yield* blocksIn(part, root, inside || part === root);
    else yield [part, inside];
  }
}

/**
 * Sums up a section part by part, while it is being read: an element of many thousands of children must not keep the page waiting at its end.
 */
export class RunningSums {
  readonly trees: Node[] = [];
  readonly #near = SHARE.map(() => 0);
  readonly #ownText: boolean;
  #letters = 0;
  #good = 0;
  #weight = 0;
  #direct = 0;
  #best: Section | null = null;

  constructor(private readonly section: Section) {
    this.#ownText = isParagraph(section);
  }

  /** Adds a part that is known through and through. */
  add(part: Section | FoundBlock): void {
    if (isSection(part)) this.#addSection(part);
    else this.#addBlock(part);
  }

  /** Gives the section its sums. */
  close(): void {
    const near = this.#near;
    const score = near.reduce((sum, more, distance) => sum + more * (SHARE[distance] ?? 0), 0);
    this.section.sums = {
      letters: this.#letters,
      good: this.#good,
      weight: this.#weight,
      direct: this.#direct,
      near,
      score,
      best: score > (this.#best?.sums.score ?? 0) ? this.section : this.#best,
      trees: this.trees,
    };
  }

  #addBlock(block: FoundBlock): void {
    const letters = block.text.length;
    this.#letters += letters;
    if (isText(block)) this.#good += letters;
    this.#weight += block.weight;
    this.#direct += block.weight;
    if (!this.#ownText) this.#give(0, block.weight);
  }

  #addSection(part: Section): void {
    const { letters, good, weight, direct, near, best, trees } = part.sums;
    this.#letters += letters;
    this.#good += good;
    this.#weight += weight;
    for (const tree of trees) this.trees.push(tree);
    if (weight > 0) {
      if (isParagraph(part)) this.#give(0, direct);
      for (let distance = 0; distance < near.length; distance++)
        this.#give(distance + 1, near[distance] ?? 0);
    }
    if (best !== null && best.sums.score > (this.#best?.sums.score ?? 0)) this.#best = best;
  }

  #give(distance: number, more: number): void {
    if (distance < SHARE.length) this.#near[distance] = (this.#near[distance] ?? 0) + more;
  }
}

/** Paragraphs hand their weight to what they are in; text directly in a `div` counts for that `div`. */
function isParagraph({ element }: Section): boolean {
  return /^(p|blockquote|li|h\d)$/.test(localName(element));
}

/** A paragraph, or a point of a summary: in a list only whole sentences are text. */
function isText({ kind, weight, isLinks, line }: FoundBlock): boolean {
  return weight > 0 || (kind === "item" && !isLinks && line === "text");
}
