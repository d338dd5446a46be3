import type { Encoder } from "./encoder";

/** Texts that one encoder has at most: enough that it has work while whoever shares it is busy, few enough that one that is added later finds some left. */
const AHEAD = 6;

interface Member {
  readonly encoder: Encoder;
  texts: number;
}

/** Several encoders as one: each text goes to the one with fewest, in the order in which texts were asked for. */
export class SharedEncoder implements Encoder {
  readonly #members: Member[] = [];
  readonly #waiting: ((member: Member) => void)[] = [];

  /** From now on it takes texts, too. */
  add(encoder: Encoder): void {
    const member = { encoder, texts: 0 };
    this.#members.push(member);
    this.#fill(member);
  }

  encode(texts: readonly string[]): Promise<Float32Array<ArrayBuffer>[]> {
    return Promise.all(texts.map((text) => this.#encodeOne(text)));
  }

  async #encodeOne(text: string): Promise<Float32Array<ArrayBuffer>> {
    const member = this.#leastBusy() ?? (await new Promise<Member>((take) => this.#waiting.push(take)));
    try {
      const [vector] = await member.encoder.encode([text]);
      if (vector === undefined) throw new Error("an encoder gave no vector");
      return vector;
    } finally {
      member.texts--;
      this.#fill(member);
    }
  }

  #leastBusy(): Member | undefined {
    const least = Math.min(...this.#members.map(({ texts }) => texts));
    const member = least < AHEAD ? this.#members.find(({ texts }) => texts === least) : undefined;
    if (member) member.texts++;
    return member;
  }

  /** Whoever waits is given room as soon as there is some, so that nobody comes before them. */
  #fill(member: Member): void {
    while (member.texts < AHEAD) {
      const next = this.#waiting.shift();
      if (!next) return;
      member.texts++;
      next(member);
    }
  }
}
