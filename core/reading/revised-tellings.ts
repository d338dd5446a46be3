import type { Claim } from "../claims/claim";
import type { CorpusReader } from "../index/corpus-reader";
import { LABELS } from "../index/labels";
import type { Match } from "../match/match";
import { type MatchOptions, matchClaims } from "../match/match-claims";
import type { ReadMark } from "./since-read";

/** A claim that was read, and the claim that it is looked for by. */
interface Looked {
  readonly mark: ReadMark;
  readonly claim: Claim;
}

/**
 * How the very statements that were told then stand to what they say now, by the marks' fingerprints: only those that a newer version of
 * their pack worded otherwise, as corrected figures are.
 */
export async function revisedTellings(
  looked: readonly Looked[],
  reader: CorpusReader,
  options: Pick<MatchOptions, "similarities" | "calibration">,
): Promise<ReadonlyMap<string, Match>> {
  const labels = looked.map(({ mark }) => LABELS.report(mark.told.claimId.split("#")[0] ?? ""));
  const held = await reader.postings([...new Set(labels)]);
  const stored = await reader.claims([...held.values()].flatMap(({ docs }) => [...docs]));
  const now = new Map([...stored.values()].map(({ claim: { id, text } }) => [id, text]));
  const revised = new Map<string, Match>();
  for (const { mark, claim } of looked) {
    const { claimId, text } = mark.told;
    if ((now.get(claimId) ?? text) === text) continue;
    // Without its domain: an outlet never answers itself.
    const [answer] = await matchClaims([{ ...claim, domain: null }], reader, {
      ...options,
      beside: [claimId],
    });
    const match = answer?.matches[0];
    if (match) revised.set(mark.claim, match);
  }
  return revised;
}
