/**
 * An expression in which `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}` stand for what Latin script has of them, the script of our three languages. An engine
 * lays an expression out anew at each start of the background: with all the world's letters that takes it a quarter of a millisecond to one, and ten to twenty times less with these.
 * Beyond Latin-1, where capitals and small letters take turns, each letter counts as both.
 */
export function latin({ source, flags }: RegExp): RegExp {
  let inClass = false;
  const written = source.replace(PROPERTY_OR_BRACKET, (found: string, property?: string) => {
    if (property !== undefined) return inClass ? rangesOf(property) : `[${rangesOf(property)}]`;
    if (found === "[") inClass = true;
    if (found === "]") inClass = false;
    return found;
  });
  return new RegExp(written, flags.replace("u", ""));
}

function rangesOf(property: string): string {
  const ranges = RANGES.get(property);
  if (ranges === undefined) throw new RangeError(`no Latin letters are known for \\${property}`);
  return ranges;
}

/** A property, any other escaped character, or a bracket. */
const PROPERTY_OR_BRACKET = /\\([pP]\{[^}]*\})|\\.|[[\]]/g;

const BEYOND_LATIN_1 = "\u0100-\u024f\u1e00-\u1eff";
const CAPITALS = "A-Z\u00c0-\u00d6\u00d8-\u00de";

/** The small letters of Latin script as ranges of a class; to a text put into small letters these are all. */
export const SMALL_LETTERS = `a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u00ff${BEYOND_LATIN_1}`;

const RANGES: ReadonlyMap<string, string> = new Map([
  ["p{L}", CAPITALS + SMALL_LETTERS],
  ["p{Lu}", CAPITALS + BEYOND_LATIN_1],
  ["p{Ll}", SMALL_LETTERS],
  ["p{M}", "\u0300-\u036f"],
  ["p{N}", "0-9\u00b2\u00b3\u00b9\u00bc-\u00be"],
]);

const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** Whether a text begins with a capital letter. Of the letters up to Latin-1 that is told without an expression. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < ASCII) return code >= A && code <= Z;
  return code >= A_GRAVE && code < SHARP_S ? code !== TIMES : CAPITAL.test(text);
}

export function beginsWithCapitalOrDigit(text: string): boolean {
  return beginsWithCapital(text) || /^\d/.test(text);
}

/** Whether a text begins with a small letter. */
export function beginsWithSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < ASCII) return code >= SMALL_A && code <= SMALL_Z;
  return code >= SHARP_S && code <= Y_DIAERESIS ? code !== DIVIDED : SMALL.test(text);
}

const ASCII = 128;
const A = 65;
const Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;
const A_GRAVE = 0xc0;
const TIMES = 0xd7;
const SHARP_S = 0xdf;
const DIVIDED = 0xf7;
const Y_DIAERESIS = 0xff;
