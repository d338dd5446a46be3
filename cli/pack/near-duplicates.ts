import { fnv1a } from "../../core/text/fnv";
import { GrowingNumbers } from "./growing-numbers";

/**
 * Claims that share at least four fifths of their words (Jaccard), and all of their numbers, are nearly the same: of the words of both together, counted
 * twice where both have them, no more than one in nine is in one only.
 */
const ONE_APART_IN = 9;

/** Six bands of three minima: two texts at the limit meet in a band with 98 %, at nine tenths with more than 99.9 %. */
const BANDS = 6;
const ROWS = 3;

/** Fewer words say too little to be told apart. */
const LEAST_WORDS = 5;

/** Texts of a band's bucket that a text is compared with at most: a larger bucket may hold all that an outlet writes by one pattern. */
const MOST_COMPARED = 100;

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

/**
 * Finds texts with nearly the same words by MinHash and locality-sensitive hashing (Broder 1997), each pair checked exactly afterwards. A text is compared with
 * at most a hundred of a band, so that the work grows with the texts and not with their square.
 */
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

  /** Pairs of places of texts that are nearly the same, in ascending order; of a text's pairs one only. `onCompared` hears how far it is. */
  find(onCompared: (done: number, total: number) => void = () => undefined): [number, number][] {
    const first = new Map<number, number>();
    const texts = this.#starts.length;
    for (const [band, keys] of this.#bands.entries()) {
      let done = band * texts;
      for (const bucket of keys.equalRuns(0)) {
        const before: number[] = [];
        for (const later of bucket) {
          this.#compare(later, before, first);
          onCompared(++done, BANDS * texts);
        }
      }
    }
    return [...first]
      .map(([later, earlier]): [number, number] => [earlier, later])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  /** Compares a text with those before it, and puts it to them. Where they are too many, the first that is like another goes, or else the first. */
  #compare(later: number, before: number[], first: Map<number, number>): void {
    const earlier = first.has(later) ? undefined : before.find((each) => this.#alike(each, later));
    if (earlier !== undefined) first.set(later, earlier);
    if (before.length === MOST_COMPARED) {
      const needless = before.findIndex((each) => first.has(each));
      before.splice(Math.max(0, needless), 1);
    }
    before.push(later);
  }

  #alike(one: number, other: number): boolean {
    if (this.#numbers.at(one) !== this.#numbers.at(other)) return false;
    const [a, aEnd] = this.#extent(one);
    const [b, bEnd] = this.#extent(other);
    const mayBeApart = Math.floor((aEnd - a + (bEnd - b)) / ONE_APART_IN);
    let apart = 0;
    let [i, j] = [a, b];
    while (i < aEnd && j < bEnd && apart <= mayBeApart) {
      const difference = this.#words.at(i) - this.#words.at(j);
      if (difference !== 0) apart++;
      if (difference <= 0) i++;
      if (difference >= 0) j++;
    }
    return apart + (aEnd - i) + (bEnd - j) <= mayBeApart;
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
