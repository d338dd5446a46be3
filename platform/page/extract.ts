import { type Article, BLOCK_GAP, type PlacedBlock } from "./article";
import { findRoot, isLinks } from "./article-root";
import { BlockCollector, type FoundBlock } from "./blocks";
import { isBoilerplate } from "./boilerplate-lines";
import { headlineAbove } from "./headline";
import { bodyOf } from "./node-access";
import { slices } from "./slices";
import { walk } from "./walk";

/** The most text that is read of one page, in letters. */
const TEXT_CAP = 2_000_000;

/** How long reading may keep the main thread at a time, in milliseconds. */
const SLICE_MS = 6;

/**
 * Finds the article on a page: its blocks of text with the way back to their nodes. Menus, comments, lists of other
 * articles, notices and headings are not part of it. An empty text when there is none.
 */
export async function extractArticle(document: Document, cap = TEXT_CAP): Promise<Article> {
  const body = bodyOf(document);
  const collector = new BlockCollector(cap);
  if (body !== null) await walk(body, collector, slices(SLICE_MS));
  const root = findRoot(collector.blocks);
  const seen = new Set<string>();
  // Galleries and summaries say the same twice; a claim is marked where it stands first.
  const kept = collector.blocks.filter(
    (block) => root !== null && belongs(block, root) && !seen.has(block.text) && seen.add(block.text),
  );
  return { ...join(kept), root, headline: headlineAbove(collector.blocks, kept), partial: collector.done };
}

function belongs(block: FoundBlock, root: Element): boolean {
  return block.path.includes(root) && !isLinks(block) && !isBoilerplate(block.text, block.kind);
}

function join(blocks: readonly FoundBlock[]): Pick<Article, "text" | "blocks"> {
  const placed: PlacedBlock[] = [];
  let start = 0;
  for (const { kind, text, runs } of blocks) {
    placed.push({ kind, text, runs, start });
    start += text.length + BLOCK_GAP.length;
  }
  return { text: blocks.map(({ text }) => text).join(BLOCK_GAP), blocks: placed };
}
