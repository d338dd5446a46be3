import type { DocId } from "./corpus-reader";
import { decodeTable, type FrequencyTable, frequencyAt } from "./frequency-table";

/** Where a term occurs: document numbers ascending, with the term's frequency in each and, from an index, each document's length. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly frequencies: Uint8Array;
  readonly lengths?: Uint8Array;
}

/** Postings with the length of each document. */
export type LengthPostings = Required<Postings>;

/** Reads records by key, whole and checked. */
export type ReadRecords = (keys: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;

/** The postings of one chunk. `first` is added to what `docs` says. */
export interface ChunkPostings {
  readonly first: number;
  readonly docs: Uint16Array | Uint32Array;
  readonly frequencies: Uint8Array;
  readonly lengths: Uint8Array;
}

/** Where the chunks of a list lie that are not read yet. */
export interface ChunkSource {
  readonly kind: string;
  /** Number of the record of the first chunk. */
  readonly number: number;
  readonly read: ReadRecords;
  readonly decode: (bytes: Uint8Array, last: DocId) => ChunkPostings;
}

/**
 * A term's postings in one segment, in chunks that ascend. Of each chunk is known, before it is read, its last document (`base` is added), and
 * what bounds any score in it: its highest frequency and its shortest document. In arrays, not in objects: there may be a thousand.
 */
export interface ListPart {
  readonly base: DocId;
  readonly count: number;
  readonly lasts: Uint32Array;
  readonly most: Uint8Array;
  readonly shortest: Uint8Array;
  readonly loaded: (ChunkPostings | undefined)[];
  readonly source: ChunkSource | null;
  readonly tables: ListTables | null;
}

/** Tables of a common term beside its chunks: of few documents they tell the frequency with fewer and smaller reads, but not the length. */
export interface ListTables {
  readonly kind: string;
  /** Number of the record of the first table. */
  readonly number: number;
  /** How many documents a table holds. */
  readonly span: number;
  readonly loaded: (FrequencyTable | undefined)[];
}

/** All of a term's postings, in one part for each segment, whose documents ascend. `count` is how many documents hold the term. */
export interface PostingList {
  readonly count: number;
  readonly parts: readonly ListPart[];
}

/** A chunk that is to be read, or a table. */
export interface ChunkPlace {
  readonly part: ListPart;
  readonly at: number;
  readonly table?: boolean;
}

/** A list whose postings are all there. */
export function loadedList({ docs, frequencies, lengths }: Postings): PostingList {
  const count = docs.length;
  if (count === 0) return { count, parts: [] };
  const postings = { first: 0, docs, frequencies, lengths: lengths ?? new Uint8Array(count) };
  const part = {
    base: 0,
    count,
    lasts: docs.slice(-1),
    most: Uint8Array.of(frequencies.reduce((a, b) => Math.max(a, b), 1)),
    shortest: Uint8Array.of(postings.lengths.reduce((a, b) => Math.min(a, b), 255)),
    loaded: [postings],
    source: null,
    tables: null,
  };
  return { count, parts: [part] };
}

/** The lists of one term in several segments, whose numbers ascend and do not overlap, as one. */
export function joinLists(lists: readonly PostingList[]): PostingList {
  const [only] = lists;
  if (only !== undefined && lists.length === 1) return only;
  return {
    count: lists.reduce((sum, list) => sum + list.count, 0),
    parts: lists.flatMap(({ parts }) => parts),
  };
}

/** The chunks of a list that are not read yet. */
export function unreadOf({ parts }: PostingList): ChunkPlace[] {
  const places: ChunkPlace[] = [];
  for (const part of parts)
    for (let at = 0; at < part.lasts.length; at++)
      if (part.loaded[at] === undefined) places.push({ part, at });
  return places;
}

/** All tables of a list that are not read yet; of parts that have none, or as many as chunks, the chunks. */
export function unreadTablesOf(list: PostingList): ChunkPlace[] {
  const places = unreadOf(list);
  return list.parts.flatMap((part) => {
    const chunks = places.filter((place) => place.part === part);
    const { loaded } = part.tables ?? {};
    if (loaded === undefined || loaded.length >= chunks.length) return chunks;
    return Array.from(loaded, (_, at) => ({ part, at, table: true })).filter(
      ({ at }) => loaded[at] === undefined,
    );
  });
}

/** How often the term stands in a document, which would stand in this chunk of the part, as far as that or its table is there. */
export function frequencyOf(doc: DocId, { base, loaded, tables }: ListPart, chunk: number): number {
  if (tables !== null) {
    const table = tables.loaded[Math.floor((doc - base) / tables.span)];
    if (table !== undefined) return frequencyAt((doc - base) % tables.span, table);
  }
  const postings = loaded[chunk];
  const place = postings === undefined ? -1 : placeOf(doc, postings);
  return place < 0 ? 0 : (postings?.frequencies[place] ?? 0);
}

/** The first place from `from` on whose number is not below `wanted`: near ones are found first, by steps that double. */
export function notBefore(wanted: number, numbers: ArrayLike<number>, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; high < numbers.length && (numbers[high] ?? 0) < wanted; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, numbers.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Reads the chunks and tables that are not there yet: one read for each place they lie in. */
export async function loadChunks(places: Iterable<ChunkPlace>): Promise<void> {
  const reads = new Map<ReadRecords, Map<string, ChunkPlace>>();
  for (const place of places) {
    const { part, at, table } = place;
    const from = table ? part.tables : part.source;
    if ((table ? part.tables : part)?.loaded[at] !== undefined || !from || part.source === null) continue;
    const { kind, number } = from;
    const { read } = part.source;
    let wanted = reads.get(read);
    if (wanted === undefined) {
      wanted = new Map();
      reads.set(read, wanted);
    }
    wanted.set(`${kind}/${number + at}`, place);
  }
  await Promise.all(
    [...reads].map(async ([read, wanted]) => {
      for (const [key, bytes] of await read([...wanted.keys()])) {
        const { part, at, table } = wanted.get(key) ?? {};
        if (part === undefined || at === undefined) continue;
        if (table && part.tables !== null) part.tables.loaded[at] = decodeTable(bytes);
        else part.loaded[at] = part.source?.decode(bytes, part.base + (part.lasts[at] ?? 0));
      }
    }),
  );
}

/** The first chunk of a part, from the chunk `from` on, whose last document is not before `doc`; past the end where there is none. */
export function chunkFrom(from: number, doc: DocId, { lasts, base }: ListPart): number {
  let low = from;
  let high = lasts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lasts[middle] ?? 0) + base < doc) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a document in a chunk, or -1. */
export function placeOf(doc: DocId, { first, docs }: ChunkPostings): number {
  const wanted = doc - first;
  let low = 0;
  let high = docs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = docs[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** All postings of the lists, read whole. */
export async function wholePostings(
  lists: ReadonlyMap<string, PostingList>,
): Promise<ReadonlyMap<string, Postings>> {
  await loadChunks([...lists.values()].flatMap(unreadOf));
  return new Map([...lists].map(([term, list]) => [term, flatPostings(list)]));
}

function flatPostings({ count, parts }: PostingList): Postings {
  const docs = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  const lengths = new Uint8Array(count);
  let to = 0;
  for (const chunk of parts.flatMap(({ loaded }) => loaded)) {
    if (chunk === undefined) continue;
    frequencies.set(chunk.frequencies, to);
    lengths.set(chunk.lengths, to);
    for (let at = 0; at < chunk.docs.length; at++) docs[to++] = chunk.first + (chunk.docs[at] ?? 0);
  }
  return { docs, frequencies, lengths };
}
