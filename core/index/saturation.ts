import type { Collection } from "./corpus-reader";

/** Term-frequency saturation and length normalisation, as tuned for short passages (Anserini's MS MARCO setting). */
const K1 = 0.9;
const B = 0.4;

/** k1 (1 − b + b · length / average) for each length, which is a single byte: what a frequency is set against in a collection. */
export function normsOf({ averageLength }: Pick<Collection, "averageLength">): Float64Array {
  return Float64Array.from(
    { length: 256 },
    (_, length) => K1 * (1 - B + (B * length) / (averageLength || 1)),
  );
}

/** tf / (tf + norm): grows with the frequency and shrinks with the length. */
export function saturate(norms: Float64Array, frequency: number, length: number): number {
  return frequency / (frequency + (norms[length] ?? 0));
}
