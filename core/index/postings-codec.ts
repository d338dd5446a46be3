import { ByteCursor, ByteWriter } from "./bytes";
import type { DocId, Postings } from "./corpus-reader";

/** The highest frequency kept: the score has flattened out long before. */
export const MOST_FREQUENT = 255;

/**
 * One term's postings while they are written. Documents must come in ascending order; each is one varint of
 * its distance to the one before, doubled, plus one when a frequency other than 1 follows.
 */
export class PostingsWriter {
  readonly #bytes = new ByteWriter();
  #previous = -1;
  #count = 0;

  add(doc: DocId, frequency: number): void {
    const distance = doc - this.#previous - 1;
    this.#bytes.varint(distance * 2 + (frequency === 1 ? 0 : 1));
    if (frequency !== 1) this.#bytes.varint(Math.min(frequency, MOST_FREQUENT));
    this.#previous = doc;
    this.#count++;
  }

  finish(): Uint8Array {
    const whole = new ByteWriter();
    whole.varint(this.#count);
    whole.raw(this.#bytes.finish());
    return whole.finish();
  }
}

/** The postings that a `PostingsWriter` finished. One tight loop: a common term has as many as there are claims. */
export function decodePostings(bytes: Uint8Array): Postings {
  const cursor = new ByteCursor(bytes);
  const count = cursor.varint();
  const docs = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  let previous = -1;
  for (let entry = 0; entry < count; entry++) {
    const step = cursor.varint();
    previous += (step >>> 1) + 1;
    docs[entry] = previous;
    frequencies[entry] = step & 1 ? cursor.varint() : 1;
  }
  return { docs, frequencies };
}
