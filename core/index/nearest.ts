import { cosine, toBytes } from "../encode/byte-vector";
import type { CorpusReader, DocId } from "./corpus-reader";

/** Each claim is looked at, so no more than this: 38 to 76 MB of vectors. */
export const MOST_LOOKED_THROUGH = 100_000;

/** Claims read at a time; others have a turn between. */
const AT_ONCE = 2048;

/** A claim and the cosine of its vector, of several the nearest, to the one that was asked about. */
export interface Near {
  readonly doc: DocId;
  readonly cosine: number;
}

/** Which encoder made the vector, how many claims are wanted, and which may be found. */
export interface NearestOptions {
  readonly encoder: string;
  readonly limit: number;
  readonly accepts?: ((doc: DocId) => boolean) | undefined;
}

/**
 * The claims whose vectors are nearest to one, exactly: all are looked at, ties by document number. Null where the corpus has more claims
 * than `MOST_LOOKED_THROUGH`. Claims without a vector of this encoder are not found.
 */
export async function nearestClaims(
  vector: Float32Array,
  reader: CorpusReader,
  { encoder, limit, accepts = () => true }: NearestOptions,
): Promise<Near[] | null> {
  const { size, deleted } = await reader.collection();
  if (size > MOST_LOOKED_THROUGH) return null;
  const asked = toBytes(vector).values;
  let best: Near[] = [];
  for (let first = 0; first < size; first += AT_ONCE) {
    const docs: DocId[] = [];
    for (let doc = first; doc < Math.min(size, first + AT_ONCE); doc++) {
      if (!deleted?.has(doc) && accepts(doc)) docs.push(doc);
    }
    for (const [doc, vectors] of (await reader.vectors?.(docs, encoder)) ?? []) {
      for (const each of vectors) best.push({ doc, cosine: cosine(asked, each) });
    }
    best = bestOf(best, limit);
  }
  return best;
}

/** Each claim once, by its nearest vector. */
function bestOf(near: readonly Near[], limit: number): Near[] {
  const found = new Map<DocId, Near>();
  for (const each of [...near].sort((a, b) => b.cosine - a.cosine || a.doc - b.doc)) {
    if (!found.has(each.doc)) found.set(each.doc, each);
    if (found.size === limit) break;
  }
  return [...found.values()];
}
