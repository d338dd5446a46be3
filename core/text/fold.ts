/** Folded forms of single code units, filled as they are met; there are at most 65,536. */
const FOLDED = new Map<number, string>();

/**
 * Lower-cases and takes accents off without moving anything: the result has the length of the input,
 * so offsets into one are offsets into the other. Typographic apostrophes and dashes become plain ones. What
 * would change its length ("ß", "İ") stays as it is, as do lone surrogates.
 */
export function fold(text: string): string {
  let folded = "";
  let plainFrom = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 128 && (code < 65 || code > 90)) continue;
    folded += text.slice(plainFrom, at) + foldUnit(code);
    plainFrom = at + 1;
  }
  return plainFrom === 0 ? text : folded + text.slice(plainFrom);
}

function foldUnit(code: number): string {
  if (code < 128) return String.fromCharCode(code + 32);
  const known = FOLDED.get(code);
  if (known !== undefined) return known;
  const unit = String.fromCharCode(code);
  const bare = PLAIN[unit] ?? withoutMarks(unit.normalize("NFD")).toLowerCase();
  const folded = bare.length === 1 ? bare : unit;
  FOLDED.set(code, folded);
  return folded;
}

/** A text without its combining marks. Unicode's list of them takes an engine long to compile, and our three languages have no other than Latin ones. */
export function withoutMarks(text: string): string {
  const rest = text.replace(LATIN_MARKS, "");
  return mayHaveMarks(rest) ? rest.replace(MARKS, "") : rest;
}

/** Tells whether any combining mark can be in a text: none stands before U+0300, among the letters of Greek, Cyrillic and Armenian, or in General Punctuation. */
export function mayHaveMarks(text: string): boolean {
  return MAY_BE_MARK.test(text);
}

const MAY_BE_MARK = /[\u0300-\u036f\u0483-\u0489\u0591-\u1fff\u2070-\uffff]/;
const LATIN_MARKS = /[\u0300-\u036f]/g;
const MARKS = /\p{M}/gu;

const PLAIN: Readonly<Record<string, string>> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u02bc": "'",
  "\u2010": "-",
  "\u2011": "-",
  "\u00a0": " ",
  "\u202f": " ",
};
