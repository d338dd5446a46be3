import type { DocId } from "./corpus-reader";

/** What a score must reach to be among the `limit` best of these documents: the lowest of them, or 0 while there are fewer. */
export function leastOf(docs: ArrayLike<DocId>, scores: Int32Array, limit: number): number {
  if (limit <= 0) return Number.MAX_SAFE_INTEGER;
  if (docs.length < limit) return 0;
  const heap = new Int32Array(limit);
  for (let at = 0; at < docs.length; at++) {
    const score = scores[docs[at] ?? 0] ?? 0;
    if (score > (heap[0] ?? 0)) replaceLowest(heap, score);
  }
  return heap[0] ?? 0;
}

/** Puts a score in the place of the lowest, which a heap has on top, and lets it sink. */
function replaceLowest(heap: Int32Array, score: number): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child++;
    const lower = heap[child] ?? 0;
    if (lower >= score) break;
    heap[at] = lower;
    at = child;
  }
  heap[at] = score;
}
