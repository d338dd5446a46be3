import type { Language } from "../text/span";
import { cueOf } from "./cue-words";
import type { Walk } from "./numbers";

/** The naming phrase that begins at a token, as its words; an ordinal ("el segundo") is none. */
export function sourcePhraseAt({ words, language }: Walk, at: number): readonly string[] | undefined {
  const first = words[at] ?? "";
  if (ORDINALS.test(first) && ARTICLES.test(words[at - 1] ?? "")) return undefined;
  if (!PHRASE_STARTS[language].has(first)) return undefined;
  return SOURCE_PHRASES[language].find(
    (phrase) =>
      phrase[0] === first &&
      phrase.every((word, k) => words[at + k] === word) &&
      !(language !== "en" && cueOf(words[at + phrase.length] ?? "", language)),
  );
}

const ORDINALS = /^(segundo|conforme)$/;
const ARTICLES =
  /^(el|la|los|las|o|a|os|as|um|uma|un|una|do|da|no|na|del|al|ao|de|em|en|su|sus|seu|sua|este|esse|ese|cada|por|\d+)$/;

/** Phrases that name a source after them, as folded words. */
const SOURCE_PHRASES: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: phrases("according to|in the words of|as told to|cited by|quoted by"),
  es: phrases(
    "segun|de acuerdo con|de acuerdo a|en palabras de|a juicio de|en opinion de|citado por|conforme a",
  ),
  pt: phrases("segundo|de acordo com|conforme|nas palavras de|na opiniao de|citado por|citada por"),
};

/** The words that such phrases begin with. */
const PHRASE_STARTS: Readonly<Record<Language, ReadonlySet<string>>> = {
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
