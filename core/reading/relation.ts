import type { StoredClaim } from "../index/corpus-reader";
import type { Match } from "../match/match";
import { z } from "../schema";
import { kindOfDifferences, type MarkKind } from "./mark-kind";

/** How a claim that was found stands to a claim in hand: it says the same without or with differences, denies it, adds to it, or nothing of it. */
export const Relation = z.enum(["agrees", "differs", "denies", "adds", "none"]);
export type Relation = z.infer<typeof Relation>;

const SAME: Readonly<Record<Exclude<MarkKind, "plain">, Relation>> = {
  agreement: "agrees",
  difference: "differs",
  wording: "differs",
  denial: "denies",
};

/**
 * The relations of claims found, by the matches of the claim in hand among them. Null for what was not compared: reports of the claim's
 * `own` outlet, and what else a report says that answers by another statement.
 */
export function relationsOf(
  found: readonly StoredClaim[],
  matches: readonly Match[],
  own: (stored: StoredClaim) => boolean,
): readonly (Relation | null)[] {
  const byClaim = new Map(matches.map((match) => [match.claimId, relationOf(match)]));
  const answering = new Set(matches.map(({ reportId }) => reportId));
  return found.map((stored) => {
    const relation = byClaim.get(stored.claim.id);
    if (relation !== undefined) return relation;
    return answering.has(stored.report.id) || own(stored) ? null : "none";
  });
}

function relationOf({ sameness, differences }: Match): Relation {
  return sameness === "same" ? SAME[kindOfDifferences(differences.map(({ kind }) => kind))] : "adds";
}
