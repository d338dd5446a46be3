import { SMALL_LETTERS } from "./letters";

/** What was found in a text, as it stands there. */
export interface FoundWords {
  readonly 0: string;
  readonly index: number;
}

/**
 * Words or phrases of our languages, found whole and without regard to case. They may be patterns, in small letters; `\p{L}` in them stands for a Latin letter. The text is
 * put into small letters, not the pattern into both: for a pattern without regard to case an engine works out the other case of every letter, at every start of the background,
 * and takes twice as long.
 */
export class WholeWords {
  readonly #pattern: RegExp;

  constructor(...words: readonly string[]) {
    this.#pattern = wholeWordsPattern(words.join("|"));
  }

  exec(text: string): FoundWords | null {
    const found = this.#pattern.exec(inSmallLetters(text));
    return found && { 0: text.slice(found.index, found.index + found[0].length), index: found.index };
  }

  test(text: string): boolean {
    return this.#pattern.test(inSmallLetters(text));
  }
}

/** A text of the same length: one capital alone becomes two characters in small letters. */
function inSmallLetters(text: string): string {
  return text.replaceAll("\u0130", "I").toLowerCase();
}

/** The expression for words between bars, whole, in a text that has no capitals. */
export function wholeWordsPattern(words: string): RegExp {
  const any = words.replaceAll("\\p{L}", LATIN_LETTER);
  return new RegExp(`(?<!${LATIN_LETTER})(?:${any})(?!${LATIN_LETTER})`);
}

const LATIN_LETTER = `[${SMALL_LETTERS}]`;
