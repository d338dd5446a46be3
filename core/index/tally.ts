import { Kernel } from "../kernel/kernel";
import type { DocId } from "./corpus-reader";
import type { FrequencyTable } from "./frequency-table";
import { lookupsIn } from "./lookups";
import { SEARCH_LOOPS } from "./loops/search-loops";
import type { ChunkPostings, ListPart, PostingList } from "./postings";
import { saturate } from "./saturation";
import type { WeighedList } from "./score-lists";

/** Tells whether a document may be found. */
export type Accepts = (doc: DocId) => boolean;

/** Documents with their scores, taken out of a tally. */
export interface SetAside {
  readonly docs: Uint32Array;
  readonly scores: Float64Array;
}

/** Bytes for what goes through the kernel: more where a list needs more. */
const ROOM = 131_072;

/** Where the norms of lengths lie. */
const NORMS = 0;

const FLOAT = 8;
const INTEGER = 4;

/**
 * What the documents of a collection score meanwhile, in a kernel's memory: a score for each, zero between searches; and the documents
 * in the running, which are those that scored until some are ruled out, with the length of each, told by its first posting.
 */
export class Tally {
  readonly #kernel: Kernel<typeof SEARCH_LOOPS.plain>;
  readonly #scores: number;
  readonly #lengths: number;
  readonly #docs: number;
  readonly #found: number;
  readonly #room: number;
  #count = 0;

  /** For documents numbered from 0; `norms` are those of their lengths. */
  constructor(
    readonly size: number,
    readonly norms: Float64Array,
  ) {
    this.#scores = NORMS + FLOAT * norms.length;
    this.#docs = this.#scores + FLOAT * size;
    this.#lengths = this.#docs + INTEGER * size;
    this.#found = this.#lengths + size;
    this.#room = FLOAT * Math.ceil((this.#found + size) / FLOAT);
    this.#kernel = new Kernel(this.#room + ROOM, SEARCH_LOOPS);
    this.#kernel.bytes.set(new Uint8Array(norms.buffer), NORMS);
  }

  /** The documents in the running. Until the next change. */
  get docs(): Uint32Array {
    return new Uint32Array(this.#kernel.bytes.buffer, this.#docs, this.#count);
  }

  /** The score of each document, by its number. Until the next change. */
  get scores(): Float64Array {
    return this.#kernel.floats.subarray(this.#scores / FLOAT, this.#docs / FLOAT);
  }

  /** The length of each document that has ever been in the running. */
  get lengths(): Uint8Array {
    return this.#kernel.bytes.subarray(this.#lengths, this.#lengths + this.size);
  }

  /** Adds what the chunks of a list that are there give. Documents that had no score come into the running, if they are accepted. */
  add({ weight, list }: WeighedList, accepts?: Accepts): void {
    for (const { loaded } of list.parts)
      for (const chunk of loaded) if (chunk !== undefined) this.#addChunk(weight, chunk, accepts);
  }

  #addChunk(weight: number, chunk: ChunkPostings, accepts?: Accepts): void {
    const { docs, frequencies, lengths } = chunk;
    const held = this.#room;
    const often = held + docs.byteLength;
    const long = often + docs.length;
    this.#kernel.reserve(long + docs.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(bytesOf(docs), held);
    bytes.set(frequencies, often);
    bytes.set(lengths, long);
    const before = this.#count;
    this.#count = loops.addPostings(
      weight,
      held,
      docs.BYTES_PER_ELEMENT,
      chunk.first,
      often,
      long,
      docs.length,
      NORMS,
      this.#scores,
      this.size,
      this.#lengths,
      this.#docs,
      before,
    );
    if (accepts !== undefined && this.#count > before) this.#leaveOut(before, accepts);
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

  /** Adds what a list gives to the documents in the running, ascending, as far as its postings or tables are there. */
  addToKnown({ weight, list }: WeighedList): void {
    this.#find(list, this.#room);
    const { loops } = this.#kernel;
    loops.addFound(weight, this.#docs, this.#count, this.#found, NORMS, this.#scores, this.#lengths);
  }

  /** Takes all out, best first, ties by number, with the scores that they have. */
  rank(): SetAside {
    const count = this.#count;
    this.#kernel.reserve(this.#room + FLOAT * count);
    this.#kernel.loops.takeOut(this.#docs, count, this.#scores, this.#room);
    return this.#sorted(this.#room);
  }

  /** The same of documents that ascend, with their scores added up anew in the order of the query: those of an exhaustive search to the last bit. */
  rankAnew(lists: readonly WeighedList[]): SetAside {
    const count = this.#count;
    const sums = this.#room;
    const room = sums + FLOAT * count;
    this.#kernel.reserve(room);
    this.#kernel.bytes.fill(0, sums, room);
    for (const { weight, list } of lists) {
      this.#find(list, room);
      this.#kernel.loops.addToSums(weight, this.#docs, count, this.#found, NORMS, this.#lengths, sums);
    }
    this.#kernel.reserve(room + FLOAT * count);
    this.#kernel.loops.takeOut(this.#docs, count, this.#scores, room);
    return this.#sorted(sums);
  }

  /** The documents in the running, which are so no more, sorted by these sums. */
  #sorted(sums: number): SetAside {
    const count = this.#count;
    this.#kernel.loops.sortRanked(this.#docs, sums, count);
    const docs = this.docs.slice();
    this.#count = 0;
    return { docs, scores: new Float64Array(this.#kernel.bytes.buffer, sums, count).slice() };
  }

  /** Notes how often a term stands in each document in the running. What it looks them up in goes through the memory from `room` on. */
  #find({ parts }: PostingList, room: number): void {
    this.#kernel.bytes.fill(0, this.#found, this.#found + this.#count);
    for (const part of parts) {
      for (const lookup of lookupsIn(part, this.docs)) {
        const docs = this.#docs + INTEGER * lookup.from;
        const found = this.#found + lookup.from;
        const count = lookup.to - lookup.from;
        if ("chunk" in lookup) this.#findPosted(lookup.chunk, docs, count, found, room);
        else this.#findCoded(lookup.table, lookup.first, docs, count, found, room);
      }
    }
  }

  #findPosted(chunk: ChunkPostings, docs: number, count: number, found: number, room: number): void {
    const held = chunk.docs;
    const often = room + held.byteLength;
    this.#kernel.reserve(often + held.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(bytesOf(held), room);
    bytes.set(chunk.frequencies, often);
    loops.findPosted(docs, count, room, held.BYTES_PER_ELEMENT, chunk.first, held.length, often, found);
  }

  #findCoded(
    { codes, places, greater, bits }: FrequencyTable,
    first: DocId,
    docs: number,
    count: number,
    found: number,
    room: number,
  ): void {
    const often = room + places.byteLength;
    const coded = often + greater.length;
    this.#kernel.reserve(coded + codes.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(bytesOf(places), room);
    bytes.set(greater, often);
    bytes.set(codes, coded);
    loops.findCoded(docs, count, first, bits, coded, codes.length, room, often, greater.length, found);
  }

  /** The most that a list can give to any document. */
  bound({ weight, list }: WeighedList): number {
    return list.parts.reduce((most, part) => Math.max(most, this.#partBound(weight, part)), 0);
  }

  #partBound(weight: number, { most, shortest }: ListPart): number {
    const [one, other] = [this.#room, this.#room + most.length];
    this.#kernel.reserve(other + shortest.length);
    const { bytes, loops } = this.#kernel;
    bytes.set(most, one);
    bytes.set(shortest, other);
    return loops.mostPart(weight, one, other, most.length, NORMS);
  }

  /** The most that a list can give to a document of one of its chunks. */
  chunkBound({ weight }: WeighedList, { most, shortest }: ListPart, at: number): number {
    return weight * saturate(this.norms, most[at] ?? 0, shortest[at] ?? 0);
  }

  /** What a score must reach to be among the `limit` best of the running: the lowest of them, or 0 while there are fewer. */
  least(limit: number): number {
    if (limit <= 0) return Number.POSITIVE_INFINITY;
    if (this.#count < limit) return 0;
    this.#kernel.reserve(this.#room + FLOAT * limit);
    return this.#kernel.loops.leastOf(this.#docs, this.#count, this.#scores, limit, this.#room);
  }

  /** Rules out who scores below `needed`, and puts the others in the order of their numbers. */
  prune(needed: number): void {
    this.#count = this.#kernel.loops.prune(this.#docs, this.#count, this.#scores, needed);
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
    this.#kernel.reserve(this.#room + FLOAT * docs.length);
    this.#kernel.loops.takeOut(this.#docs, docs.length, this.#scores, this.#room);
    this.#count = 0;
    return { docs, scores: new Float64Array(this.#kernel.bytes.buffer, this.#room, docs.length).slice() };
  }

  /** Puts back what was taken out; nothing may be in the running. */
  putBack({ docs, scores }: SetAside): void {
    this.#setDocs(docs);
    this.#kernel.reserve(this.#room + FLOAT * docs.length);
    const { loops, floats } = this.#kernel;
    floats.set(scores, this.#room / FLOAT);
    loops.putBack(this.#docs, docs.length, this.#scores, this.#room);
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
