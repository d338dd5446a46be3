import { ByteCursor, ByteWriter } from "./bytes";

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

/** Looks keys up: one read for all blocks they fall in, and one more when some entries are long. */
export async function lookUp(
  keys: readonly string[],
  directory: Directory,
  kinds: { readonly block: string; readonly long: string },
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const perBlock = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const number = blockOf(key, directory);
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

/** Walks a block once; keys are compared as bytes, since decoding each of a thousand would cost more than the read. */
function* entriesOf(
  block: Uint8Array,
  keys: readonly string[],
): Generator<{ key: string; entry: Uint8Array | number }> {
  const wanted = byLength(keys);
  const cursor = new ByteCursor(block);
  while (!cursor.done) {
    const bytes = cursor.raw(cursor.varint());
    const length = cursor.varint();
    const entry = length === 0 ? cursor.varint() : cursor.raw(length - 1);
    const hit = wanted.get(bytes.length)?.find((each) => equalBytes(each.bytes, bytes));
    if (hit !== undefined) yield { key: hit.key, entry };
  }
}

interface Wanted {
  readonly key: string;
  readonly bytes: Uint8Array;
}

function byLength(keys: readonly string[]): ReadonlyMap<number, readonly Wanted[]> {
  const groups = new Map<number, Wanted[]>();
  for (const key of keys) {
    const bytes = ENCODER.encode(key);
    const group = groups.get(bytes.length);
    if (group === undefined) groups.set(bytes.length, [{ key, bytes }]);
    else group.push({ key, bytes });
  }
  return groups;
}

/** Of two runs of one length; from the end, where neighbours in a sorted block differ. */
function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  for (let at = a.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false;
  return true;
}

const ENCODER = new TextEncoder();
