import { withoutMarks } from "../../text/fold";
import { wordWidth } from "../../text/tokens";
import { distinct } from "./ascending";

const GRAM = 4;

/** What a letter's number is multiplied by for each place that it stands before the last of its run. */
const BASE = 31;

/** The hashed runs of four letters of a text, each once and in ascending order, without regard to case, accents and punctuation. */
export function characterGrams(text: string): Int32Array {
  const letters = lettersOf(ASCII.test(text) ? text : withoutMarks(text.normalize("NFD")));
  const grams = new Int32Array(Math.max(0, letters.length - GRAM + 1));
  let hash = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const gone = at < GRAM ? 0 : Math.imul(letters[at - GRAM] ?? 0, BASE ** GRAM);
    hash = (Math.imul(hash, BASE) + (letters[at] ?? 0) - gone) | 0;
    if (at >= GRAM - 1) grams[at - GRAM + 1] = hash;
  }
  return distinct(grams.sort());
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
