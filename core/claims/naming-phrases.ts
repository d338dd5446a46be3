import type { Language } from "../text/span";

/** Phrases that name a source after them, as folded words. */
export const SOURCE_PHRASES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: phrases("according to|in the words of|as told to|cited by|quoted by"),
  es: phrases(
    "segun|de acuerdo con|de acuerdo a|en palabras de|a juicio de|en opinion de|citado por|conforme a",
  ),
  pt: phrases("segundo|de acordo com|conforme|nas palavras de|na opiniao de|citado por|citada por"),
};

/** The words that such phrases begin with. */
export const PHRASE_STARTS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: startsOf("en"),
  es: startsOf("es"),
  pt: startsOf("pt"),
};

function startsOf(language: Language): ReadonlySet<string> {
  return new Set(SOURCE_PHRASES[language].flatMap(([first]) => first ?? []));
}

function phrases(list: string): readonly (readonly string[])[] {
  return list.split("|").map((phrase) => phrase.split(" "));
}
