import type { DocId } from "./corpus-reader";

/** Where a term occurs: document numbers ascending, with the term's frequency in each and, from an index, each document's length. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly frequencies: Uint8Array;
  readonly lengths?: Uint8Array;
}

/** Reads records by key, whole and checked. */
export type ReadRecords = (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/**
 * A run of a term's postings that is read as a whole: its last document, and what bounds any score in it, its highest frequency and
 * its shortest document. `read` is null once `postings` are there.
 */
export interface Chunk {
  readonly last: DocId;
  readonly count: number;
  readonly most: number;
  readonly shortest: number;
  postings: Postings | null;
  readonly read: {
    readonly key: string;
    readonly from: ReadRecords;
    readonly decode: (bytes: Uint8Array) => Postings;
  } | null;
}

/** All of a term's postings, in chunks that ascend. `count` is how many documents hold the term. */
export interface PostingList {
  readonly count: number;
  readonly chunks: readonly Chunk[];
}

/** A list whose postings are all there. */
export function loadedList(postings: Postings): PostingList {
  const { docs, frequencies, lengths } = postings;
  const count = docs.length;
  if (count === 0) return { count, chunks: [] };
  const most = frequencies.reduce((a, b) => Math.max(a, b), 1);
  const shortest = lengths?.reduce((a, b) => Math.min(a, b), 255) ?? 0;
  return { count, chunks: [{ last: docs[count - 1] ?? 0, count, most, shortest, postings, read: null }] };
}

/** The lists of one term in several segments, whose numbers do not overlap, as one. */
export function joinLists(lists: readonly PostingList[]): PostingList {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  return {
    count: lists.reduce((sum, list) => sum + list.count, 0),
    chunks: lists.flatMap(({ chunks }) => chunks),
  };
}

/** Reads the chunks that are not there yet: one read for each place they lie in. */
export async function loadChunks(chunks: Iterable<Chunk>): Promise<void> {
  const places = new Map<ReadRecords, Chunk[]>();
  for (const chunk of chunks) {
    if (chunk.postings !== null || chunk.read === null) continue;
    const same = places.get(chunk.read.from);
    if (same === undefined) places.set(chunk.read.from, [chunk]);
    else same.push(chunk);
  }
  await Promise.all(
    [...places].map(async ([from, wanted]) => {
      const values = await from([...new Set(wanted.flatMap(({ read }) => read?.key ?? []))]);
      for (const chunk of wanted) {
        const bytes = chunk.read === null ? undefined : values.get(chunk.read.key);
        if (bytes !== undefined && chunk.read !== null) chunk.postings = chunk.read.decode(bytes);
      }
    }),
  );
}

/** The chunk that holds a document if any does; undefined when the document is behind the last. */
export function chunkOf(doc: DocId, { chunks }: PostingList): Chunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.last ?? 0) < doc) low = middle + 1;
    else high = middle;
  }
  return chunks[low];
}

/** The place of a document among ascending ones, or -1. */
export function placeOf(doc: DocId, docs: Uint32Array): number {
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = docs[middle] ?? 0;
    if (found === doc) return middle;
    if (found < doc) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The whole list as one run; its chunks must be loaded. */
export function flatPostings({ count, chunks }: PostingList): Postings {
  const docs = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  const lengths = new Uint8Array(count);
  let at = 0;
  for (const { postings } of chunks) {
    if (postings === null) continue;
    docs.set(postings.docs, at);
    frequencies.set(postings.frequencies, at);
    if (postings.lengths !== undefined) lengths.set(postings.lengths, at);
    at += postings.docs.length;
  }
  return { docs, frequencies, lengths };
}
