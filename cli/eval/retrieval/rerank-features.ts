import { dice } from "../../../core/match/features/ascending";
import { characterGrams } from "../../../core/match/features/character-grams";
import type { FeatureName } from "../../../core/match/features/feature-vector";
import type { Language } from "../../../core/text/span";
import { stems } from "../../../core/text/stems";
import { articleLikeness } from "./article-likeness";
import type { FoundPassage, Lexicon } from "./find-passages";
import { letterRuns, plainBm25, scaled, tellingOf } from "./plain-bm25";
import type { Passage, Query, RetrievalSet } from "./retrieval-set";

/** The numbers by which a found passage is ranked anew. */
export type RowOf = (query: Query, found: readonly FoundPassage[]) => readonly (readonly number[])[];

/** Those of the matcher's own features that do not need names, dates or sources. */
const OWN: readonly FeatureName[] = [
  "coverPage",
  "coverCorpus",
  "coverProduct",
  "matchedWeight",
  "heaviestMissingPage",
  "heaviestMissingCorpus",
  "grams",
  "conceptOverlap",
  "figureValues",
  "figuresConflict",
];

/**
 * Our features, and some of the collection itself: shares of telling words both ways, with and without the title, numbers, words in
 * capitals, letter runs, and how like the two articles are.
 */
export function rowsOver(set: RetrievalSet, lexicon: Lexicon = new Map()): RowOf {
  const { passages, from, to, articles } = set;
  const lists = new Map(passages.map((passage) => [passage.id, stems(whole(passage), to)] as const));
  const texts = new Map(passages.map((passage) => [passage.id, new Set(stems(passage.text, to))] as const));
  const telling = tellingOf([...lists.values()]);
  const runs = plainBm25(passages.map((passage) => letterRuns(whole(passage))));
  const fed = plainBm25([...lists.values()]);
  const places = new Map(passages.map(({ id }, at) => [id, at]));
  const alike = articles ? articleLikeness(articles, to) : () => 0;
  const english = (terms: readonly string[]) =>
    from === to
      ? terms
      : terms.flatMap((term) => (lexicon.get(term) ?? []).slice(0, 1).map(({ stem }) => stem));
  return (query, found) => {
    const own = stems(query.text, from);
    const terms = new Set([
      ...(from === to ? own : []),
      ...english(own),
      ...own.filter((term) => /\d/.test(term)),
    ]);
    const byRuns = scaled(runs(letterRuns(query.text)));
    const byFeedback = scaled(feedback(terms, found, lists, telling, fed));
    const [numbers, names] = [numbersOf(query.text), namesOf(query.text, from)];
    return found.map(({ passage, share, score, place, features }) => {
      const all = new Set(lists.get(passage.id));
      const text = texts.get(passage.id) ?? new Set();
      const at = places.get(passage.id) ?? 0;
      const likeness = alike(query.article, passage.article);
      const title = new Set(stems(passage.title ?? "", to));
      return [
        share,
        Math.log1p(score),
        1 / (1 + place),
        ...OWN.map((name) => (Number.isNaN(features[name]) ? 0 : features[name])),
        shareOf(terms, all, telling),
        shareOf(all, terms, telling),
        shareOf(text, terms, telling),
        shareOf(title, terms, telling),
        shareOf(numbers, numbersOf(whole(passage)), () => 1),
        shareOf(names, namesOf(whole(passage), to, true), telling),
        byRuns[at] ?? 0,
        byFeedback[at] ?? 0,
        dice(characterGrams(query.text), characterGrams(passage.title ?? "")),
        likeness,
        share + ARTICLE_WEIGHT * likeness,
      ];
    });
  };
}

function whole({ text, title }: Passage): string {
  return title === undefined ? text : `${title} ${text}`;
}

/** What the likeness of two articles is worth beside that of the sentences, as the yardstick has it. */
const ARTICLE_WEIGHT = 0.6;

/** Telling words of the first ten passages, looked for too, as what is found first says how the story is told. */
function feedback(
  terms: ReadonlySet<string>,
  found: readonly FoundPassage[],
  lists: ReadonlyMap<string, readonly string[]>,
  telling: (term: string) => number,
  fed: ReturnType<typeof plainBm25>,
): Float64Array {
  const weights = new Map<string, number>();
  for (const { passage, share } of found.slice(0, FED_BY)) {
    for (const term of new Set(lists.get(passage.id))) {
      weights.set(term, (weights.get(term) ?? 0) + share * telling(term));
    }
  }
  const added = [...weights].sort((a, b) => b[1] - a[1]).slice(0, FED_TERMS);
  const most = added[0]?.[1] ?? 1;
  const known = new Map(added.map(([term, weight]) => [term, (FED_WEIGHT * weight) / most]));
  return fed([...terms, ...known.keys()], (term) => (terms.has(term) ? 1 : (known.get(term) ?? 0)));
}

const FED_BY = 10;
const FED_TERMS = 20;
const FED_WEIGHT = 0.4;

/** The share of `terms` that stand in `others`, by weight; 0 of nothing. */
function shareOf(
  terms: ReadonlySet<string>,
  others: ReadonlySet<string>,
  weightOf: (term: string) => number,
): number {
  let [all, shared] = [0, 0];
  for (const term of terms) {
    const weight = weightOf(term);
    all += weight;
    if (others.has(term)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

function numbersOf(text: string): ReadonlySet<string> {
  return new Set(text.match(/\d+(?:[.,]\d+)*/g)?.map((number) => number.replace(/[.,]/g, "")));
}

/** Stems of words in capitals; with `any`, of all words, for the side in which they are looked for. */
function namesOf(text: string, language: Language, any = false): ReadonlySet<string> {
  return new Set(stems(any ? text : (text.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).join(" "), language));
}
