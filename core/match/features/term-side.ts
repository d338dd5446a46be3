import type { Translation } from "../../index/corpus-reader";
import { conceptsOf } from "../concepts/concepts";
import type { Proposition } from "../proposition";
import { distinct } from "./ascending";
import { isOfDate } from "./date-stems";
import { layOutTerms } from "./lay-out-terms";
import { weightOfStem } from "./stem-weight";
import { textNumber } from "./text-number";

/** A term of one side of a comparison: its stem's number, how telling it is, which concepts it may stand for. */
export interface WeighedTerm {
  readonly stem: number;
  readonly weight: number;
  readonly concepts: readonly number[];
  readonly english: readonly Translation[];
  /** Whether the term belongs to what is said, not to who is said to have said it. */
  readonly core: boolean;
}

/** The terms of one claim in the forms in which they are compared, own language and English, laid out for the loop that does (`layOutTerms`). */
export interface TermSide {
  readonly language: string;
  /** How many different terms it has in its own language. */
  readonly length: number;
  readonly laidOut: Int32Array;
}

/** Concepts of saying, telling and reporting: the first lines of the list. */
const REPORTING_CONCEPTS = 3;

/** Whether a concept is one of saying, telling and reporting: its words belong to who says so. */
export function isReporting(concept: number): boolean {
  return concept < REPORTING_CONCEPTS;
}

/**
 * Lays out a claim's terms. `translate` gives the English stems that a page claim's own stems may stand for; `sources` are the
 * stems of the words that name who said it.
 */
export function termSide(
  proposition: Pick<Proposition, "language" | "terms" | "english">,
  translate?: (stem: string) => readonly Translation[],
  sources: ReadonlySet<string> = NO_SOURCES,
): TermSide {
  const { language } = proposition;
  const own = weigh(proposition.terms, language, translate, sources);
  const english = language === "en" ? own : weigh(proposition.english, "en", undefined, sources);
  const concepts = conceptsIn(own, own === english ? NO_TERMS : english);
  return { language, length: own.length, laidOut: layOutTerms(own, english, concepts) };
}

function conceptsIn(...lists: readonly (readonly WeighedTerm[])[]): Int32Array {
  const found: number[] = [];
  for (const terms of lists)
    for (const { concepts } of terms) for (const concept of concepts) found.push(concept);
  return distinct(Int32Array.from(found).sort());
}

/** A claim's different terms, weighed. */
export function weigh(
  terms: readonly string[],
  language: string,
  translate?: (stem: string) => readonly Translation[],
  sources: ReadonlySet<string> = NO_SOURCES,
): WeighedTerm[] {
  const known = knownIn(language);
  const weighed: WeighedTerm[] = [];
  for (const stem of new Set(terms)) {
    const term = known.get(stem) ?? weighAnew(stem, language, known);
    const core = term.core && !sources.has(stem);
    if (core === term.core && translate === undefined) weighed.push(term);
    else weighed.push({ ...term, core, english: translate?.(stem) ?? NO_TRANSLATIONS });
  }
  return weighed;
}

/** What a stem is by itself, laid out once: the claims of a topic share most of their words. */
function weighAnew(stem: string, language: string, known: Map<string, WeighedTerm>): WeighedTerm {
  const concepts = conceptsOf(stem, language);
  const core = !isOfDate(stem, language) && !concepts.some(isReporting);
  const weight = weightOfStem(stem, language);
  const term = { stem: textNumber(stem), weight, concepts, english: NO_TRANSLATIONS, core };
  if (known.size >= MOST_TERMS) known.clear();
  known.set(stem, term);
  return term;
}

function knownIn(language: string): Map<string, WeighedTerm> {
  const known = TERMS.get(language) ?? new Map<string, WeighedTerm>();
  TERMS.set(language, known);
  return known;
}

const NO_TERMS: readonly WeighedTerm[] = [];
const NO_SOURCES: ReadonlySet<string> = new Set();
const NO_TRANSLATIONS: readonly Translation[] = [];

/** A cache, no truth: a stem always has the same weight and concepts. */
const TERMS = new Map<string, Map<string, WeighedTerm>>();

/** Terms kept per language, as many as stems are. */
const MOST_TERMS = 20_000;
