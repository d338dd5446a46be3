import { toBytes } from "../../core/encode/byte-vector";
import { crc32 } from "../../core/index/checksum";

const HEADER_BYTES = 8; // two little-endian numbers: how many texts, how wide a vector
const SUM_BYTES = 4;
const ENCODER = new TextEncoder();

/** Vectors of known texts, as bytes. */
export interface VectorTable {
  readonly size: number;
  readonly width: number;
  /** The vector of a text, or null where the text (to the letter) is not in the table. */
  of(text: string): Int8Array | null;
}

/**
 * Reads vectors that were computed when the corpus was made: the header, then each text's CRC-32 in ascending
 * order, then each text's vector. A text that has changed since is no longer found, so no vector is ever stale.
 */
export function readVectorTable(bytes: Uint8Array): VectorTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = view.getUint32(0, true);
  const width = view.getUint32(4, true);
  const start = HEADER_BYTES + size * SUM_BYTES;
  if (bytes.byteLength !== start + size * width) throw new Error("The table of vectors is cut or padded.");
  const sumAt = (place: number): number => view.getUint32(HEADER_BYTES + place * SUM_BYTES, true);
  return {
    size,
    width,
    of(text) {
      const sum = crc32(ENCODER.encode(text));
      let low = 0;
      let high = size;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (sumAt(middle) < sum) low = middle + 1;
        else high = middle;
      }
      if (low === size || sumAt(low) !== sum) return null;
      return new Int8Array(bytes.buffer, bytes.byteOffset + start + low * width, width);
    },
  };
}

/** Writes the table that `readVectorTable` reads. Of two texts with one sum (one chance in a thousand for a whole corpus) the first is kept. */
export function writeVectorTable(vectors: ReadonlyMap<string, Float32Array>): Uint8Array {
  const bySum = new Map<number, Int8Array>();
  for (const [text, vector] of vectors) {
    const sum = crc32(ENCODER.encode(text));
    if (!bySum.has(sum)) bySum.set(sum, toBytes(vector).values);
  }
  const rows = [...bySum].sort(([one], [other]) => one - other);
  const width = rows[0]?.[1].length ?? 0;
  const start = HEADER_BYTES + rows.length * SUM_BYTES;
  const bytes = new Uint8Array(start + rows.length * width);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.length, true);
  view.setUint32(4, width, true);
  for (const [place, [sum, values]] of rows.entries()) {
    view.setUint32(HEADER_BYTES + place * SUM_BYTES, sum, true);
    bytes.set(new Uint8Array(values.buffer), start + place * width);
  }
  return bytes;
}
