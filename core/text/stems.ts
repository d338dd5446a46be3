import { stemmer as stemEnglish } from "@orama/stemmers/english";
import { stemmer as stemPortuguese } from "@orama/stemmers/portuguese";
import { stemmer as stemSpanish } from "@orama/stemmers/spanish";
import type { Language } from "./span";
import { STOP_WORDS } from "./stop-words";
import { foldToken, tokens } from "./tokens";

/** The content words of a text as Snowball stems without accents, in order, stop words out. */
export function stems(text: string, language: Language): string[] {
  const stop = STOP_WORDS[language];
  const found: string[] = [];
  for (const token of tokens(text)) {
    if (token.text.length <= MAX_WORD && !stop.has(token.word)) found.push(stem(token.text, language));
  }
  return found;
}

/** The Snowball stem of one word, without accents. Numbers and very long words stay whole. */
export function stem(word: string, language: Language): string {
  const known = KNOWN[language];
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const lower = word.toLowerCase();
  const stemmed =
    word.length > MAX_WORD || HAS_DIGIT.test(word)
      ? foldToken(lower)
      : foldToken(STEMMERS[language](lower)) || foldToken(lower);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(word, stemmed);
  return stemmed;
}

/** Longer than any word of our languages; runs of letters beyond it are not words. */
const MAX_WORD = 40;

/** Stems kept per language: a page has about a thousand different words. */
const MAX_KNOWN = 20_000;

const HAS_DIGIT = /\d/;

const STEMMERS: Readonly<Record<Language, (word: string) => string>> = {
  en: stemEnglish,
  es: stemSpanish,
  pt: stemPortuguese,
};

/** A cache, no truth: the same word always has the same stem. */
const KNOWN: Readonly<Record<Language, Map<string, string>>> = {
  en: new Map(),
  es: new Map(),
  pt: new Map(),
};
