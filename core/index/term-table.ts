import { fnv1a } from "../text/fnv";
import { ByteWriter } from "./bytes";
import { SMALL } from "./segment-root";

/**
 * A block of terms holds the entries of so many postings, on average: about a kilobyte, since every byte of a block is summed when one term of it is read. Of a small segment
 * a page wants nearly every block, and each read takes as long as four kilobytes more of it.
 */
const POSTINGS_A_BLOCK = { small: 2_000, large: 500 } as const;

/** How many blocks the terms of a segment take that has so many claims, and so many postings in all. */
export function termBlocks(claims: number, postings: number): number {
  return Math.ceil(postings / (claims <= SMALL ? POSTINGS_A_BLOCK.small : POSTINGS_A_BLOCK.large));
}

/**
 * Terms lie in the order of this number, and by it in blocks, so that a reader knows where a term lies from the number of blocks alone: a list of
 * what each block begins with would be read, summed and parsed before any answer. FNV-1a of 32 bits over UTF-16 code units.
 */
export function termHash(term: string): number {
  return fnv1a(term) >>> 0;
}

/** The block, of so many, that a term lies in; -1 where there are none. */
export function termBlock(term: string, blocks: number): number {
  return blocks === 0 ? -1 : Math.floor((termHash(term) / 2 ** 32) * blocks);
}

/** A term with its hash. */
export interface HashedTerm {
  readonly term: string;
  readonly hash: number;
}

/** Below 0 where `a` lies before `b`. */
export function compareTerms(a: HashedTerm, b: HashedTerm): number {
  return a.hash - b.hash || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0);
}

/** Packs entries, given in the order of `compareTerms`, into blocks as a sorted table has them; blocks that none falls in are empty. */
export class TermTableWriter {
  #block = new ByteWriter();
  #closed = 0;

  constructor(
    private readonly kind: string,
    private readonly blocks: number,
    private readonly put: (key: string, value: Uint8Array) => Promise<void>,
  ) {}

  async add(term: string, entry: Uint8Array): Promise<void> {
    const number = termBlock(term, this.blocks);
    while (this.#closed < number) await this.#close();
    this.#block.text(term);
    this.#block.varint(entry.length + 1);
    this.#block.raw(entry);
  }

  async finish(): Promise<void> {
    while (this.#closed < this.blocks) await this.#close();
  }

  async #close(): Promise<void> {
    await this.put(`${this.kind}/${this.#closed++}`, this.#block.finish());
    this.#block = new ByteWriter();
  }
}
