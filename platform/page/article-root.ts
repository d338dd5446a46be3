import type { FoundBlock } from "./blocks";
import { isBoilerplate } from "./boilerplate-lines";
import { localName } from "./node-access";

/** A paragraph needs this many letters to speak for the element it is in. */
const MIN_LETTERS = 40;

/** How much of a paragraph's weight its further ancestors get: parent, grandparent and so on. */
const SHARE = [1, 0.7, 0.35, 0.15];

/** Half as good as the best is good enough to be part of the same article. */
const PART_OF_BEST = 0.5;

/** How many elements up a lead is looked for, and how much of what comes with it must be text. */
const MAX_STEPS = 3;
const TEXT_AMONG_ADDED = 0.6;

/** Above this share of linked letters a block is a list of links. */
const MAX_LINKED = 0.5;

/**
 * Finds the element that holds the article: the one whose paragraphs weigh most. Text weighs by its length and its
 * commas, links weigh nothing, and weight fades with distance, so that neither a single long paragraph
 * nor the whole page wins. Then climbs while the parent holds clearly more of the same. Null without a paragraph.
 */
export function findRoot(blocks: readonly FoundBlock[]): Element | null {
  const weights = new Map<Element, number>();
  for (const block of blocks) {
    const weight = weightOf(block);
    if (weight === 0) continue;
    SHARE.forEach((share, distance) => {
      const element = block.path.at(-1 - own(block) - distance);
      if (element) weights.set(element, (weights.get(element) ?? 0) + share * weight);
    });
  }
  let best: Element | null = null;
  for (const [element, weight] of weights) {
    if (best === null || weight > (weights.get(best) ?? 0)) best = element;
  }
  return best === null ? null : takeLead(climb(best, blocks), blocks);
}

/** Whether links make most of a block. */
export function isLinks({ text, linked }: FoundBlock): boolean {
  return linked > MAX_LINKED * text.length;
}

/** Paragraphs hand their weight to what they are in; text directly in a `div` counts for that `div`. */
function own({ path }: FoundBlock): 0 | 1 {
  const last = path.at(-1);
  return last !== undefined && /^(p|blockquote|li|h\d)$/.test(localName(last)) ? 1 : 0;
}

function weightOf(block: FoundBlock): number {
  const { kind, text, linked } = block;
  if (kind === "heading" || kind === "item" || text.length < MIN_LETTERS || isLinks(block)) return 0;
  const commas = text.split(/[,;،]/).length - 1;
  return Math.min(text.length - linked, 600) + 20 * commas;
}

/** A lead or a caption often stands beside the element of the text: climbs while what comes with it is mostly text. */
function takeLead(root: Element, blocks: readonly FoundBlock[]): Element {
  const holder = blocks.find(({ path }) => path.includes(root));
  if (holder === undefined || localName(root) === "article") return root;
  let taken = root;
  for (const element of holder.path.slice(1, holder.path.indexOf(root)).reverse().slice(0, MAX_STEPS)) {
    const added = blocks.filter(({ path }) => path.includes(element) && !path.includes(taken));
    const letters = added.reduce((sum, { text }) => sum + text.length, 0);
    const good = added.reduce((sum, block) => (isText(block) ? sum + block.text.length : sum), 0);
    if (good < TEXT_AMONG_ADDED * letters) break;
    taken = element;
  }
  return taken;
}

/** A paragraph, or a point of a summary: in a list only whole sentences are text. */
function isText(block: FoundBlock): boolean {
  return (
    weightOf(block) > 0 || (block.kind === "item" && !isLinks(block) && !isBoilerplate(block.text, "item"))
  );
}

/** Articles cut into sections (by adverts, by "read more" boxes) have their halves under one parent. */
function climb(best: Element, blocks: readonly FoundBlock[]): Element {
  const holder = blocks.find(({ path }) => path.includes(best));
  if (holder === undefined) return best;
  const inside = (element: Element) =>
    blocks.reduce((sum, block) => (block.path.includes(element) ? sum + weightOf(block) : sum), 0);
  const chain = holder.path.slice(0, holder.path.indexOf(best)).reverse();
  let root = best;
  let weight = inside(best);
  for (const element of chain) {
    if (localName(root) === "article") break;
    const more = inside(element);
    if (more - weight >= PART_OF_BEST * weight || (more > weight && localName(element) === "article")) {
      root = element;
      weight = more;
    }
  }
  return root;
}
