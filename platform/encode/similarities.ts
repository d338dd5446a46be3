import { wordings } from "../../core/corpus/wordings";
import { cosine, toBytes } from "../../core/encode/byte-vector";
import type { Couple } from "../../core/match/couples";
import type { Encoder } from "./encoder";
import { PageVectors } from "./page-vectors";

/** Cosines of couples, in their order; null where there is no vector, or none yet. */
export interface Compared {
  readonly cosines: readonly (number | null)[];
  /** How many texts have no vector yet because `mostClaims` others came first: page claims that could be compared by one, and texts of the corpus. */
  readonly left: number;
}

/** How closely page claims are compared. */
export interface Closeness {
  /** Most of them that are encoded now, the first ones first, and as many texts of the corpus that came without a vector; without it all are. */
  readonly mostClaims?: number;
  /** Whether the page has more claims than those that are compared now: what is encoded is kept for its next comparison. */
  readonly more?: boolean;
}

/** Compares couples by the cosines of their vectors. */
export type Similarities = (couples: readonly Couple[], closeness?: Closeness) => Promise<Compared>;

/** How far the comparison may go. */
export interface SimilarityOptions {
  /** Most corpus texts without a vector (saved articles, packs of the reader's own) that one comparison may cause to be encoded: 12 ms each. */
  readonly mostFresh?: number;
}

/** Vectors of corpus texts that were encoded here, kept for the next pages: 4,000 of 384 bytes. */
const MOST_KEPT = 4000;

/**
 * The cosines that `matchClaims` asks for: page claims are encoded now, each once; the corpus's vectors were made with the corpus. Texts
 * without one are encoded now, too, best candidates first, as many as `mostFresh` allows; the rest stay null. A page claim whose
 * candidates all lack one is not encoded.
 */
export function similaritiesOf(
  encoder: Pick<Encoder, "encode">,
  { mostFresh = Number.POSITIVE_INFINITY }: SimilarityOptions = {},
): Similarities {
  const kept = new Map<string, Int8Array>();
  const ofPages = new PageVectors(encoder);
  const vectorsOf = ({ stored, vectors }: Couple): readonly Int8Array[] =>
    vectors.length > 0 ? vectors : wordings(stored.claim).flatMap((text) => kept.get(text) ?? []);
  return async (couples, { mostClaims = Number.POSITIVE_INFINITY, more = false } = {}) => {
    const bare = couples.filter(({ vectors }) => vectors.length === 0);
    const lacking = texts(bestFirst(bare))
      .filter((text) => !kept.has(text))
      .slice(0, mostFresh);
    const fresh = lacking.slice(0, mostClaims);
    const added = await encoder.encode(fresh);
    for (const [at, text] of fresh.entries()) kept.set(text, toBytes(added[at] ?? new Float32Array()).values);
    const known = couples.map(vectorsOf);
    const pages = [...new Set(couples.filter((_, i) => known[i]?.length).map(({ claim }) => claim.text))];
    const { vectors, left } = await ofPages.of(pages, { most: mostClaims, more });
    forgetOldest(kept);
    const cosines = couples.map(({ claim }, i) => {
      const page = vectors.get(claim.text);
      const corpus = known[i] ?? [];
      return page && corpus.length > 0 ? Math.max(...corpus.map((vector) => cosine(page, vector))) : null;
    });
    return { cosines, left: left + lacking.length - fresh.length };
  };
}

/** Every claim's first candidate, then every claim's second, and so on: so all claims share what may be encoded. */
function bestFirst(couples: readonly Couple[]): readonly Couple[] {
  const places = new Map<string, number>();
  return couples
    .map((couple) => {
      const place = places.get(couple.claim.id) ?? 0;
      places.set(couple.claim.id, place + 1);
      return { couple, place };
    })
    .sort((a, b) => a.place - b.place)
    .map(({ couple }) => couple);
}

function texts(couples: readonly Couple[]): string[] {
  return [...new Set(couples.flatMap(({ stored }) => wordings(stored.claim)))];
}

function forgetOldest(kept: Map<string, Int8Array>): void {
  for (const text of kept.keys()) {
    if (kept.size <= MOST_KEPT) return;
    kept.delete(text);
  }
}
