const CAPITAL = /^\p{Lu}/u;
const SMALL = /^\p{Ll}/u;

/** Whether a text begins with a capital letter. Of the most common letters that is told without an expression: these are laid out anew at each start of the background. */
export function beginsWithCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < ASCII ? code >= A && code <= Z : CAPITAL.test(text);
}

/** Whether a text begins with a small letter. */
export function beginsWithSmall(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < ASCII ? code >= SMALL_A && code <= SMALL_Z : SMALL.test(text);
}

const ASCII = 128;
const A = 65;
const Z = 90;
const SMALL_A = 97;
const SMALL_Z = 122;
