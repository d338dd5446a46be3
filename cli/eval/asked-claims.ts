import { analyseClaim } from "../../core/claims/analyse";
import type { Claim } from "../../core/claims/claim";
import type { Recogniser } from "../../core/claims/recogniser";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import type { PageClaim } from "./page-labels";

/** All claims of a corpus, in its order. */
export async function allClaims(reader: CorpusReader): Promise<StoredClaim[]> {
  const { size } = await reader.collection();
  return [...(await reader.claims(Array.from({ length: size }, (_, doc) => doc))).values()];
}

/** A claim of the corpus as if it stood on a page of its outlet. */
export function askedClaim({ claim: { id, text }, report }: StoredClaim, recogniser: Recogniser): Claim {
  const { language, published, domain } = report;
  return analyseClaim({ id, text, language, published, domain }, recogniser);
}

/** A page-style sentence as a claim of its page, whose headline is its context. */
export function writtenClaim(
  { headline, id, text, language, published, domain }: PageClaim,
  recogniser: Recogniser,
): Claim {
  const context = headline === undefined ? {} : { context: headline };
  return analyseClaim({ id, text, language, published, domain, ...context }, recogniser);
}
