/** The highest scores so far, `limit` of them at most: a heap with the lowest on top. */
export class BestScores {
  readonly #heap: Float64Array;
  #held = 0;

  constructor(private readonly limit: number) {
    this.#heap = new Float64Array(Math.max(0, limit));
  }

  /** What a score must reach to be among the best: the lowest of them, or 0 while there are fewer than `limit`. */
  get least(): number {
    if (this.limit <= 0) return Number.POSITIVE_INFINITY;
    return this.#held < this.limit ? 0 : (this.#heap[0] ?? 0);
  }

  add(score: number): void {
    if (this.#held < this.limit) {
      this.#heap[this.#held] = score;
      this.#raise(this.#held++);
    } else if (score > this.least) {
      this.#heap[0] = score;
      this.#sink();
    }
  }

  /** Lets the last of the heap rise to its place. */
  #raise(from: number): void {
    const heap = this.#heap;
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1;
      if ((heap[parent] ?? 0) <= (heap[at] ?? 0)) return;
      swap(heap, at, parent);
      at = parent;
    }
  }

  /** Lets the top of the heap sink to its place. */
  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      const left = 2 * at + 1;
      if (left >= this.#held) return;
      const right = left + 1;
      const lower = right < this.#held && (heap[right] ?? 0) < (heap[left] ?? 0) ? right : left;
      if ((heap[at] ?? 0) <= (heap[lower] ?? 0)) return;
      swap(heap, at, lower);
      at = lower;
    }
  }
}

function swap(heap: Float64Array, a: number, b: number): void {
  const held = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = held;
}
