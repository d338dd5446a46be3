import type { DocId } from "./corpus-reader";

/** A document with its score. */
export interface Scored {
  readonly doc: DocId;
  readonly score: number;
}

/** The `limit` highest scores among `docs`, best first, equal scores by ascending document number. */
export function topScored(docs: readonly DocId[], scores: Float64Array, limit: number): Scored[] {
  const best: Scored[] = [];
  if (limit <= 0) return best;
  let least = 0;
  for (const doc of docs) {
    const score = scores[doc] ?? 0;
    if (score < least) continue;
    const candidate = { doc, score };
    const worst = best[limit - 1];
    if (worst !== undefined && !isBefore(candidate, worst)) continue;
    if (worst !== undefined) best.pop();
    best.splice(placeFor(candidate, best), 0, candidate);
    least = best[limit - 1]?.score ?? 0;
  }
  return best;
}

function placeFor(candidate: Scored, best: readonly Scored[]): number {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && isBefore(other, candidate)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Scored, b: Scored): boolean {
  return a.score > b.score || (a.score === b.score && a.doc < b.doc);
}
