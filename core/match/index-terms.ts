import { isWholeDay } from "../corpus/whole-day";
import type { WeightedTerm } from "../index/bm25";
import { stems } from "../text/stems";
import type { Proposition } from "./proposition";
import { spokenLanguage } from "./spoken-language";
import type { Translate } from "./translate";

/**
 * What a corpus claim is found by: stems of its own language and of English, mentions (`m:nicolas-maduro`), figures (`f:55`)
 * and their units (`u:deaths`), the day of its event (`d:2019-03-01`), the words that it quotes, and its report's headline.
 */
export function indexTerms(proposition: Proposition, headline?: string | null): string[] {
  const { language, terms, english } = proposition;
  const own = language === "en" ? [] : terms;
  const spoken = spokenLanguage(language);
  const title = headline && spoken !== null ? stems(headline, spoken) : [];
  const quoted = proposition.quotes.flatMap((quote) => stems(quote, spoken ?? "en"));
  return [
    ...english,
    ...own,
    ...named(proposition),
    ...dayOf(proposition),
    ...new Set([...title, ...quoted]),
  ];
}

/** Weights of the parts of a query against the claim's own stems at 1. Chosen on the training events. */
const MENTION_WEIGHT = 0.6;
const FIGURE_WEIGHT = 0.6;
const CONTEXT_WEIGHT = 0.15;
const TRANSLATION_WEIGHT = 0.9;

/** Most context words a query takes, so that a long lead does not outweigh the claim. */
const MOST_CONTEXT = 25;

/** The query that finds a page claim's candidates: its own terms, its translation, its names and numbers, weakly its article. */
export function queryTerms(
  proposition: Proposition,
  context: readonly string[],
  translate: Translate,
): WeightedTerm[] {
  const { language, terms } = proposition;
  const across = (term: string, weight: number): WeightedTerm[] =>
    translate(language, term).map(({ stem, probability }) => ({ term: stem, weight: weight * probability }));
  const own = new Set(terms);
  const around = [...new Set(context)].filter((term) => !own.has(term)).slice(0, MOST_CONTEXT);
  return [
    ...[...own].map((term) => ({ term, weight: 1 })),
    ...[...own].flatMap((term) => across(term, TRANSLATION_WEIGHT)),
    ...named(proposition).map((term) => ({
      term,
      weight: term.startsWith("m:") ? MENTION_WEIGHT : FIGURE_WEIGHT,
    })),
    ...around.map((term) => ({ term, weight: CONTEXT_WEIGHT })),
    ...around.flatMap((term) => across(term, CONTEXT_WEIGHT)),
  ];
}

/**
 * The same query with weight on the day of the event, or null where the claim names no day. It finds reports that share little but
 * the event: other words, another language, another count.
 */
export function dayQuery(terms: readonly WeightedTerm[], proposition: Proposition): WeightedTerm[] | null {
  const days = dayOf(proposition).map((term) => ({ term, weight: DAY_WEIGHT }));
  return days.length === 0 ? null : [...terms, ...days];
}

const DAY_WEIGHT = 3;

function dayOf({ eventDate }: Proposition): string[] {
  return isWholeDay(eventDate) ? [`d:${eventDate}`] : [];
}

function named({ mentions, figures }: Proposition): string[] {
  return [
    ...mentions.map((id) => `m:${id}`),
    ...new Set(figures.flatMap(({ value, unit }) => [`f:${value}`, `u:${unit}`])),
  ];
}
