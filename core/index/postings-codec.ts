import { ByteCursor, ByteWriter } from "./bytes";
import type { DocId } from "./corpus-reader";
import type { Chunk, PostingList, Postings, ReadRecords } from "./postings";

/** The highest frequency and the greatest length kept: the score has flattened out long before. */
export const MOST_FREQUENT = 255;

/** Postings in one chunk (about 10 kB: a common term of 100,000 claims takes a few reads, of which a query can leave out most), and in how many bytes a list lies beside its term, found with the same read. */
export interface PostingSizes {
  readonly chunk: number;
  readonly inline: number;
}

const SIZES: PostingSizes = { chunk: 4_096, inline: 1_000 };

/** Postings with the length of each document. */
export type LengthPostings = Required<Postings>;

/**
 * One term's postings as an entry of the term table and, where they are long, chunks of their own, numbered from `firstChunk`.
 *
 *   entry: count, number of chunks, then
 *     0 chunks: highest frequency, shortest length, the postings
 *     n chunks: firstChunk, and for each: step to its last document, count, highest frequency, shortest length
 *   postings: one byte of length for each document, then for each a varint of its distance to the one before,
 *     doubled, plus one when a frequency other than 1 follows
 */
export function encodePostings(
  postings: LengthPostings,
  firstChunk: number,
  sizes: PostingSizes = SIZES,
): { entry: Uint8Array; chunks: Uint8Array[] } {
  const count = postings.docs.length;
  const entry = new ByteWriter(64);
  entry.varint(count);
  if (count <= sizes.inline) {
    const bytes = encodeRun(postings, 0, count);
    if (bytes.length <= sizes.inline) {
      entry.varint(0);
      writeBounds(entry, postings, 0, count);
      entry.raw(bytes);
      return { entry: entry.finish(), chunks: [] };
    }
  }
  const chunks: Uint8Array[] = [];
  entry.varint(Math.ceil(count / sizes.chunk));
  entry.varint(firstChunk);
  let previous = 0;
  for (let from = 0; from < count; from += sizes.chunk) {
    const to = Math.min(count, from + sizes.chunk);
    const last = postings.docs[to - 1] ?? 0;
    entry.varint(last - previous);
    entry.varint(to - from);
    writeBounds(entry, postings, from, to);
    chunks.push(encodeRun(postings, from, to));
    previous = last;
  }
  return { entry: entry.finish(), chunks };
}

/** The list that an entry holds or points at; `base` is added to its document numbers, chunks are read `from` under `kind`. */
export function decodeEntry(entry: Uint8Array, base: DocId, kind: string, from: ReadRecords): PostingList {
  const cursor = new ByteCursor(entry);
  const count = cursor.varint();
  const pieces = cursor.varint();
  if (pieces === 0) {
    const [most, shortest] = [cursor.varint(), cursor.byte()];
    const postings = decodeRun(cursor.rest(), count, base - 1);
    const last = postings.docs[count - 1] ?? 0;
    return { count, chunks: [{ last, count, most, shortest, postings, read: null }] };
  }
  const first = cursor.varint();
  const chunks: Chunk[] = [];
  let previous = base - 1;
  let last = base;
  for (let at = 0; at < pieces; at++) {
    last += cursor.varint();
    const held = cursor.varint();
    const [most, shortest, before] = [cursor.varint(), cursor.byte(), previous];
    const decode = (bytes: Uint8Array) => decodeRun(bytes, held, before);
    const read = { key: `${kind}/${first + at}`, from, decode };
    chunks.push({ last, count: held, most, shortest, postings: null, read });
    previous = last;
  }
  return { count, chunks };
}

function writeBounds(entry: ByteWriter, postings: LengthPostings, from: number, to: number): void {
  let most = 1;
  let shortest = MOST_FREQUENT;
  for (let at = from; at < to; at++) {
    most = Math.max(most, postings.frequencies[at] ?? 1);
    shortest = Math.min(shortest, postings.lengths[at] ?? 0);
  }
  entry.varint(most);
  entry.byte(shortest);
}

function encodeRun({ docs, frequencies, lengths }: LengthPostings, from: number, to: number): Uint8Array {
  const bytes = new ByteWriter(2 * (to - from) + 16);
  bytes.raw(lengths.subarray(from, to));
  let previous = from === 0 ? -1 : (docs[from - 1] ?? 0);
  for (let at = from; at < to; at++) {
    const doc = docs[at] ?? 0;
    const frequency = frequencies[at] ?? 1;
    bytes.varint((doc - previous - 1) * 2 + (frequency === 1 ? 0 : 1));
    if (frequency !== 1) bytes.varint(frequency);
    previous = doc;
  }
  return bytes.finish();
}

/** One tight loop: a common term has as many postings as there are claims. */
function decodeRun(bytes: Uint8Array, count: number, before: DocId): LengthPostings {
  if (bytes.length < 2 * count) throw new RangeError("bytes end inside postings");
  const docs = new Uint32Array(count);
  const frequencies = new Uint8Array(count).fill(1);
  let previous = before;
  let at = count;
  for (let entry = 0; entry < count; entry++) {
    let step = bytes[at++] ?? 0;
    if (step >= 0x80) {
      step &= 0x7f;
      for (let scale = 0x80; ; scale *= 0x80) {
        const byte = bytes[at++] ?? 0;
        step += (byte & 0x7f) * scale;
        if (byte < 0x80) break;
      }
    }
    previous += (step >>> 1) + 1;
    docs[entry] = previous;
    if ((step & 1) === 1) {
      let frequency = bytes[at++] ?? 0;
      if (frequency >= 0x80) frequency = (frequency & 0x7f) + (bytes[at++] ?? 0) * 0x80;
      frequencies[entry] = frequency;
    }
  }
  if (at > bytes.length) throw new RangeError("bytes end inside postings");
  return { docs, frequencies, lengths: bytes.subarray(0, count) };
}
