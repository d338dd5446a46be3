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

/** Sums up a section whose parts are known; `own` are the trees of its own inside. */
export function sumUp(section: Section, own: readonly Node[]): void {
  let [letters, good, weight, direct] = [0, 0, 0, 0];
  const near = SHARE.map(() => 0);
  const give = (distance: number, more: number) => {
    if (distance < near.length) near[distance] = (near[distance] ?? 0) + more;
  };
  const ownText = isParagraph(section);
  const trees = [...own];
  let best: Section | null = null;
  for (const part of section.parts) {
    if (!isSection(part)) {
      letters += part.text.length;
      if (isText(part)) good += part.text.length;
      weight += part.weight;
      direct += part.weight;
      if (!ownText) give(0, part.weight);
      continue;
    }
    const { sums } = part;
    letters += sums.letters;
    good += sums.good;
    weight += sums.weight;
    for (const tree of sums.trees) trees.push(tree);
    if (sums.weight > 0) {
      if (isParagraph(part)) give(0, sums.direct);
      for (let distance = 0; distance < sums.near.length; distance++)
        give(distance + 1, sums.near[distance] ?? 0);
    }
    if (sums.best !== null && sums.best.sums.score > (best?.sums.score ?? 0)) best = sums.best;
  }
  const score = near.reduce((sum, more, distance) => sum + more * (SHARE[distance] ?? 0), 0);
  if (score > (best?.sums.score ?? 0)) best = section;
  section.sums = { letters, good, weight, direct, near, score, best, trees };
}

/** Paragraphs hand their weight to what they are in; text directly in a `div` counts for that `div`. */
function isParagraph({ element }: Section): boolean {
  return /^(p|blockquote|li|h\d)$/.test(localName(element));
}

/** A paragraph, or a point of a summary: in a list only whole sentences are text. */
function isText({ kind, weight, isLinks, line }: FoundBlock): boolean {
  return weight > 0 || (kind === "item" && !isLinks && line === "text");
}
