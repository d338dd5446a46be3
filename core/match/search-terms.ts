import { findDates } from "../claims/dates";
import { findFigures } from "../claims/figures";
import { recogniserOf } from "../claims/recogniser-of";
import type { WeightedTerm } from "../index/bm25";
import type { CorpusReader } from "../index/corpus-reader";
import { detectLanguage } from "../text/language";
import type { Language } from "../text/span";
import { stems } from "../text/stems";

/** Weights of the parts of a search against a typed word at 1: those of a page claim's query. */
const NAMED_WEIGHT = 0.6;
const TRANSLATION_WEIGHT = 0.9;

const LANGUAGES: readonly Language[] = ["en", "es", "pt"];

/**
 * What the words that a reader typed look for: their stems (of all three languages where too few are typed to tell which), the
 * English that they may stand for, and the names, numbers and days among them.
 */
export async function searchTerms(
  text: string,
  reader: Pick<CorpusReader, "reference" | "translations">,
): Promise<WeightedTerm[]> {
  const told = detectLanguage(text);
  const languages = told === null ? LANGUAGES : [told];
  const words = new Set(languages.flatMap((language) => stems(text, language)));
  const recogniser = recogniserOf((await reader.reference()).gazetteer);
  const named = new Set(
    languages.flatMap((language) => [
      ...recogniser.recognise(text, { language, published: null, context: text }).map(({ id }) => `m:${id}`),
      ...findFigures(text, language).map(({ value }) => `f:${value}`),
      ...findDates(text, language, null).map(({ date }) => `d:${date}`),
    ]),
  );
  const translated = await Promise.all(
    languages.flatMap((language) =>
      language === "en" ? [] : [reader.translations(language, [...new Set(stems(text, language))])],
    ),
  );
  const across = new Map<string, number>();
  for (const { stem, probability } of translated.flatMap((table) => [...table.values()].flat()))
    if (!words.has(stem)) across.set(stem, Math.max(across.get(stem) ?? 0, probability));
  return [
    ...[...words].map((term) => ({ term, weight: 1 })),
    ...[...named].map((term) => ({ term, weight: NAMED_WEIGHT })),
    ...[...across].map(([term, probability]) => ({ term, weight: TRANSLATION_WEIGHT * probability })),
  ];
}
