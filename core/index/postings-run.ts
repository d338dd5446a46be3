import { ByteCursor, ByteWriter } from "./bytes";
import type { DocId } from "./corpus-reader";
import type { LengthPostings } from "./postings";
import { MOST_FREQUENT } from "./postings-codec";
import { compareTerms, type HashedTerm, termHash } from "./term-table";

/** Where sorted runs of postings wait until they are merged: files on disk, or memory. */
export interface Scratch {
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
}

/** A term with its postings from one run. */
type Entry = readonly [term: string, postings: LengthPostings];

/** The entry that a run goes on with. */
interface Head extends HashedTerm {
  readonly postings: LengthPostings;
}

/** A piece of a run closes at this size: what the merge holds of each run. */
const PIECE_BYTES = 256_000;

/** Gathers the postings of some claims by term. */
export class PostingsRun {
  readonly #terms = new Map<string, { count: number; previous: DocId; bytes: ByteWriter }>();

  add(term: string, doc: DocId, frequency: number, length: number): void {
    let list = this.#terms.get(term);
    if (list === undefined) {
      list = { count: 0, previous: -1, bytes: new ByteWriter(8) };
      this.#terms.set(term, list);
    }
    list.bytes.varint(doc - list.previous);
    list.bytes.byte(Math.min(frequency, MOST_FREQUENT));
    list.bytes.byte(length);
    list.previous = doc;
    list.count++;
  }

  /** The terms in the order of `compareTerms`. */
  *entries(): Generator<Entry> {
    for (const { term, count, bytes } of this.#sorted())
      yield [term, decode(new ByteCursor(bytes.finish()), count)];
  }

  /** Writes the run away in pieces and gives their names. */
  async spill(scratch: Scratch, name: string): Promise<string[]> {
    const names: string[] = [];
    let piece = new ByteWriter(PIECE_BYTES);
    const close = async (): Promise<void> => {
      const next = `${name}-${names.length}`;
      names.push(next);
      await scratch.write(next, piece.finish());
      piece = new ByteWriter(PIECE_BYTES);
    };
    for (const { term, count, bytes } of this.#sorted()) {
      piece.text(term);
      piece.varint(count);
      piece.raw(bytes.finish());
      if (piece.length >= PIECE_BYTES) await close();
    }
    if (piece.length > 0) await close();
    return names;
  }

  #sorted() {
    return [...this.#terms]
      .map(([term, { count, bytes }]) => ({ term, hash: termHash(term), count, bytes }))
      .sort(compareTerms);
  }
}

/** Merges runs, the earlier claims first, into one entry for each term, in the order of `compareTerms`. Holds one piece of each run. */
export async function* mergeRuns(
  runs: readonly (readonly string[])[],
  scratch: Scratch,
): AsyncGenerator<Entry> {
  const readers = runs.map((pieces) => readRun(pieces, scratch));
  const next = async (reader: (typeof readers)[number] | undefined): Promise<Head | undefined> => {
    const entry = (await reader?.next())?.value;
    return entry && { term: entry[0], hash: termHash(entry[0]), postings: entry[1] };
  };
  const heads = await Promise.all(readers.map(next));
  for (;;) {
    let least: Head | undefined;
    for (const head of heads)
      if (head && (least === undefined || compareTerms(head, least) < 0)) least = head;
    if (least === undefined) return;
    const { term } = least;
    const same: LengthPostings[] = [];
    for (const [at, head] of heads.entries()) {
      if (head?.term !== term) continue;
      same.push(head.postings);
      heads[at] = await next(readers[at]);
    }
    yield [term, concat(same)];
  }
}

async function* readRun(pieces: readonly string[], scratch: Scratch): AsyncGenerator<Entry, undefined> {
  for (const name of pieces) {
    const cursor = new ByteCursor(await scratch.read(name));
    while (!cursor.done) {
      const term = cursor.text();
      yield [term, decode(cursor, cursor.varint())];
    }
  }
  return undefined;
}

function decode(cursor: ByteCursor, count: number): LengthPostings {
  const postings = emptyPostings(count);
  let doc = -1;
  for (let at = 0; at < count; at++) {
    doc += cursor.varint();
    postings.docs[at] = doc;
    postings.frequencies[at] = cursor.byte();
    postings.lengths[at] = cursor.byte();
  }
  return postings;
}

function concat(all: readonly LengthPostings[]): LengthPostings {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  const whole = emptyPostings(all.reduce((sum, { docs }) => sum + docs.length, 0));
  let at = 0;
  for (const { docs, frequencies, lengths } of all) {
    whole.docs.set(docs, at);
    whole.frequencies.set(frequencies, at);
    whole.lengths.set(lengths, at);
    at += docs.length;
  }
  return whole;
}

function emptyPostings(count: number): LengthPostings {
  return {
    docs: new Uint32Array(count),
    frequencies: new Uint8Array(count),
    lengths: new Uint8Array(count),
  };
}
