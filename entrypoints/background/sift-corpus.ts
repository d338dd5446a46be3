import { findOutlet } from "../../core/corpus/outlet-lookup";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { matchClaims } from "../../core/match/match-claims";
import { ownOf } from "../../core/match/own-outlet";
import { searchTerms } from "../../core/match/search-terms";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { relationsOf } from "../../core/reading/relation";
import { type Sieve, type SiftedPage, siftSearch } from "../../core/reading/sift-search";
import type { ExtensionRequests, RequestOf } from "../../platform/messages/protocol";
import { Refusal } from "../../platform/messages/server";
import type { Corpus } from "../../platform/store/corpus";
import { bundledVectors } from "./bundled-encoder";
import { readersCorrections } from "./readers-corrections";

type Asked = RequestOf<typeof ExtensionRequests, "search">;

/** Searches packs and saved reports for what a reader typed, sifted by origin and by how each result stands to the claim in hand. */
export async function siftCorpus(asked: Asked, corpus: Pick<Corpus, "reader">): Promise<SiftedPage> {
  const reader = await corpus.reader();
  if (reader === null) throw new Refusal("no-corpus");
  const { text, filters, offset, atOnce = false, origin, relation, beside } = asked;
  return siftSearch(await searchTerms(text, reader), filters, reader, {
    offset,
    atOnce,
    ...(origin !== undefined && { origin }),
    ...(relation !== undefined && { relation }),
    ...(beside && { relate: relateTo(beside, reader) }),
  });
}

/** One comparison of the claim with the corpus, as its card rests on, and what it says of the claims found. */
function relateTo(
  { claim, page }: NonNullable<Asked["beside"]>,
  reader: CorpusReader,
): NonNullable<Sieve["relate"]> {
  return async (found) => {
    const { similarities } = bundledVectors();
    const beside = found.map(({ claim: { id } }) => id);
    const [reference, { corrections, calibration }] = await Promise.all([
      reader.reference(),
      readersCorrections(),
    ]);
    const [answer] = await matchClaims([claim], reader, { ...page, beside, similarities, calibration });
    if (answer === undefined) return [];
    const { claims } = applyCorrections({ claims: [{ claim, answer }] }, corrections);
    const outlet = findOutlet(reference, claim.domain, page.siteName);
    const matches = claims.flatMap((read) => read.answer.matches);
    return relationsOf(found, matches, ownOf(outlet, claim.domain));
  };
}
