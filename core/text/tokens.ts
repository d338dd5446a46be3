import { fold, mayHaveMarks, withoutMarks } from "./fold";

/**
 * A word or number of a text. `text` is the slice itself, as written, `word` its form for comparing (lower case, no
 * accents); `[start, end)` are its UTF-16 offsets.
 */
export interface Token {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The words and numbers of a text in order, nothing between them. Letters, digits and marks run together ("7bn");
 * dots and commas join only digits ("1,234.5"); apostrophes and hyphens part words ("Venezuela's" is two).
 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  const folded = fold(text);
  const same = folded === text;
  const marked = mayHaveMarks(folded);
  const push = (start: number, end: number) => {
    const slice = folded.slice(start, end);
    const word = marked ? withoutMarks(slice) : slice;
    found.push({ text: same ? slice : text.slice(start, end), word, start, end });
  };
  let start = -1;
  for (let at = 0; at < text.length; at += 1) {
    const width = wordWidth(text, at);
    if (width > 0) {
      if (start < 0) start = at;
      at += width - 1;
    } else if (start >= 0 && !joinsDigits(text, at)) {
      push(start, at);
      start = -1;
    }
  }
  if (start >= 0) push(start, text.length);
  return found;
}

/** The first of a text's words and numbers in its form for comparing; empty where there is none. A plain word is told without reading on. */
export function firstWord(text: string): string {
  const plain = PLAIN_WORD.exec(text)?.[0];
  return plain === undefined ? (tokens(text)[0]?.word ?? "") : plain.toLowerCase();
}

const PLAIN_WORD = /^[A-Za-z]+(?= |$)/;

/** A token's form for comparing: lower case, no accents, also where the accent is a character of its own. */
export function foldToken(text: string): string {
  return withoutMarks(fold(text));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** How many code units of a word stand at `at`: 0 where none does, 2 for a letter beyond the basic plane. */
export function wordWidth(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_WORD[code] ?? 0;
  if (code < 0xc0) return LATIN_1_WORD.includes(text.charAt(at)) ? 1 : 0;
  if (code < 0x250) return code === 0xd7 || code === 0xf7 ? 0 : 1;
  if (code >= 0x370 && code < 0x530) return NO_GREEK_OR_CYRILLIC_WORD.includes(text.charAt(at)) ? 0 : 1;
  if (code >= 0x2000 && code < 0x2070) return 0;
  const point = text.codePointAt(at) ?? 0;
  if (!WORD.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

/** 1 at the codes of ASCII letters and digits. */
const ASCII_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/i.test(String.fromCharCode(code)) ? 1 : 0,
);

/** The letters and numbers between ASCII and the letters with accents. */
const LATIN_1_WORD = "\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc\u00bd\u00be";

/** What stands among the letters of Greek and Cyrillic and is none. A gazetteer has some names in these. */
const NO_GREEK_OR_CYRILLIC_WORD =
  "\u0375\u0378\u0379\u037e\u0380\u0381\u0382\u0383\u0384\u0385\u0387\u038b\u038d\u03a2\u03f6\u0482";

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function joinsDigits(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 44 && code !== 46) return false;
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}
