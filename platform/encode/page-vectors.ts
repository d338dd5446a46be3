import type { Encoder } from "./encoder";

/** Texts encoded in one go. */
const IN_ONE_GO = 4;

/** Goes of one page that are under way at once: enough that two threads have work while the background is busy, few enough that another page's first claims do not wait long. */
const AT_ONCE = 5;

/** Most vectors kept for pages of which some are left: 400 of 1.5 kB. */
const MOST_WAITING = 400;

/** Vectors by text, and how many of the texts have none yet. */
export interface SomeVectors {
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly left: number;
}

/** A text that is being encoded: its vector once it is there. */
interface Waiting {
  readonly encoded: Promise<void>;
  readonly vector: Float32Array | undefined;
}

/**
 * Encodes a page's texts, a few at a time. All that one call was given go on being encoded while the page waits for its next, as far as they are kept, and are forgotten with the last:
 * nothing of a page that was read to its end stays. Two readings of a page at once share the work.
 */
export class PageVectors {
  readonly #waiting = new Map<string, Waiting>();

  constructor(private readonly encoder: Pick<Encoder, "encode">) {}

  /**
   * The vectors of different texts: those that are there, and the first `most` of those that are not, which are waited for. All are kept where the page has
   * `more` texts than these.
   */
  async of(
    texts: readonly string[],
    { most, more }: { readonly most: number; readonly more: boolean },
  ): Promise<SomeVectors> {
    // Of a page with more texts than are kept the rest waits, or the first would be forgotten and encoded again.
    this.#start(texts.filter((text) => !this.#waiting.has(text)).slice(0, Math.max(most, MOST_WAITING)));
    const asked = texts.flatMap((text) => {
      const waiting = this.#waiting.get(text);
      return waiting ? [{ text, waiting }] : [];
    });
    const awaited = asked.filter(({ waiting }) => waiting.vector === undefined).slice(0, most);
    await Promise.all(awaited.map(({ waiting }) => waiting.encoded));
    const vectors = new Map<string, Float32Array>();
    for (const { text, waiting } of asked) if (waiting.vector) vectors.set(text, waiting.vector);
    const left = texts.length - vectors.size;
    if (left === 0 && !more) for (const text of texts) this.#waiting.delete(text);
    this.#forgetOldest();
    return { vectors, left };
  }

  #start(texts: readonly string[]): void {
    const lanes = new Array<Promise<unknown>>(AT_ONCE).fill(Promise.resolve());
    for (const [i, go] of inGoes(texts).entries()) {
      const vectors = (lanes[i % AT_ONCE] ?? Promise.resolve()).then(() => this.encoder.encode(go));
      for (const [at, text] of go.entries())
        this.#waiting.set(
          text,
          waitingFor(vectors, (all) => all[at]),
        );
      // What fails is forgotten, so that it is asked for again; who waits for it is told.
      lanes[i % AT_ONCE] = vectors.catch(() => {
        for (const text of go) this.#waiting.delete(text);
      });
    }
  }

  #forgetOldest(): void {
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) return;
      this.#waiting.delete(oldest);
    }
  }
}

function waitingFor(
  vectors: Promise<readonly Float32Array[]>,
  mine: (vectors: readonly Float32Array[]) => Float32Array | undefined,
): Waiting {
  let vector: Float32Array | undefined;
  const encoded = vectors.then((all) => {
    vector = mine(all);
  });
  encoded.catch(() => undefined);
  return {
    encoded,
    get vector() {
      return vector;
    },
  };
}

function inGoes(texts: readonly string[]): readonly string[][] {
  const goes: string[][] = [];
  for (let at = 0; at < texts.length; at += IN_ONE_GO) goes.push(texts.slice(at, at + IN_ONE_GO));
  return goes;
}
