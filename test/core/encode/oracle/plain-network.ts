import type { SmallModel } from "./small-model";

type Rows = readonly (readonly number[])[];

/** The encoder's network as textbooks have it, in plain arithmetic of 64 bits and with no rounding of states. */
export class PlainNetwork {
  constructor(private readonly model: SmallModel) {}

  encode(ids: readonly number[]): readonly number[] {
    let states = this.#norm(
      "norm",
      ids.map((id, place) => this.#embed(id, place)),
    );
    for (let layer = 0; layer < this.model.layers; layer++) states = this.#layer(`layers.${layer}`, states);
    const width = states[0]?.length ?? 0;
    const mean = Array.from(
      { length: width },
      (_, at) => sum(states.map((row) => row[at] ?? 0)) / states.length,
    );
    return mean.map((value) => value / Math.hypot(...mean));
  }

  #embed(id: number, place: number): readonly number[] {
    return this.#row("kind.weight").map(
      (value, at) =>
        value +
        (this.model.tables.get("word")?.at(id, at) ?? 0) +
        (this.model.tables.get("place")?.at(place, at) ?? 0),
    );
  }

  #layer(name: string, states: Rows): Rows {
    const mixed = this.#attend(this.#multiply(`${name}.query+key+value`, states));
    const met = this.#norm(`${name}.norm`, plus(states, this.#multiply(`${name}.out`, mixed)));
    const up = this.#multiply(`${name}.up`, met).map((row) =>
      row.map((x) => (x * (1 + erf(x / Math.SQRT2))) / 2),
    );
    return this.#norm(`${name}.last_norm`, plus(met, this.#multiply(`${name}.down`, up)));
  }

  #attend(mixed: Rows): Rows {
    const width = (mixed[0]?.length ?? 0) / 3;
    const size = width / this.model.heads;
    return mixed.map((row) =>
      Array.from({ length: width }, (_, at) => {
        const from = Math.floor(at / size) * size;
        const scores = mixed.map((other) => {
          const products = Array.from(
            { length: size },
            (_, i) => (row[from + i] ?? 0) * (other[width + from + i] ?? 0),
          );
          return Math.exp(sum(products) / Math.sqrt(size));
        });
        return sum(mixed.map((other, i) => (scores[i] ?? 0) * (other[2 * width + at] ?? 0))) / sum(scores);
      }),
    );
  }

  #multiply(name: string, states: Rows): Rows {
    const table = this.model.tables.get(name);
    return states.map((row) =>
      this.#row(`${name}.bias`).map(
        (bias, column) => bias + sum(row.map((x, at) => x * (table?.at(at, column) ?? 0))),
      ),
    );
  }

  #norm(name: string, states: Rows): Rows {
    const [gains, biases] = [this.#row(`${name}.weight`), this.#row(`${name}.bias`)];
    return states.map((row) => {
      const mean = sum(row) / row.length;
      const variance = sum(row.map((x) => (x - mean) ** 2)) / row.length;
      return row.map((x, at) => ((x - mean) / Math.sqrt(variance)) * (gains[at] ?? 0) + (biases[at] ?? 0));
    });
  }

  #row(name: string): readonly number[] {
    return this.model.rows.get(name) ?? [];
  }
}

function plus(one: Rows, other: Rows): Rows {
  return one.map((row, i) => row.map((x, at) => x + (other[i]?.[at] ?? 0)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** By its series, which converges for every number (Abramowitz and Stegun 7.1.5). */
function erf(x: number): number {
  let term = x;
  let total = x;
  for (let n = 1; n < 200; n++) {
    term *= -(x * x) / n;
    total += term / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * total;
}
