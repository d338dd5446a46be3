import { ByteCursor, ByteWriter } from "./bytes";
import type { DocId } from "./corpus-reader";
import { encodeTables } from "./frequency-table";
import { scratch } from "./loops/scratch";
import type { ChunkPostings, LengthPostings, ListTables, PostingList, ReadRecords } from "./postings";

/** The highest frequency and the greatest length kept: the score has flattened out long before. */
export const MOST_FREQUENT = 255;

/** Postings in one chunk at most (16 kB: a search reads those in which documents lie that can be among the best), in how many bytes a list lies beside its term, found with the same read, and how many neighbouring documents have one table (16 kB, or twice that). */
export interface PostingSizes {
  readonly chunk: number;
  readonly inline: number;
  readonly table: number;
}

const SIZES: PostingSizes = { chunk: 4_096, inline: 40_000, table: 65_536 };

/** From its first document to its last a chunk spans less: two bytes tell a document. */
const SPAN = 0x10000;

/**
 * One term's postings as an entry of the term table and, where they are long, chunks of their own, numbered from `firstChunk`, and
 * where they are many, tables, numbered from `firstTable`.
 *
 *   entry: count, number of chunks, then
 *     0 chunks: highest frequency, shortest length, the postings
 *     n chunks: firstChunk, then n last documents, n highest frequencies, n shortest lengths; where there are tables, their number, the documents in each, and firstTable
 *   postings: one byte of length for each document, then for each a varint of its distance to the one before,
 *     doubled, plus one when a frequency other than 1 follows
 *   chunk: for each document two bytes, 65,535 less its distance to the chunk's last; then the lengths, then the frequencies
 *
 * Records are few rather than small: reading one costs as much as a loop over some ten thousand bytes of it, once that is WebAssembly.
 */
export function encodePostings(
  postings: LengthPostings,
  firstChunk: number,
  firstTable: number,
  sizes: PostingSizes = SIZES,
): { entry: Uint8Array; chunks: Uint8Array[]; tables: Uint8Array[] } {
  const { docs, frequencies, lengths } = postings;
  const count = docs.length;
  const entry = new ByteWriter(64);
  entry.varint(count);
  if (count <= sizes.inline) {
    const bytes = encodeRun(postings);
    if (bytes.length <= sizes.inline) {
      entry.varint(0);
      entry.byte(highest(frequencies));
      entry.byte(lowest(lengths));
      entry.raw(bytes);
      return { entry: entry.finish(), chunks: [], tables: [] };
    }
  }
  const edges = edgesOf(docs, sizes.chunk);
  const parts = edges.slice(1).map((to, at) => [edges[at] ?? 0, to] as const);
  entry.varint(parts.length);
  entry.varint(firstChunk);
  entry.raw(bytesOf(Uint32Array.from(parts, ([, to]) => docs[to - 1] ?? 0)));
  entry.raw(Uint8Array.from(parts, ([from, to]) => highest(frequencies.subarray(from, to))));
  entry.raw(Uint8Array.from(parts, ([from, to]) => lowest(lengths.subarray(from, to))));
  const chunks = parts.map(([from, to]) => encodeChunk(postings, from, to));
  const tables = encodeTables(postings, sizes.table);
  if (tables.length >= chunks.length) return { entry: entry.finish(), chunks, tables: [] };
  if (tables.length > 0) {
    entry.varint(tables.length);
    entry.varint(sizes.table);
    entry.varint(firstTable);
  }
  return { entry: entry.finish(), chunks, tables };
}

/** The list that an entry holds or points at; `base` is added to its document numbers, chunks and tables are read `from` under their kinds. */
export function decodeEntry(
  entry: Uint8Array,
  base: DocId,
  kinds: { readonly chunks: string; readonly tables: string },
  from: ReadRecords,
): PostingList {
  const cursor = new ByteCursor(entry);
  const count = cursor.varint();
  if (count === 0) return { count, parts: [] };
  const chunks = cursor.varint();
  if (chunks === 0) {
    const [most, shortest] = [cursor.raw(1), cursor.raw(1)];
    const postings = decodeRun(cursor.rest(), count, base - 1);
    const lasts = Uint32Array.of((postings.docs[count - 1] ?? 0) - base);
    const loaded = [postings];
    return { count, parts: [{ base, count, lasts, most, shortest, loaded, source: null, tables: null }] };
  }
  const source = { kind: kinds.chunks, number: cursor.varint(), read: from, decode: decodeChunk };
  const lasts = new Uint32Array(cursor.raw(4 * chunks).slice().buffer);
  const [most, shortest] = [cursor.raw(chunks), cursor.raw(chunks)];
  const loaded = new Array<undefined>(chunks);
  const tables = cursor.done ? null : tablesAt(cursor, kinds.tables, chunks);
  return { count, parts: [{ base, count, lasts, most, shortest, loaded, source, tables }] };
}

/** They are fewer than the chunks: an entry that names more was not made here. */
function tablesAt(cursor: ByteCursor, kind: string, chunks: number): ListTables {
  const count = cursor.varint();
  const span = cursor.varint();
  if (count >= chunks || span === 0) throw new RangeError("bytes name no tables");
  return { kind, number: cursor.varint(), span, loaded: new Array<undefined>(count) };
}

/** Where chunks begin, and the end. */
function edgesOf(docs: Uint32Array, most: number): number[] {
  const edges = [0];
  let from = 0;
  for (let at = 1; at < docs.length; at++) {
    if (at - from < most && (docs[at] ?? 0) - (docs[from] ?? 0) < SPAN) continue;
    edges.push(at);
    from = at;
  }
  return [...edges, docs.length];
}

function encodeChunk({ docs, frequencies, lengths }: LengthPostings, from: number, to: number): Uint8Array {
  const first = (docs[to - 1] ?? 0) - SPAN + 1;
  const bytes = new ByteWriter(4 * (to - from));
  bytes.raw(bytesOf(Uint16Array.from(docs.subarray(from, to), (doc) => doc - first)));
  bytes.raw(lengths.subarray(from, to));
  bytes.raw(frequencies.subarray(from, to));
  return bytes.finish();
}

function decodeChunk(bytes: Uint8Array, last: DocId): ChunkPostings {
  const count = bytes.length / 4;
  if (!Number.isInteger(count)) throw new RangeError("bytes end inside a chunk");
  return {
    first: last - SPAN + 1,
    docs: new Uint16Array(bytes.slice(0, 2 * count).buffer),
    lengths: bytes.subarray(2 * count, 3 * count),
    frequencies: bytes.subarray(3 * count),
  };
}

/** As they lie in memory, low byte first: so they do wherever a browser runs. */
function bytesOf({ buffer }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer);
}

function highest(bytes: Uint8Array): number {
  return bytes.reduce((a, b) => Math.max(a, b), 1);
}

function lowest(bytes: Uint8Array): number {
  return bytes.reduce((a, b) => Math.min(a, b), MOST_FREQUENT);
}

function encodeRun({ docs, frequencies, lengths }: LengthPostings): Uint8Array {
  const bytes = new ByteWriter(2 * docs.length + 16);
  bytes.raw(lengths);
  let previous = -1;
  for (const [at, doc] of docs.entries()) {
    const frequency = frequencies[at] ?? 1;
    bytes.varint((doc - previous - 1) * 2 + (frequency === 1 ? 0 : 1));
    if (frequency !== 1) bytes.byte(frequency);
    previous = doc;
  }
  return bytes.finish();
}

function decodeRun(bytes: Uint8Array, count: number, before: DocId): ChunkPostings {
  if (bytes.length < 2 * count) throw new RangeError("bytes end inside postings");
  const frequencies = 4 * count;
  const run = frequencies + count;
  const end = run + bytes.length - count;
  const kernel = scratch();
  kernel.reserve(end);
  kernel.bytes.set(bytes.subarray(count), run);
  if (kernel.loops.decodeRun(run, end, count, before, 0, frequencies) < 0)
    throw new RangeError("bytes end inside postings");
  return {
    first: 0,
    docs: new Uint32Array(kernel.bytes.buffer.slice(0, frequencies)),
    frequencies: kernel.bytes.slice(frequencies, run),
    lengths: bytes.subarray(0, count),
  };
}
