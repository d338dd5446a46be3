import { CorruptRecord } from "./record";

/** The vectors of one claim: of its text, and of its translation where it has one; none where nothing was encoded. */
export type ClaimVectors = readonly Int8Array[];

/** The vectors of neighbouring claims as one value: how many each claim has, a byte each, then all of them, a byte a number. */
export function encodeVectors(claims: readonly ClaimVectors[]): Uint8Array {
  const all = claims.flat();
  const bytes = new Uint8Array(claims.length + all.reduce((sum, { length }) => sum + length, 0));
  bytes.set(claims.map(({ length }) => length));
  let at = claims.length;
  for (const vector of all) {
    bytes.set(new Uint8Array(vector.buffer, vector.byteOffset, vector.length), at);
    at += vector.length;
  }
  return bytes;
}

/** The vectors of a block's claims, in their order. Throws `CorruptRecord` where they are not so many of that width. */
export function decodeVectors(bytes: Uint8Array, claims: number, width: number, key: string): ClaimVectors[] {
  const counts = bytes.subarray(0, claims);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (counts.length !== claims || bytes.length !== claims + total * width) throw new CorruptRecord(key);
  let at = claims;
  const next = (): Int8Array => {
    const vector = new Int8Array(bytes.buffer, bytes.byteOffset + at, width);
    at += width;
    return vector;
  };
  return Array.from(counts, (count) => Array.from({ length: count }, next));
}
