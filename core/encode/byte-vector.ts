const LIMIT = 127;

/** Vector of bytes, `scale` times which it is about the original; a quarter of the size. */
export interface ByteVector {
  readonly scale: number;
  readonly values: Int8Array;
}

/** Rounds a vector to bytes; the largest number becomes ±127, an empty or zero vector stays zero. */
export function toBytes(vector: Float32Array): ByteVector {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest / LIMIT;
  const values = Int8Array.from(vector, (value) => (scale === 0 ? 0 : Math.round(value / scale)));
  return { scale, values };
}

/** Cosine of two vectors, of numbers or of bytes (the scale does not matter to it); 0 where one is zero. */
export function cosine(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let product = 0;
  let left = 0;
  let right = 0;
  for (let i = 0; i < one.length; i++) {
    const a = one[i] ?? 0;
    const b = other[i] ?? 0;
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}
