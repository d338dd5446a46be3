import { generatedQuery, generatedTokens, type QueryKind } from "./generated-text";
import { ANSWERS } from "./in-browser/engine";

/** BM25's constants, as the index has them. */
const K1 = 0.9;
const B = 0.4;

/** Queries whose answers are compared. */
export const COMPARED = 20;

interface Holder {
  readonly text: number;
  readonly frequency: number;
  readonly length: number;
}

/** The ten best texts of each compared query by BM25 as it is defined, over every text; ties by number. */
export function exactAnswers(texts: number, kinds: readonly QueryKind[]): Map<QueryKind, number[][]> {
  const queries = new Map(
    kinds.map((kind) => [kind, Array.from({ length: COMPARED }, (_, at) => generatedQuery(kind, at))]),
  );
  const holders = new Map<string, Holder[]>([...queries.values()].flat(2).map((term) => [term, []]));
  let tokens = 0;
  for (let text = 0; text < texts; text++) {
    const words = generatedTokens(text);
    tokens += words.length;
    const counts = new Map<string, number>();
    for (const word of words) if (holders.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    for (const [word, frequency] of counts) {
      holders.get(word)?.push({ text, frequency, length: words.length });
    }
  }
  const average = tokens / texts;
  return new Map(
    [...queries].map(([kind, asked]) => [kind, asked.map((terms) => best(terms, holders, texts, average))]),
  );
}

function best(
  terms: readonly string[],
  holders: ReadonlyMap<string, readonly Holder[]>,
  texts: number,
  average: number,
): number[] {
  const scores = new Map<number, number>();
  for (const term of terms) {
    const having = holders.get(term) ?? [];
    const idf = Math.log(1 + (texts - having.length + 0.5) / (having.length + 0.5));
    for (const { text, frequency, length } of having) {
      const score = (idf * frequency) / (frequency + K1 * (1 - B + (B * length) / average));
      scores.set(text, (scores.get(text) ?? 0) + score);
    }
  }
  return [...scores]
    .sort(([a, x], [b, y]) => y - x || a - b)
    .slice(0, ANSWERS)
    .map(([text]) => text);
}

/** The share of the exact answers that an engine gave, over all compared queries. */
export function agreement(
  exact: readonly (readonly number[])[],
  given: readonly (readonly number[])[],
): number {
  const wanted = exact.flat().length;
  const found = exact.flatMap((answers, at) => answers.filter((text) => given[at]?.includes(text))).length;
  return wanted === 0 ? 1 : found / wanted;
}
