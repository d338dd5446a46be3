import type { DocId } from "./corpus-reader";
import type { FrequencyTable } from "./frequency-table";
import { Kernel } from "./kernel/kernel";
import type { ChunkPostings } from "./postings";
import type { Saturation } from "./saturation";

/** Tells whether a document may be found. */
export type Accepts = (doc: DocId) => boolean;

/** Documents with their scores, taken out of a tally. */
export interface SetAside {
  readonly docs: Uint32Array;
  readonly scores: Int32Array;
}

/** So many postings go through the kernel at once. */
const STEP = 16_384;

/** Bytes for what goes through it: of a posting at most four of its document, one of its frequency, one of its length; of a table fewer. */
const ROOM = 8 * STEP;

/** What no score reaches. */
const GREATEST = 2 ** 30;

const FLOAT = 8;
const INTEGER = 4;

/**
 * What the documents of a collection score meanwhile, in whole numbers, in a kernel's memory: a score for each, zero between searches; and the documents
 * in the running, which are those that scored until some are ruled out, with the length of each, told by its first posting.
 */
export class Tally {
  readonly #kernel: Kernel;
  readonly #scores: number;
  readonly #lengths: number;
  readonly #docs: number;
  readonly #room: number;
  #count = 0;

  /** For documents numbered from 0. */
  constructor(
    readonly size: number,
    readonly saturation: Saturation,
  ) {
    this.#scores = FLOAT * saturation.norms.length;
    this.#docs = this.#scores + INTEGER * size;
    this.#lengths = this.#docs + INTEGER * size;
    this.#room = this.#lengths + FLOAT * Math.ceil(size / FLOAT);
    this.#kernel = new Kernel(this.#room + ROOM);
    this.#kernel.bytes.set(new Uint8Array(saturation.norms.buffer));
  }

  /** The documents in the running. Until the next change. */
  get docs(): Uint32Array {
    return new Uint32Array(this.#kernel.bytes.buffer, this.#docs, this.#count);
  }

  /** The score of each document, by its number. Until the next change. */
  get scores(): Int32Array {
    return this.#kernel.integers.subarray(this.#scores / INTEGER, this.#docs / INTEGER);
  }

  /** The length of each document that has ever been in the running. */
  get lengths(): Uint8Array {
    return this.#kernel.bytes.subarray(this.#lengths, this.#lengths + this.size);
  }

  /** Adds a term's parts to the scores of a chunk's documents. New ones come into the running if they are accepted; all are left alone where `grows` is false. */
  add(weight: number, chunk: ChunkPostings, grows: boolean, accepts?: Accepts): void {
    for (let from = 0; from < chunk.docs.length; from += STEP) {
      const before = this.#count;
      const found = this.#addStep(weight, chunk, from, grows);
      if (!grows) continue;
      this.#count = found;
      if (accepts !== undefined && found > before) this.#leaveOut(before, accepts);
    }
  }

  #addStep(weight: number, chunk: ChunkPostings, from: number, grows: boolean): number {
    const to = Math.min(from + STEP, chunk.docs.length);
    const width = chunk.docs.BYTES_PER_ELEMENT;
    const docs = this.#room;
    const frequencies = docs + INTEGER * STEP;
    const lengths = frequencies + STEP;
    const { bytes, loops } = this.#kernel;
    bytes.set(bytesOf(chunk.docs.subarray(from, to)), docs);
    bytes.set(chunk.frequencies.subarray(from, to), frequencies);
    bytes.set(chunk.lengths.subarray(from, to), lengths);
    return loops.addPostings(
      weight,
      docs,
      width,
      chunk.first,
      frequencies,
      lengths,
      to - from,
      0,
      this.#scores,
      this.size,
      this.#lengths,
      this.#docs,
      grows ? this.#count : -1,
    );
  }

  /** Of the documents in the running from this one on, those that are not accepted lose their scores. */
  #leaveOut(from: number, accepts: Accepts): void {
    const { docs, scores } = this;
    let kept = from;
    for (const doc of docs.subarray(from)) {
      if (accepts(doc)) docs[kept++] = doc;
      else scores[doc] = 0;
    }
    this.#count = kept;
  }

  /** Adds a term's parts to the documents in the running that stand at these places, by the table they lie in, whose documents begin at `first`. */
  addCoded(weight: number, table: FrequencyTable, first: DocId, from: number, to: number): void {
    const { codes, places, greater, bits } = table;
    const at = this.#room;
    const frequencies = at + 2 * places.length;
    const coded = frequencies + greater.length;
    this.#kernel.reserve(coded + codes.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(bytesOf(places), at);
    bytes.set(greater, frequencies);
    bytes.set(codes, coded);
    loops.addCoded(
      weight,
      this.#docs + INTEGER * from,
      to - from,
      first,
      bits,
      coded,
      codes.length,
      at,
      frequencies,
      greater.length,
      0,
      this.#scores,
      this.#lengths,
    );
  }

  /** The most that a term can give to a document of chunks with these highest frequencies and shortest lengths. */
  most(weight: number, frequencies: Uint8Array, lengths: Uint8Array): number {
    const [one, other] = [this.#room, this.#room + frequencies.length];
    this.#kernel.reserve(other + lengths.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(frequencies, one);
    bytes.set(lengths, other);
    return loops.mostPart(weight, one, other, frequencies.length, 0);
  }

  /** What a score must reach to be among the `limit` best of the running: the lowest of them, or 0 while there are fewer. */
  least(limit: number): number {
    if (limit <= 0) return Number.MAX_SAFE_INTEGER;
    if (this.#count < limit) return 0;
    this.#kernel.reserve(this.#room + INTEGER * limit);
    return this.#kernel.loops.leastOf(this.#docs, this.#count, this.#scores, limit, this.#room);
  }

  /** Rules out who scores below `needed`, and puts the others in the order of their numbers. */
  prune(needed: number): void {
    this.#count = this.#kernel.loops.prune(this.#docs, this.#count, this.#scores, Math.min(needed, GREATEST));
    this.docs.sort();
  }

  /** Leaves these of the documents in the running; the others lose their scores. */
  keep(kept: Uint32Array): void {
    const { docs, scores } = this;
    let at = 0;
    for (const doc of docs) {
      if (doc === kept[at]) at++;
      else scores[doc] = 0;
    }
    this.#setDocs(kept);
  }

  #setDocs(docs: Uint32Array): void {
    this.#count = docs.length;
    this.docs.set(docs);
  }

  /** Takes all out, with their scores, so that another search can use the tally meanwhile. */
  takeOut(): SetAside {
    const docs = this.docs.slice();
    const scores = new Int32Array(docs.length);
    this.#kernel.reserve(this.#room + INTEGER * docs.length);
    const { loops } = this.#kernel;
    loops.takeOut(this.#docs, docs.length, this.#scores, this.#room);
    const kept = this.#room / INTEGER;
    scores.set(this.#kernel.integers.subarray(kept, kept + docs.length));
    this.#count = 0;
    return { docs, scores };
  }

  /** Puts back what was taken out; nothing may be in the running. */
  putBack({ docs, scores }: SetAside): void {
    this.#setDocs(docs);
    this.#kernel.reserve(this.#room + INTEGER * docs.length);
    const { loops, integers } = this.#kernel;
    integers.set(scores, this.#room / INTEGER);
    loops.putBack(this.#docs, docs.length, this.#scores, this.#room);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
