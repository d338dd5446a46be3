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

/** The postings that a `PostingsWriter` finished. */
export function decodePostings(bytes: Uint8Array): Postings {
  const cursor = new ByteCursor(bytes);
  const count = cursor.varint();
  const docs = new Uint32Array(count);
  const frequencies = new Uint8Array(count);
  let previous = -1;
  for (let at = 0; at < count; at++) {
    const step = cursor.varint();
    previous += Math.floor(step / 2) + 1;
    docs[at] = previous;
    frequencies[at] = step % 2 === 0 ? 1 : cursor.varint();
  }
  return { docs, frequencies };
}
