import type { Claim } from "../../claims/claim";
import type { ClaimId } from "../../corpus/report";
import { type MatchOptions, matchClaims } from "../match-claims";
import type { Proof } from "./proof";
import { proveMatch } from "./prove-match";
import type { ReplayGround } from "./replay";

/** Which match of which claim is to be proved; `beside` are the claim's matches in the order they are shown in. */
export interface Provable {
  readonly claim: Claim;
  readonly match: ClaimId;
  readonly beside: readonly ClaimId[];
  readonly page: Proof["page"];
}

/**
 * Proves a match over one pack alone, whatever else it was found among: packs and saved articles of the reader's own are on no other
 * device. Null where that pack has no such match.
 */
export async function proveOver(
  { claim, match, beside, page }: Provable,
  { reader, sha256, similarities }: ReplayGround,
  code: string,
): Promise<Proof | null> {
  const options: MatchOptions = { ...page, beside, ...(similarities && { similarities }) };
  const [[answer], { pack: id, version }] = await Promise.all([
    matchClaims([claim], reader, options),
    reader.age(),
  ]);
  if (!answer) return null;
  const pack = { id, version, sha256 };
  return proveMatch({ claim, answer }, match, { code, pack, vectors: similarities !== undefined, page });
}
