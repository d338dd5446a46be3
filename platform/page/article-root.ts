import { localName } from "./node-access";
import type { Section } from "./section";

/** Half as good as the best is good enough to be part of the same article. */
const PART_OF_BEST = 0.5;

/** How many elements up a lead is looked for, and how much of what comes with it must be text. */
const MAX_STEPS = 3;
const TEXT_AMONG_ADDED = 0.6;

/**
 * Finds the section that holds the article: the one whose paragraphs weigh most. Text weighs by its length and its
 * commas, links weigh nothing, and weight fades with distance, so that neither a single long paragraph
 * nor the whole page wins. Then climbs while the parent holds clearly more of the same. Null without a paragraph.
 */
export function findRoot(page: Section): Section | null {
  const { best } = page.sums;
  return best === null ? null : takeLead(climb(best));
}

/** Articles cut into sections (by adverts, by "read more" boxes) have their halves under one parent. */
function climb(best: Section): Section {
  let root = best;
  for (let section = best.parent; section !== null; section = section.parent) {
    if (isArticle(root)) break;
    const [more, { weight }] = [section.sums.weight, root.sums];
    if (more - weight >= PART_OF_BEST * weight || (more > weight && isArticle(section))) root = section;
  }
  return root;
}

/** A lead or a caption often stands beside the element of the text: climbs while what comes with it is mostly text. */
function takeLead(root: Section): Section {
  if (isArticle(root)) return root;
  let taken = root;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const { parent } = taken;
    // The body holds all there is around an article.
    if (parent === null || parent.parent === null) break;
    const letters = parent.sums.letters - taken.sums.letters;
    const good = parent.sums.good - taken.sums.good;
    if (good < TEXT_AMONG_ADDED * letters) break;
    taken = parent;
  }
  return taken;
}

function isArticle({ element }: Section): boolean {
  return localName(element) === "article";
}
