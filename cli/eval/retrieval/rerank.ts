import { fitLogistic } from "../../../training/worth/logistic";
import type { FoundPassage } from "./find-passages";
import type { RowOf } from "./rerank-features";
import type { Query, Rankings } from "./retrieval-set";

/** Queries with what was found for them. */
export interface Found {
  readonly queries: readonly Query[];
  readonly found: readonly (readonly FoundPassage[])[];
}

/** Pairs that one query teaches at most, so that those with many answers do not outweigh the others. */
const MOST_PAIRS = 200;

/** Wrong passages, the likest by words and article (the last feature), that each right one is set against. */
const RIVALS = 25;
const STRENGTH = 2;

/** Learns to put right passages before wrong ones (pairwise logistic regression over standardised features) and ranks anew. */
export function learnToRerank(
  train: Found,
  rowOf: RowOf,
  rivals = RIVALS,
): (judged: Found, rowOfJudged?: RowOf) => Rankings {
  const rows = train.queries.map((query, at) => rowOf(query, train.found[at] ?? []));
  const { mean, spread } = momentsOf(rows.flat());
  const scale = (row: readonly number[]) =>
    row.map((value, k) => (value - (mean[k] ?? 0)) / (spread[k] ?? 1));
  const width = mean.length;
  const columns = mean.map((_, k) => k);
  const examples = train.queries.flatMap((query, at) => {
    const found = train.found[at] ?? [];
    const scaled = (rows[at] ?? []).map(scale);
    const right = scaled.filter((_, k) => query.relevant.has(found[k]?.passage.id ?? ""));
    const wrong = scaled
      .filter((_, k) => !query.relevant.has(found[k]?.passage.id ?? ""))
      .sort((a, b) => (b.at(-1) ?? 0) - (a.at(-1) ?? 0))
      .slice(0, rivals);
    const pairs = right.flatMap((better) => wrong.map((worse) => ({ better, worse })));
    const step = Math.max(1, pairs.length / MOST_PAIRS);
    return Array.from(
      { length: Math.floor(pairs.length / step) },
      (_, k) => pairs[Math.floor(k * step)],
    ).flatMap((pair) =>
      pair
        ? [{ columns, values: pair.better.map((value, k) => value - (pair.worse[k] ?? 0)), y: 1 as const }]
        : [],
    );
  });
  const weights = fitLogistic(examples, {
    mean: new Float64Array(width),
    strength: new Float64Array(width).fill(STRENGTH),
  });
  return ({ queries, found }, rowOfJudged = rowOf) =>
    queries.map((query, at) => {
      const own = found[at] ?? [];
      return rowOfJudged(query, own)
        .map((row, k) => ({
          id: own[k]?.passage.id ?? "",
          score: scale(row).reduce((sum, value, w) => sum + value * (weights[w] ?? 0), 0),
        }))
        .sort((a, b) => b.score - a.score)
        .map(({ id }) => id);
    });
}

function momentsOf(rows: readonly (readonly number[])[]): { mean: number[]; spread: number[] } {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from({ length: width }, (_, k) => average(rows.map((row) => row[k] ?? 0)));
  const spread = mean.map(
    (middle, k) => Math.sqrt(average(rows.map((row) => ((row[k] ?? 0) - middle) ** 2))) || 1,
  );
  return { mean, spread };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
