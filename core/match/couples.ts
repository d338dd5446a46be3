import type { Claim } from "../claims/claim";
import { ENCODER } from "../encode/encoder-name";
import type { CorpusReader, StoredClaim } from "../index/corpus-reader";
import type { ClaimVectors } from "../index/vector-block";

/** A page claim and a candidate, with the vectors that came with the corpus; none where it has none of this encoder. */
export interface Couple {
  readonly claim: Claim;
  readonly stored: StoredClaim;
  readonly vectors: ClaimVectors;
}

/** The couples of all claims with their candidates, in their order: one read for all vectors. */
export async function couplesOf(
  asked: readonly {
    readonly claim: Claim;
    readonly candidates: readonly { readonly stored: StoredClaim }[];
  }[],
  reader: Pick<CorpusReader, "vectors">,
): Promise<Couple[]> {
  const docs = asked.flatMap(({ candidates }) => candidates.map(({ stored }) => stored.doc));
  const vectors = await reader.vectors?.([...new Set(docs)], ENCODER);
  return asked.flatMap(({ claim, candidates }) =>
    candidates.map(({ stored }) => ({ claim, stored, vectors: vectors?.get(stored.doc) ?? [] })),
  );
}
