import { wordWidth } from "../../text/tokens";

const GRAM = 4;

/** What a letter's number is multiplied by for each place that it stands before the last of its run. */
const BASE = 31;

/** The hashed runs of four letters of a text, each once and in ascending order, without regard to case, accents and punctuation. */
export function characterGrams(text: string): Int32Array {
  const letters = lettersOf(ASCII.test(text) ? text : text.normalize("NFD").replace(/\p{M}/gu, ""));
  const grams = new Int32Array(Math.max(0, letters.length - GRAM + 1));
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const gone = at < GRAM ? 0 : Math.imul(letters[at - GRAM] ?? 0, BASE ** GRAM);
    hash = (Math.imul(hash, BASE) + (letters[at] ?? 0) - gone) | 0;
    if (at >= GRAM - 1) grams[at - GRAM + 1] = hash;
  }
  return distinct(grams.sort());
}

/** Dice's coefficient of two ascending lists of distinct numbers, 0 where one is empty. */
export function dice(a: Int32Array, b: Int32Array): number {
  if (a.length === 0 || b.length === 0) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** The letters and digits of a text in lower case, with one space for whatever stands between, before and after them. */
function lettersOf(text: string): Uint16Array {
  const lower = text.toLowerCase();
  const letters = new Uint16Array(lower.length + 2);
  let length = 1;
  letters[0] = SPACE;
  for (let at = 0; at < lower.length; at += 1) {
    const width = wordWidth(lower, at);
    if (width > 0) letters[length++] = lower.charCodeAt(at);
    else if (letters[length - 1] !== SPACE) letters[length++] = SPACE;
    if (width > 1) letters[length++] = lower.charCodeAt(++at);
  }
  if (letters[length - 1] !== SPACE) letters[length++] = SPACE;
  return letters.subarray(0, length);
}

const SPACE = 32;
const ASCII = /^[\0-\x7f]*$/;

function distinct(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (count > 0 && sorted[count - 1] === value) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.subarray(0, count);
}
