import { hasAttribute, localName } from "./node-access";
import { slices } from "./slices";
import { type Visitor, walk } from "./walk";

/** How long the gate may keep the main thread at a time, in milliseconds. */
const SLICE_MS = 3;

/** Text is searched in pieces of about this many letters. */
const PIECE = 2000;

/** What a name that is cut by the end of a piece may have in the piece before: the longest name, with room. */
const OVERLAP = 80;

/** What holds no text of the article on any page. Menus and footers name countries on every page. */
const SKIPPED = new Set(
  "script style noscript template svg nav footer aside select button textarea canvas video audio object".split(
    " ",
  ),
);

/** What a look found: a topic name or none, and how much text there was to look through. */
export interface TopicLook {
  readonly found: boolean;
  readonly letters: number;
}

/**
 * Looks through a page's visible text for a topic name: a piece at a time, until the first is found. `find` says whether a
 * piece names the topic.
 */
export async function namesTopic(body: Element, find: (text: string) => boolean): Promise<TopicLook> {
  const scan = new TopicScan(find);
  await walk(body, scan, slices(SLICE_MS));
  return { found: scan.finish(), letters: scan.letters };
}

class TopicScan implements Visitor {
  done = false;
  letters = 0;
  #piece = "";

  constructor(private readonly find: (text: string) => boolean) {}

  enter(element: Element): boolean {
    return !SKIPPED.has(localName(element)) && !hasAttribute(element, "hidden");
  }

  text(node: Text): void {
    this.letters += node.data.length;
    this.#piece += ` ${node.data}`;
    if (this.#piece.length < PIECE) return;
    this.finish();
    this.#piece = this.#piece.slice(-OVERLAP);
  }

  leave(): void {
    // Names within one line stay together; the blank before each text keeps neighbours apart.
  }

  finish(): boolean {
    this.done ||= this.find(this.#piece.replace(/\s+/g, " "));
    return this.done;
  }
}
