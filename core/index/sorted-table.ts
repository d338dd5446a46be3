import { ByteWriter } from "./bytes";
import { scratch } from "./loops/scratch";

/** A block closes when it holds `block` bytes: a lookup reads one. An entry larger than `inline` lies in a value of its own, so that blocks stay dense. */
export interface TableSizes {
  readonly block: number;
  readonly inline: number;
}

const SIZES: TableSizes = { block: 16_000, inline: 4_000 };

/**
 * For each block a text that is after every key of the blocks before and not after any of its own, as short as can be: all that a
 * reader holds to find any key with one read.
 */
export type Directory = readonly string[];

/**
 * Packs entries, given in ascending order of their keys, into blocks: key, then either the entry's bytes or
 * the number of the value they lie in. `put` stores a block or a long value under kind and number.
 */
export class SortedTableWriter {
  readonly #first: string[] = [];
  #block = new ByteWriter();
  #long = 0;
  #last = "";

  constructor(
    private readonly kinds: { readonly block: string; readonly long: string },
    private readonly put: (key: string, value: Uint8Array) => Promise<void>,
    private readonly sizes: TableSizes = SIZES,
  ) {}

  async add(key: string, entry: Uint8Array): Promise<void> {
    if (this.#block.length === 0) this.#first.push(separator(this.#last, key));
    this.#last = key;
    this.#block.text(key);
    if (entry.length > this.sizes.inline) {
      this.#block.varint(0);
      this.#block.varint(this.#long);
      await this.put(`${this.kinds.long}/${this.#long++}`, entry);
    } else {
      this.#block.varint(entry.length + 1);
      this.#block.raw(entry);
    }
    if (this.#block.length >= this.sizes.block) await this.#close();
  }

  async finish(): Promise<Directory> {
    if (this.#block.length > 0) await this.#close();
    return this.#first;
  }

  async #close(): Promise<void> {
    await this.put(`${this.kinds.block}/${this.#first.length - 1}`, this.#block.finish());
    this.#block = new ByteWriter();
  }
}

/** The shortest beginning of `key` that is after `before`. */
function separator(before: string, key: string): string {
  let length = 1;
  while (length < key.length && key.slice(0, length) <= before) length++;
  return key.slice(0, length);
}

/** Looks keys up, each in the block that it would lie in (below 0: in none): one read for all blocks, and one more when some entries are long. */
export async function lookUp(
  keys: readonly string[],
  blockOf: (key: string) => number,
  kinds: { readonly block: string; readonly long: string },
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const perBlock = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const number = blockOf(key);
    if (number < 0) continue;
    const block = `${kinds.block}/${number}`;
    const wanted = perBlock.get(block);
    if (wanted === undefined) perBlock.set(block, [key]);
    else wanted.push(key);
  }
  const found = new Map<string, Uint8Array>();
  const long = new Map<string, string>();
  for (const [block, bytes] of await read([...perBlock.keys()])) {
    for (const { key, entry } of entriesOf(bytes, perBlock.get(block) ?? [])) {
      if (typeof entry === "number") long.set(key, `${kinds.long}/${entry}`);
      else found.set(key, entry);
    }
  }
  if (long.size === 0) return found;
  const values = await read([...long.values()]);
  for (const [key, at] of long) {
    const value = values.get(at);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** The last block that does not begin after `key`; -1 when the key is before them all. */
export function blockOf(key: string, directory: Directory): number {
  let low = 0;
  let high = directory.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((directory[middle] ?? "") <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

interface Found {
  readonly key: string;
  readonly entry: Uint8Array | number;
}

/** Numbers that the loop has of each key: where its bytes lie and how many, where its entry begins and ends. */
const NUMBERS = 4;

/** What the loop writes for an entry that lies elsewhere. */
const ELSEWHERE = -1;

/** Walks a block once and stops at the last key asked for. Without iterators: they are slow in a worker that has just woken. */
function entriesOf(block: Uint8Array, keys: readonly string[]): Found[] {
  const encoded = keys.map((key) => ENCODER.encode(key));
  const start = INTEGER * NUMBERS * keys.length;
  const end = start + block.length;
  const kernel = scratch();
  kernel.reserve(encoded.reduce((sum, { length }) => sum + length, end));
  const { bytes, integers, loops } = kernel;
  bytes.set(block, start);
  let free = end;
  for (let at = 0; at < encoded.length; at++) {
    const key = encoded[at] ?? NO_BYTES;
    bytes.set(key, free);
    integers[NUMBERS * at] = free;
    integers[NUMBERS * at + 1] = key.length;
    integers[NUMBERS * at + 2] = 0;
    free += key.length;
  }
  if (loops.findEntries(start, end, 0, keys.length) < 0) throw new RangeError("bytes end inside an entry");
  const found: Found[] = [];
  for (let at = 0; at < keys.length; at++) {
    const first = integers[NUMBERS * at + 2] ?? 0;
    if (first === 0) continue;
    const last = integers[NUMBERS * at + 3] ?? 0;
    const entry = first === ELSEWHERE ? last : block.subarray(first - start, last - start);
    found.push({ key: keys[at] ?? "", entry });
  }
  return found;
}

const INTEGER = 4;
const NO_BYTES = new Uint8Array();
const ENCODER = new TextEncoder();
