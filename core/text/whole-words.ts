/**
 * Finds any of these words or phrases in a text of our languages, whole and without regard to case. They may be patterns; `\p{L}` in them stands
 * for a Latin letter: of all the world's letters an engine takes a quarter of a millisecond to work out the capitals, for each place where
 * they stand and at every start of the background.
 */
export function wholeWords(...words: readonly string[]): RegExp {
  return new RegExp(whole(words), "iu");
}

/** The same in a folded text, which has no capitals: no engine has to work any out. */
export function wholeFoldedWords(...words: readonly string[]): RegExp {
  return new RegExp(whole(words), "u");
}

function whole(words: readonly string[]): string {
  const any = words.join("|").replaceAll("\\p{L}", LATIN_LETTER);
  return `(?<!${LATIN_LETTER})(?:${any})(?!${LATIN_LETTER})`;
}

/** The small letters of Latin script with their accents; a search without regard to case takes the capitals, too. */
const LATIN_LETTER = "[a-zªºß-öø-ɏḁ-ỿ]";
