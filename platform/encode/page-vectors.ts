import type { EncodeOptions, Encoder } from "./encoder";

/** Texts encoded in one go. */
const IN_ONE_GO = 4;

/** Most vectors kept for pages of which some are left: 400 of 1.5 kB. */
const MOST_WAITING = 400;

/** Vectors by text, and how many of the texts have none yet. */
export interface SomeVectors {
  readonly vectors: ReadonlyMap<string, Float32Array>;
  readonly left: number;
}

/**
 * Encodes a page's texts a few at a time. What one call encoded is kept for the next while some of that page are left, and forgotten with
 * its last: nothing of a page that was read to its end stays. Two readings of a page at once share the work.
 */
export class PageVectors {
  readonly #waiting = new Map<string, Promise<Float32Array>>();

  constructor(private readonly encoder: Pick<Encoder, "encode">) {}

  /** The vectors of different texts, of which at most `most` are encoded now, the first ones first. All are kept where the page has `more` texts than these. */
  async of(
    texts: readonly string[],
    { most, more }: { readonly most: number; readonly more: boolean },
    options: EncodeOptions,
  ): Promise<SomeVectors> {
    const missing = texts.filter((text) => !this.#waiting.has(text));
    const later = new Set(missing.slice(most));
    const now = texts.filter((text) => !later.has(text));
    const vectors = new Map<string, Float32Array>();
    for (let at = 0; at < now.length; at += IN_ONE_GO) {
      const some = now.slice(at, at + IN_ONE_GO);
      this.#encode(
        some.filter((text) => !this.#waiting.has(text)),
        options,
      );
      const found = await Promise.all(some.map((text) => this.#waiting.get(text)));
      for (const [i, vector] of found.entries()) if (vector) vectors.set(some[i] ?? "", vector);
    }
    if (later.size === 0 && !more) for (const text of texts) this.#waiting.delete(text);
    this.#forgetOldest();
    return { vectors, left: later.size };
  }

  #encode(texts: readonly string[], options: EncodeOptions): void {
    if (texts.length === 0) return;
    const all = this.encoder.encode(texts, options);
    for (const [i, text] of texts.entries()) {
      this.#waiting.set(
        text,
        all.then((vectors) => vectors[i] ?? new Float32Array()),
      );
    }
    all.catch(() => {
      for (const text of texts) this.#waiting.delete(text);
    });
  }

  #forgetOldest(): void {
    for (const oldest of this.#waiting.keys()) {
      if (this.#waiting.size <= MOST_WAITING) return;
      this.#waiting.delete(oldest);
    }
  }
}
