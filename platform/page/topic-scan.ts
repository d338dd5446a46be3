import { hasAttribute, localName } from "./node-access";
import { slices } from "./slices";
import { textPiece } from "./text-piece";
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

/** Says whether a piece of text names the topic. */
export type FindTopic = (text: string) => boolean;

/** Looks through a page's visible text for a topic name: a piece at a time, until the first is found. */
export async function namesTopic(body: Element, find: FindTopic): Promise<TopicLook> {
  const scan = new TopicScan(find);
  await walk(body, scan, slices(SLICE_MS));
  return { found: scan.finish(), letters: scan.letters };
}

/** Looks through a text in the same way. */
export async function textNamesTopic(text: string, find: FindTopic): Promise<boolean> {
  const time = slices(SLICE_MS);
  for (let at = 0; at < text.length; at += PIECE) {
    if (find(text.slice(at, at + PIECE + OVERLAP))) return true;
    const pause = time.breathe();
    if (pause) await pause;
  }
  return false;
}

class TopicScan implements Visitor {
  done = false;
  letters = 0;
  #piece = "";

  constructor(private readonly find: FindTopic) {}

  enter(element: Element): boolean {
    return !SKIPPED.has(localName(element)) && !hasAttribute(element, "hidden");
  }

  text(node: Text, from: number): number {
    const piece = textPiece(node, from);
    this.letters += piece.length;
    this.#piece += from === 0 ? ` ${piece}` : piece;
    if (this.#piece.length >= PIECE) {
      this.finish();
      this.#piece = this.#piece.slice(-OVERLAP);
    }
    return from + piece.length;
  }

  leave(): void {
    // Names within one line stay together; the blank before each text keeps neighbours apart.
  }

  finish(): boolean {
    this.done ||= this.find(this.#piece.replace(/\s+/g, " "));
    return this.done;
  }
}
