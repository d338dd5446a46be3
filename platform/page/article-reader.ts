import { type Article, BLOCK_GAP, type PlacedBlock } from "./article";
import { findRoot } from "./article-root";
import { BlockCollector } from "./blocks";
import { headlineAbove } from "./headline";
import { bodyOf } from "./node-access";
import { blocksIn, type FoundBlock, type Section } from "./section";
import { type Slices, slices } from "./slices";
import { StaleSections } from "./stale-sections";
import { walk } from "./walk";

/** The most text that is read of one page, in letters. */
const TEXT_CAP = 1_000_000;

/** How long reading may keep the main thread at a time, in milliseconds. */
const SLICE_MS = 4;

/** How many lines above and below the article are kept for its byline, and for what says that it goes on elsewhere. */
const LINES = 12;

/** How many labels may stand between two paragraphs of one article (more are a list of something else), and the shortest, in letters. */
const MAX_LABELS = 8;
const LABEL = 12;

/** How many blocks are put together between two looks at the clock. */
const BLOCKS_PER_LOOK = 64;

/**
 * Reads the article of a document, again and again while it changes: its blocks of text with the way back to their nodes. Menus,
 * comments, lists of other articles, notices and what heads it are not part of it. What did not change since the last reading is
 * not read again.
 */
export class ArticleReader {
  readonly #sections = new StaleSections();

  constructor(
    private readonly document: Document,
    private readonly cap: number = TEXT_CAP,
  ) {}

  /** Says that this node's text or children are not what they were. */
  changed(node: Node): void {
    this.#sections.changed(node);
  }

  /** Forgets all that was read: the next reading begins afresh. */
  forget(): void {
    this.#sections.forget();
  }

  /** Reads what is new and gives the article as it is now; an empty text when there is none. */
  async read(): Promise<Article> {
    const time = slices(SLICE_MS);
    const body = bodyOf(this.document);
    this.#sections.settle();
    const collector = new BlockCollector(this.cap, this.#sections);
    if (body !== null) await walk(body, collector, time);
    collector.finish();
    const { page } = collector;
    const root = page && findRoot(page);
    this.#sections.setRoot(root);
    if (!page || !root) return NO_ARTICLE;
    const { kept, above, below } = await choose(page, root, time);
    return {
      ...(await join(kept, time)),
      root: root.element,
      trees: root.sums.trees,
      headline: headlineAbove(above, kept),
      above: linesOf(above.slice(-LINES)),
      below: linesOf(below),
    };
  }
}

const NO_ARTICLE: Article = {
  text: "",
  blocks: [],
  root: null,
  trees: [],
  headline: null,
  above: [],
  below: [],
};

/** The blocks of the article, and what stands above and below it. */
async function choose(
  page: Section,
  root: Section,
  time: Slices,
): Promise<Record<"kept" | "above" | "below", readonly FoundBlock[]>> {
  const kept: FoundBlock[] = [];
  const above: FoundBlock[] = [];
  let below: FoundBlock[] = [];
  let labels: FoundBlock[] = [];
  const seen = new Set<string>();
  let count = 0;
  for (const [block, inRoot] of blocksIn(page, root)) {
    const pause = ++count % BLOCKS_PER_LOOK === 0 ? time.breathe() : undefined;
    if (pause) await pause;
    const { text, isLinks, line } = block;
    // Galleries and summaries say the same twice; a claim is marked where it stands first.
    if (inRoot && !isLinks && line === "text" && !seen.has(text)) {
      if (below.length <= MAX_LABELS) kept.push(...labels);
      seen.add(text);
      kept.push(block);
      below = [];
      labels = [];
    } else if (kept.length === 0) above.push(block);
    else if (below.length < LINES) {
      below.push(block);
      if (inRoot && isLabel(block)) labels.push(block);
    }
  }
  return { kept, above, below };
}

/** A subheading, or a short line between two paragraphs of an article; times and marks say nothing. */
function isLabel({ line, isLinks, text }: FoundBlock): boolean {
  return line === "label" && !isLinks && text.length >= LABEL;
}

async function join(blocks: readonly FoundBlock[], time: Slices): Promise<Pick<Article, "text" | "blocks">> {
  const placed: PlacedBlock[] = [];
  let text = "";
  for (const { kind, text: own, runs } of blocks) {
    const pause = placed.length % BLOCKS_PER_LOOK === 0 ? time.breathe() : undefined;
    if (pause) await pause;
    if (placed.length > 0) text += BLOCK_GAP;
    placed.push({ kind, text: own, runs, start: text.length });
    text += own;
  }
  return { text, blocks: placed };
}

function linesOf(blocks: readonly FoundBlock[]): string[] {
  return blocks.filter(({ kind }) => kind !== "heading").map(({ text }) => text);
}
