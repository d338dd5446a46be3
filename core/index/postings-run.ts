import { ByteCursor, ByteWriter } from "./bytes";
import type { DocId } from "./corpus-reader";
import { type LengthPostings, MOST_FREQUENT } from "./postings-codec";

/** Where sorted runs of postings wait until they are merged: files on disk, or memory. */
export interface Scratch {
  write(name: string, bytes: Uint8Array): Promise<void>;
  read(name: string): Promise<Uint8Array>;
}

/** A term with its postings from one run. */
type Entry = readonly [term: string, postings: LengthPostings];

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

  /** The terms in ascending order. */
  *entries(): Generator<Entry> {
    for (const [term, { count, bytes }] of this.#sorted())
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
    for (const [term, { count, bytes }] of this.#sorted()) {
      piece.text(term);
      piece.varint(count);
      piece.raw(bytes.finish());
      if (piece.length >= PIECE_BYTES) await close();
    }
    if (piece.length > 0) await close();
    return names;
  }

  #sorted() {
    return [...this.#terms].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  }
}

/** Merges runs, the earlier claims first, into one entry for each term, ascending. Holds one piece of each run. */
export async function* mergeRuns(
  runs: readonly (readonly string[])[],
  scratch: Scratch,
): AsyncGenerator<Entry> {
  const readers = runs.map((pieces) => readRun(pieces, scratch));
  const heads = await Promise.all(readers.map(async (reader) => (await reader.next()).value));
  for (;;) {
    let least: string | undefined;
    for (const head of heads) if (head && (least === undefined || head[0] < least)) least = head[0];
    if (least === undefined) return;
    const same: LengthPostings[] = [];
    for (const [at, head] of heads.entries()) {
      if (!head || head[0] !== least) continue;
      same.push(head[1]);
      heads[at] = (await readers[at]?.next())?.value;
    }
    yield [least, concat(same)];
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
