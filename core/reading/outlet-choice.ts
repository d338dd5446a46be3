import type { Settings } from "../corpus/settings";
import { countOf } from "../match/lineage/count";
import type { ClaimMatches } from "../match/match";
import type { Reading } from "./reading";

/**
 * The reading without reports of outlets that the reader left out, and with those of preferred outlets first in their tier. A claim that
 * only left-out outlets answered has no report.
 */
export function applyOutletChoice(
  reading: Reading,
  { leftOut, preferred }: Pick<Settings, "leftOut" | "preferred">,
): Reading {
  if (leftOut.length + preferred.length === 0) return reading;
  const [out, first] = [new Set(leftOut), new Set(preferred)];
  return {
    ...reading,
    claims: reading.claims.map(({ claim, answer }) => ({ claim, answer: chosen(answer, out, first) })),
  };
}

function chosen(answer: ClaimMatches, out: ReadonlySet<string>, first: ReadonlySet<string>): ClaimMatches {
  const rank = ({ tier, outlet }: ClaimMatches["matches"][number]) =>
    (tier === "painted" ? 0 : 2) + (first.has(outlet.id) ? 0 : 1);
  const matches = answer.matches
    .filter(({ outlet }) => !out.has(outlet.id))
    .toSorted((a, b) => rank(a) - rank(b));
  return {
    ...answer,
    matches,
    count: countOf(matches),
    ...(matches.length === 0 && { silence: answer.silence ?? "no-report" }),
  };
}
