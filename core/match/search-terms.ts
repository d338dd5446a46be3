import { findDates } from "../claims/dates";
import { findFigures } from "../claims/figures";
import type { Recogniser } from "../claims/recogniser";
import { recogniserOf } from "../claims/recogniser-of";
import type { WeightedTerm } from "../index/bm25";
import type { CorpusReader } from "../index/corpus-reader";
import { detectLanguage } from "../text/language";
import type { Language } from "../text/span";
import { stems } from "../text/stems";
import { tokens } from "../text/tokens";

/** Weights of the parts of a search against a typed word at 1: those of a page claim's query. */
const NAMED_WEIGHT = 0.6;
const TRANSLATION_WEIGHT = 0.9;

const LANGUAGES: readonly Language[] = ["en", "es", "pt"];

/** A term to look for, and the words that were typed for it, or the name of what they mean. */
export interface SearchTerm extends WeightedTerm {
  readonly words: string;
}

/**
 * What the words that a reader typed look for: their stems (of all three languages where too few are typed to tell which), the
 * English that they may stand for, and the names, numbers and days among them.
 */
export async function searchTerms(
  text: string,
  reader: Pick<CorpusReader, "reference" | "translations">,
): Promise<SearchTerm[]> {
  const told = detectLanguage(text);
  const languages = told === null ? LANGUAGES : [told];
  const words = firstOfEach(languages.flatMap((language) => stemmed(text, language)));
  const recogniser = recogniserOf((await reader.reference()).gazetteer);
  const named = firstOfEach(languages.flatMap((language) => namedIn(text, language, recogniser)));
  const translated = await Promise.all(
    languages.flatMap((language) =>
      language === "en"
        ? []
        : [reader.translations(language, [...new Set(stemmed(text, language).map(([stem]) => stem))])],
    ),
  );
  const across = new Map<string, { readonly words: string; readonly probability: number }>();
  for (const [from, found] of translated.flatMap((table) => [...table]))
    for (const { stem, probability } of found)
      if (!words.has(stem) && probability > (across.get(stem)?.probability ?? 0))
        across.set(stem, { words: words.get(from) ?? from, probability });
  return [
    ...[...words].map(([term, written]) => ({ term, weight: 1, words: written })),
    ...[...named].map(([term, name]) => ({ term, weight: NAMED_WEIGHT, words: name })),
    ...[...across].map(([term, { words: written, probability }]) => ({
      term,
      weight: TRANSLATION_WEIGHT * probability,
      words: written,
    })),
  ];
}

/** A term, and what it stands for. */
type Meant = readonly [term: string, words: string];

/** The stems of a text, each with the word that it is of. */
function stemmed(text: string, language: Language): Meant[] {
  return tokens(text).flatMap((token) =>
    stems(token.text, language).map((stem) => [stem, token.text] as const),
  );
}

/** The names, numbers and days of a text: a name as its entry has it, the others as they are written. */
function namedIn(text: string, language: Language, recogniser: Recogniser): Meant[] {
  const setting = { language, published: null, context: text };
  const written = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end);
  return [
    ...recogniser
      .recognise(text, setting)
      .map((mention) => [`m:${mention.id}`, recogniser.entry(mention.id)?.label ?? mention.text] as const),
    ...findFigures(text, language).map((figure) => [`f:${figure.value}`, written(figure)] as const),
    ...findDates(text, language, null).map((date) => [`d:${date.date}`, written(date)] as const),
  ];
}

function firstOfEach(terms: readonly Meant[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [term, words] of terms) if (!first.has(term)) first.set(term, words);
  return first;
}
