import type { Query, Rankings } from "./retrieval-set";

/** Mean over queries with an answer of what `measure` makes of a ranking. */
function mean(
  queries: readonly Query[],
  rankings: Rankings,
  measure: (ranked: readonly string[], relevant: ReadonlySet<string>) => number,
): number {
  const values = queries.flatMap(({ relevant }, at) =>
    relevant.size === 0 ? [] : [measure(rankings[at] ?? [], relevant)],
  );
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean average precision; `depth` cuts the rankings, as in MAP@5 (which divides by the answers that could stand there). */
export function meanAveragePrecision(
  queries: readonly Query[],
  rankings: Rankings,
  depth = Number.POSITIVE_INFINITY,
): number {
  return mean(queries, rankings, (ranked, relevant) => {
    let hits = 0;
    let sum = 0;
    for (const [at, id] of ranked.entries()) {
      if (at >= depth) break;
      if (!relevant.has(id)) continue;
      hits += 1;
      sum += hits / (at + 1);
    }
    return sum / Math.min(relevant.size, depth);
  });
}

/** The share of queries of which an answer stands among the first `depth`. */
export function successAt(queries: readonly Query[], rankings: Rankings, depth: number): number {
  return mean(queries, rankings, (ranked, relevant) =>
    ranked.slice(0, depth).some((id) => relevant.has(id)) ? 1 : 0,
  );
}

/** Mean share of a query's answers among the first `depth`. */
export function recallAtDepth(queries: readonly Query[], rankings: Rankings, depth: number): number {
  return mean(
    queries,
    rankings,
    (ranked, relevant) => ranked.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size,
  );
}
