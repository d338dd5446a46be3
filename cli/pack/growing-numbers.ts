/** Numbers in one growing typed array: a million of them cost four or eight megabytes, not a hundred. */
export class GrowingNumbers {
  #values: Float64Array | Uint32Array;
  length = 0;

  constructor(private readonly kind: typeof Float64Array | typeof Uint32Array = Float64Array) {
    this.#values = new kind(1024);
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new this.kind(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? Number.NaN;
  }

  /** Runs of places that hold one value, each ascending, in the order of their first places; places that `skip` names are left out. */
  equalRuns(skip = Number.NaN): number[][] {
    const order = Uint32Array.from({ length: this.length }, (_, at) => at);
    order.sort((a, b) => this.at(a) - this.at(b) || a - b);
    const runs: number[][] = [];
    for (let from = 0; from < order.length; ) {
      const value = this.at(order[from] ?? 0);
      let to = from + 1;
      while (to < order.length && this.at(order[to] ?? 0) === value) to++;
      if (to - from > 1 && value !== skip) runs.push([...order.subarray(from, to)]);
      from = to;
    }
    return runs.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
  }
}
