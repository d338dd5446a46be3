import { lazily } from "../lazily";
import { wholeWordsPattern } from "./whole-words";

/**
 * Words or phrases of a folded text, whole, as `WholeWords` has them, which know what they may begin with: of most texts it is told by that alone that
 * none of them is there, and the expression is laid out for no other. There are some eighty of these in a row.
 */
export class FoldedWords {
  readonly #pattern: RegExp;
  readonly #openings: () => readonly string[];

  constructor(words: string) {
    this.#pattern = wholeWordsPattern(words);
    this.#openings = lazily(() => openingsOf(words));
  }

  /** False only of a text in which they are not; `beginnings` are those of its words. */
  mayBeAmong(beginnings: Beginnings): boolean {
    for (const opening of this.#openings()) if (beginnings.has(opening)) return true;
    return false;
  }

  exec(folded: string): RegExpExecArray | null {
    return this.#pattern.exec(folded);
  }
}

/** How the words of a text begin: the first letters of each, up to `LONGEST` of them, and none. */
export type Beginnings = ReadonlySet<string>;

/** Letters that a word is known by. */
const LONGEST = 4;

/** The beginnings of a folded text's words. */
export function beginningsOf(folded: string): Beginnings {
  const beginnings = new Set([""]);
  for (const [word] of folded.matchAll(WORD_STARTS))
    for (let length = 1; length <= word.length; length += 1) beginnings.add(word.slice(0, length));
  return beginnings;
}

const WORD_STARTS = /(?<![a-z])[a-z]{1,4}/g;

/**
 * What stands first in a text that a pattern of words finds, one of these: up to `LONGEST` letters, or none where that cannot be told. Plain loops: this runs in a
 * worker that has just woken, and takes less than laying the patterns out only as long as nothing is called for each character.
 */
export function openingsOf(pattern: string): readonly string[] {
  const openings: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= pattern.length; at += 1) {
    const mark = at < pattern.length ? pattern.charCodeAt(at) : BAR;
    if (mark >= SMALL_A && mark <= SMALL_Z) continue;
    if (mark === OPENS_GROUP) depth += 1;
    else if (mark === CLOSES_GROUP) depth -= 1;
    else if (mark === OPENS_CLASS) at = pattern.indexOf("]", at);
    else if (mark === BAR && depth === 0) {
      openings.push(...openingsOfOne(pattern.slice(from, at)));
      from = at + 1;
    }
  }
  return openings;
}

function openingsOfOne(alternative: string): readonly string[] {
  let letters = 0;
  while (isLetter(alternative.charCodeAt(letters))) letters += 1;
  if (isOptional(alternative, letters)) letters -= 1;
  if (letters > 0) return [alternative.slice(0, Math.min(letters, LONGEST))];
  const end = alternative.startsWith("(?:") ? groupEnd(alternative) : -1;
  return end < 0 || isOptional(alternative, end + 1) ? [""] : openingsOf(alternative.slice(3, end));
}

/** Where the group ends that a pattern begins with. */
function groupEnd(pattern: string): number {
  let depth = 0;
  for (let at = 0; at < pattern.length; at += 1) {
    if (pattern[at] === "[") at = pattern.indexOf("]", at);
    else if (pattern[at] === "(") depth += 1;
    else if (pattern[at] === ")" && --depth === 0) return at;
  }
  return -1;
}

function isLetter(code: number): boolean {
  return code >= SMALL_A && code <= SMALL_Z;
}

/** Whether what stands before this place need not be there. */
function isOptional(pattern: string, at: number): boolean {
  const mark = pattern[at];
  return mark === "?" || mark === "*" || mark === "{";
}

const SMALL_A = 97;
const SMALL_Z = 122;
const BAR = 124;
const OPENS_GROUP = 40;
const CLOSES_GROUP = 41;
const OPENS_CLASS = 91;
