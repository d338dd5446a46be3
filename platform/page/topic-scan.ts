import { holdsProse, mayNameTopic } from "./first-look";
import { bodyOf, hasAttribute, localName } from "./node-access";
import { slices, yieldToBrowser } from "./slices";
import { textPiece } from "./text-piece";
import { type Visitor, walk } from "./walk";

/** How long the gate may keep the main thread at a time, in milliseconds. */
const SLICE_MS = 2;

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

/** How a text is asked for the topic: `mayName` takes little time and errs by saying yes, `names` is sure. */
export interface TopicTest {
  mayName(text: string): boolean;
  names(text: string): boolean;
}

/** What a look found: a topic name or none, and whether there was enough text to look through. */
export interface TopicLook {
  readonly found: boolean;
  readonly built: boolean;
}

/**
 * Looks through a page's visible text for a topic name: a piece at a time, until the first is found. A page is built that
 * holds `enough` letters.
 */
export async function namesTopic(
  document: Document,
  { mayName, names }: TopicTest,
  enough: number,
): Promise<TopicLook> {
  if (!(await mayNameTopic(document, mayName, slices(SLICE_MS))) && holdsProse(document, enough))
    return { found: false, built: true };
  // The turn in which the gate was compiled and took its first look is full already.
  await yieldToBrowser();
  const time = slices(SLICE_MS);
  // What may name the topic has no blank in it, so only what passes is worth tidying.
  const scan = new TopicScan((text) => mayName(text) && names(text.replace(/\s+/g, " ")));
  const body = bodyOf(document);
  if (body !== null) await walk(body, scan, time);
  return { found: scan.finish(), built: scan.letters >= enough };
}

/** Looks through a text in the same way. */
export async function textNamesTopic(text: string, { mayName, names }: TopicTest): Promise<boolean> {
  const time = slices(SLICE_MS);
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = text.slice(at, at + PIECE + OVERLAP);
    if (mayName(piece) && names(piece)) return true;
    const pause = time.breathe();
    if (pause) await pause;
  }
  return false;
}

class TopicScan implements Visitor {
  done = false;
  letters = 0;
  #piece = "";

  constructor(private readonly find: (text: string) => boolean) {}

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
    this.done ||= this.find(this.#piece);
    return this.done;
  }
}
