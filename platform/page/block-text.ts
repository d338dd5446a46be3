import type { Run } from "./article";

/**
 * Invisible letters that publishers put between others to guide line breaks (soft hyphen, zero-width
 * blank, word joiner, byte order mark) | white space | words with one blank between them. A claim must not differ by the first.
 */
const PIECES = /([\u00ad\u200b\u2060\ufeff]+)|(\s+)|[^\s\u00ad\u200b\u2060]+(?: [^\s\u00ad\u200b\u2060]+)*/g;

type GrowingRun = { -readonly [K in keyof Run]: Run[K] };

/**
 * Builds one block's text out of its text nodes: white space becomes single blanks, none at either end, invisible
 * letters are left out, and every letter kept knows its node. Only the blank of a line break belongs to none.
 */
export class BlockText {
  text = "";
  readonly #runs: GrowingRun[] = [];
  #blank: { readonly node: Text | null; readonly from: number } | null = null;

  get runs(): readonly Run[] {
    return this.#runs;
  }

  /** Adds a piece of a node's text that begins at this letter of the node; gives how many letters it added. */
  add(node: Text, data: string, start: number): number {
    const before = this.text.length;
    for (const { 0: piece, 1: unseen, 2: space, index } of data.matchAll(PIECES)) {
      if (unseen !== undefined) continue;
      if (space !== undefined) this.#blank ??= { node, from: start + index };
      else this.#push(node, start + index, piece);
    }
    return this.text.length - before;
  }

  /** Adds the blank of a line break. */
  addBreak(): void {
    this.#blank ??= { node: null, from: 0 };
  }

  #push(node: Text, from: number, letters: string): void {
    const blank = this.#blank;
    this.#blank = null;
    if (blank !== null && this.text !== "") {
      if (blank.node === null) this.text += " ";
      else this.#append(blank.node, blank.from, " ");
    }
    this.#append(node, from, letters);
  }

  #append(node: Text, from: number, letters: string): void {
    const last = this.#runs.at(-1);
    const follows =
      last?.node === node && last.from + last.length === from && last.at + last.length === this.text.length;
    if (last && follows) last.length += letters.length;
    else this.#runs.push({ at: this.text.length, node, from, length: letters.length });
    this.text += letters;
  }
}
