import type { Encoder } from "./encoder";

/** Several encoders as one: each text goes to the first that is free, in the order in which texts were asked for. */
export class SharedEncoder implements Encoder {
  readonly #free: Encoder[] = [];
  readonly #waiting: ((encoder: Encoder) => void)[] = [];

  /** From now on it takes texts, too. */
  add(encoder: Encoder): void {
    const next = this.#waiting.shift();
    if (next) next(encoder);
    else this.#free.push(encoder);
  }

  encode(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>[]> {
    return Promise.all(texts.map((text) => this.#encodeOne(text)));
  }

  async #encodeOne(text: string): Promise<Float32Array<ArrayBuffer>> {
    const encoder = this.#free.pop() ?? (await new Promise<Encoder>((free) => this.#waiting.push(free)));
    try {
      const [vector] = await encoder.encode([text]);
      if (vector === undefined) throw new Error("an encoder gave no vector");
      return vector;
    } finally {
      this.add(encoder);
    }
  }
}
