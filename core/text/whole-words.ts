/**
 * Finds any of these words or phrases in a text of our languages, whole and without regard to case. They may be patterns; `\p{L}` in them stands
 * for a Latin letter: of all the world's letters an engine takes a quarter of a millisecond to work out the capitals, for each place where
 * they stand and at every start of the background.
 */
export function wholeWords(...words: readonly string[]): RegExp {
  const any = words.join("|").replaceAll("\\p{L}", LATIN_LETTER);
  return new RegExp(`(?<!${LATIN_LETTER})(?:${any})(?!${LATIN_LETTER})`, "iu");
}

/** The small letters of Latin script with their accents; a search without regard to case takes the capitals, too. */
const LATIN_LETTER = "[a-zªºß-öø-ɏḁ-ỿ]";
