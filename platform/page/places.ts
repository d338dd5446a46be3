import type { Article, Block, PlacedBlock, Run } from "./article";

/** A letter's place on the page. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** A stretch of the article's text within one block. */
export interface Stretch {
  readonly block: PlacedBlock;
  /** Of the block's text. */
  readonly start: number;
  readonly end: number;
}

/** Cuts `[start, end)` of the article's text at its blocks; the gaps between blocks belong to none. */
export function stretchesOf(article: Article, start: number, end: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = lastAtOrBefore(article.blocks, start, (block) => block.start); ; at++) {
    const block = article.blocks[at];
    if (block === undefined || block.start >= end) return stretches;
    const from = Math.max(0, start - block.start);
    const to = Math.min(block.text.length, end - block.start);
    if (from < to) stretches.push({ block, start: from, end: to });
  }
}

/** The node and offset of the letter at `offset` of a block's text. */
export function placeOf(block: Block, offset: number): Place | null {
  const run = block.runs[lastAtOrBefore(block.runs, offset, (each) => each.at)];
  if (run === undefined || offset < run.at || offset >= run.at + run.length) return null;
  return { node: run.node, offset: run.from + offset - run.at };
}

/** The runs of a stretch, cut to it. */
export function runsOf({ block, start, end }: Stretch): readonly Run[] {
  const runs: Run[] = [];
  for (let at = lastAtOrBefore(block.runs, start, (run) => run.at); ; at++) {
    const run = block.runs[at];
    if (run === undefined || run.at >= end) return runs;
    const from = Math.max(run.at, start);
    const to = Math.min(run.at + run.length, end);
    if (from < to) runs.push({ at: from, node: run.node, from: run.from + from - run.at, length: to - from });
  }
}

/** Binary search in a list that rises: the last entry at or before `value`, or the first. */
function lastAtOrBefore<T>(list: readonly T[], value: number, at: (entry: T) => number): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const entry = list[middle];
    if (entry !== undefined && at(entry) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
