import { stems } from "../../../core/text/stems";
import { letterRuns, plainBm25, scaled } from "./plain-bm25";
import type { Passage, Query, RetrievalSet } from "./retrieval-set";

/**
 * BM25 of words and of letter runs, each over text with title, text alone and title alone, as shares of the query's best, and words with half the
 * runs: few numbers that hold for any query, so that a few hundred queries can teach their weights.
 */
export function fieldScores({
  passages,
  from,
  to,
}: RetrievalSet): (query: Query, found: readonly { readonly passage: Passage }[]) => number[][] {
  const places = new Map(passages.map(({ id }, at) => [id, at]));
  const words = FIELDS.map((field) => plainBm25(passages.map((passage) => stems(field(passage), to))));
  const runs = FIELDS.map((field) => plainBm25(passages.map((passage) => letterRuns(field(passage)))));
  return (query, found) => {
    const [terms, letters] = [stems(query.text, from), letterRuns(query.text)];
    const all = [
      ...words.map((score) => scaled(score(terms))),
      ...runs.map((score) => scaled(score(letters))),
    ];
    return found.map(({ passage }) => {
      const at = places.get(passage.id) ?? 0;
      const row = all.map((scores) => scores[at] ?? 0);
      return [...row, (row[0] ?? 0) + HALF * (row[FIELDS.length] ?? 0)];
    });
  };
}

const FIELDS: readonly ((passage: Passage) => string)[] = [
  ({ text, title = "" }) => `${text} ${title}`,
  ({ text }) => text,
  ({ title = "" }) => title,
];

const HALF = 0.5;
