import type { Collection } from "./corpus-reader";

/** Term-frequency saturation and length normalisation, as tuned for short passages (Anserini's MS MARCO setting). */
const K1 = 0.9;
const B = 0.4;

/** tf / (tf + k1 (1 − b + b · length / average)). It grows with the frequency and shrinks with the length. */
export type Saturation = (frequency: number, length: number) => number;

/** The saturation in a collection, looked up where it can be: most frequencies are 1, and lengths are single bytes. */
export function saturationOf({ averageLength }: Pick<Collection, "averageLength">): Saturation {
  const norms = Float64Array.from(
    { length: 256 },
    (_, length) => K1 * (1 - B + (B * length) / (averageLength || 1)),
  );
  const once = norms.map((norm) => 1 / (1 + norm));
  return (frequency, length) =>
    frequency === 1 ? (once[length] ?? 0) : frequency / (frequency + (norms[length] ?? 0));
}
