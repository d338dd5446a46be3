/** The `limit`-th highest of the scores of `docs`, or 0 where there are fewer: whatever is lower is not among the best. */
export function leastOfBest(docs: readonly number[], scores: Float64Array, limit: number): number {
  if (limit <= 0) return Number.POSITIVE_INFINITY;
  if (docs.length < limit) return 0;
  const heap = new Float64Array(limit);
  let held = 0;
  for (const doc of docs) {
    const score = scores[doc] ?? 0;
    if (held < limit) {
      heap[held] = score;
      raise(heap, held++);
    } else if (score > (heap[0] ?? 0)) {
      heap[0] = score;
      sink(heap, held);
    }
  }
  return heap[0] ?? 0;
}

/** Lets the last of a heap with the lowest on top rise to its place. */
function raise(heap: Float64Array, from: number): void {
  let at = from;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] ?? 0) <= (heap[at] ?? 0)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

/** Lets the top of a heap sink to its place. */
function sink(heap: Float64Array, size: number): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    if (left >= size) return;
    const right = left + 1;
    const lower = right < size && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
    if ((heap[at] ?? 0) <= (heap[lower] ?? 0)) return;
    swap(heap, at, lower);
    at = lower;
  }
}

function swap(heap: Float64Array, a: number, b: number): void {
  const held = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = held;
}
