import { fnv1a } from "../../core/text/fnv";
import { GrowingNumbers } from "./growing-numbers";

/** Claims that share at least this part of their words (Jaccard), and all of their numbers, are nearly the same. */
const NEARLY = 0.8;

/** Six bands of three minima: two texts at the limit meet in a band with 98 %, at nine tenths with more than 99.9 %. */
const BANDS = 6;
const ROWS = 3;

/** Fewer words say too little to be told apart. */
const LEAST_WORDS = 5;

/** A band's bucket with more texts than this holds what is common, not what is equal. */
const LARGEST_BUCKET = 100;

/** Words and numbers of a text, without case and accents. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []
  );
}

/** Finds texts with nearly the same words by MinHash and locality-sensitive hashing (Broder 1997), each pair checked exactly afterwards. */
export class NearDuplicates {
  readonly #bands = Array.from({ length: BANDS }, () => new GrowingNumbers());
  readonly #words = new GrowingNumbers(Uint32Array);
  readonly #starts = new GrowingNumbers(Uint32Array);
  readonly #numbers = new GrowingNumbers(Uint32Array);

  /** Adds the next text; only texts of one group are compared. */
  add(words: readonly string[], group: number): void {
    const hashes = [...new Set(words.map(hash32))].sort((a, b) => a - b);
    this.#starts.push(this.#words.length);
    for (const value of hashes) this.#words.push(value);
    const numbers = words.filter((word) => /\p{N}/u.test(word)).sort();
    this.#numbers.push(hash32(`${group} ${numbers.join(" ")}`));
    for (const [band, keys] of this.#bands.entries()) {
      keys.push(
        hashes.length < LEAST_WORDS ? 0 : bandKey(band, hashes, this.#numbers.at(this.#starts.length - 1)),
      );
    }
  }

  /** Pairs of places of texts that are nearly the same, in ascending order; the first place of a text's pairs only. */
  find(): [number, number][] {
    const first = new Map<number, number>();
    for (const keys of this.#bands) {
      for (const bucket of keys.equalRuns(0)) {
        if (bucket.length > LARGEST_BUCKET) continue;
        for (const [at, later] of bucket.entries()) {
          if (first.has(later)) continue;
          const earlier = bucket.slice(0, at).find((each) => this.#alike(each, later));
          if (earlier !== undefined) first.set(later, earlier);
        }
      }
    }
    return [...first]
      .map(([later, earlier]): [number, number] => [earlier, later])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  #alike(one: number, other: number): boolean {
    if (this.#numbers.at(one) !== this.#numbers.at(other)) return false;
    const [a, aEnd] = this.#extent(one);
    const [b, bEnd] = this.#extent(other);
    let shared = 0;
    for (let i = a, j = b; i < aEnd && j < bEnd; ) {
      const difference = this.#words.at(i) - this.#words.at(j);
      if (difference === 0) shared++;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return shared >= NEARLY * (aEnd - a + (bEnd - b) - shared);
  }

  #extent(text: number): [number, number] {
    const end = text + 1 < this.#starts.length ? this.#starts.at(text + 1) : this.#words.length;
    return [this.#starts.at(text), end];
  }
}

function bandKey(band: number, hashes: readonly number[], numbers: number): number {
  let key = numbers;
  for (let row = 0; row < ROWS; row++) {
    const seed = Math.imul(band * ROWS + row + 1, 0x9e3779b1);
    let least = 0xffffffff;
    for (const value of hashes) least = Math.min(least, mixed(value ^ seed));
    key = mixed(Math.imul(key, 31) ^ least);
  }
  return key + 1;
}

function mixed(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

function hash32(text: string): number {
  return mixed(fnv1a(text));
}
