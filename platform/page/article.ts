/**
 * A stretch of text that stands letter for letter in one text node: `length` letters at `at` in the block's text are
 * those at `from` in the node (white space may differ in kind, never in count).
 */
export interface Run {
  readonly at: number;
  readonly node: Text;
  readonly from: number;
  readonly length: number;
}

/** What kind of block a text stands in. */
export type BlockKind = "heading" | "paragraph" | "item" | "quote" | "caption";

/** One block of a page's text, its white space collapsed; `runs` cover it without gap and in order. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly runs: readonly Run[];
}

/** A block with its place in the article's text. */
export interface PlacedBlock extends Block {
  readonly start: number;
}

/**
 * The text of an article with the way back to its nodes. `text` is the blocks joined by blank lines;
 * `root` holds them all, some of them in other `trees` (shadow roots, frames); `headline`
 * is the line above them that looks like theirs; `above` and `below` are further lines around them, without headings.
 */
export interface Article {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly root: Element | null;
  readonly trees: readonly Node[];
  readonly headline: string | null;
  readonly above: readonly string[];
  readonly below: readonly string[];
}

/** What stands between two blocks of an article's text. */
export const BLOCK_GAP = "\n\n";
