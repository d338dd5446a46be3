import type { Translation } from "../../index/corpus-reader";
import { lazily } from "../../lazily";
import type { Language } from "../../text/span";
import { stems } from "../../text/stems";
import { conceptsOf } from "../concepts/concepts";
import type { Proposition } from "../proposition";
import { spokenLanguage } from "../spoken-language";
import { weightOfStem } from "./stem-weight";

/** A term of one side of a comparison, with how telling it is and which concepts it may stand for. */
export interface WeighedTerm {
  readonly stem: string;
  readonly weight: number;
  readonly concepts: readonly number[];
  readonly english: readonly Translation[];
  /** Whether the term belongs to what is said, not to who is said to have said it. */
  readonly core: boolean;
}

/** The terms of one claim in the forms in which they are compared: own language and English. */
export interface TermSide {
  readonly language: string;
  readonly own: readonly WeighedTerm[];
  readonly english: readonly WeighedTerm[];
  readonly ownStems: ReadonlySet<string>;
  readonly englishStems: ReadonlySet<string>;
  readonly concepts: ReadonlySet<number>;
}

/** Concepts of saying, telling and reporting: the first lines of the list. */
const REPORTING_CONCEPTS = 3;

/**
 * Lays out a claim's terms. `translate` gives the English stems that a page claim's own stems may stand for; `sources` are the
 * stems of the words that name who said it.
 */
export function termSide(
  proposition: Pick<Proposition, "language" | "terms" | "english">,
  translate?: (stem: string) => readonly Translation[],
  sources: ReadonlySet<string> = new Set(),
): TermSide {
  const { language } = proposition;
  const own = weigh(proposition.terms, language, translate, sources);
  const english = language === "en" ? own : weigh(proposition.english, "en", undefined, sources);
  return {
    language,
    own,
    english,
    ownStems: new Set(proposition.terms),
    englishStems: new Set(proposition.english),
    concepts: conceptsIn(own === english ? [own] : [own, english]),
  };
}

function conceptsIn(sides: readonly (readonly WeighedTerm[])[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const terms of sides)
    for (const { concepts } of terms) for (const concept of concepts) found.add(concept);
  return found;
}

function weigh(
  terms: readonly string[],
  language: string,
  translate: ((stem: string) => readonly Translation[]) | undefined,
  sources: ReadonlySet<string>,
): WeighedTerm[] {
  return Array.from(new Set(terms), (stem) => {
    const term = termOf(stem, language);
    const core = term.core && !sources.has(stem);
    return core === term.core && translate === undefined
      ? term
      : { ...term, core, english: translate?.(stem) ?? NO_TRANSLATIONS };
  });
}

/** What a stem is by itself, laid out once: the claims of a topic share most of their words. */
function termOf(stem: string, language: string): WeighedTerm {
  const known = TERMS.get(language) ?? new Map<string, WeighedTerm>();
  TERMS.set(language, known);
  const found = known.get(stem);
  if (found !== undefined) return found;
  const concepts = conceptsOf(stem, language);
  const core = !isOfDate(stem, language) && !concepts.some((concept) => concept < REPORTING_CONCEPTS);
  const term = { stem, weight: weightOfStem(stem, language), concepts, english: NO_TRANSLATIONS, core };
  if (known.size >= MOST_TERMS) known.clear();
  known.set(stem, term);
  return term;
}

const NO_TRANSLATIONS: readonly Translation[] = [];

/** A cache, no truth: a stem always has the same weight and concepts. */
const TERMS = new Map<string, Map<string, WeighedTerm>>();

/** Terms kept per language, as many as stems are. */
const MOST_TERMS = 20_000;

/** Days, years and months: summaries spell them out, pages hardly ever do, so they are no part of what is said. */
function isOfDate(stem: string, language: string): boolean {
  return DAY_OR_YEAR.test(stem) || MONTH_STEMS[spokenLanguage(language) ?? "en"]().has(stem);
}

const DAY_OR_YEAR = /^(?:\d{1,2}|(?:19|20)\d{2})$/;

/** "May" is a month even where it is a verb, which says little by itself. */
const MONTH_STEMS: Readonly<Record<Language, () => ReadonlySet<string>>> = {
  en: monthStems(
    "January February March April May June July August September October November December",
    "en",
  ),
  es: monthStems(
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "es",
  ),
  pt: monthStems(
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pt",
  ),
};

function monthStems(names: string, language: Language): () => ReadonlySet<string> {
  return lazily(() => new Set(stems(names, language)));
}
