import type { Collection } from "./corpus-reader";

/** Term-frequency saturation and length normalisation, as tuned for short passages (Anserini's MS MARCO setting). */
const K1 = 0.9;
const B = 0.4;

/**
 * tf / (tf + k1 (1 − b + b · length / average)) in a collection, in tables, since lengths are single bytes and most frequencies are 1: `once` has
 * its value for a term that stands once, `norms` what is added to any other frequency.
 */
export interface Saturation {
  readonly norms: Float64Array;
  readonly once: Float64Array;
}

/** The tables of a collection. */
export function saturationOf({ averageLength }: Pick<Collection, "averageLength">): Saturation {
  const norms = new Float64Array(256);
  const once = new Float64Array(256);
  for (let length = 0; length < 256; length++) {
    const norm = K1 * (1 - B + (B * length) / (averageLength || 1));
    norms[length] = norm;
    once[length] = 1 / (1 + norm);
  }
  return { norms, once };
}

/** The value for a frequency and a length. It grows with the frequency and shrinks with the length. */
export function saturate({ norms, once }: Saturation, frequency: number, length: number): number {
  return frequency === 1 ? (once[length] ?? 0) : frequency / (frequency + (norms[length] ?? 0));
}
