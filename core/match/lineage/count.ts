import type { Count, Match } from "../match";

/**
 * The count line of a claim over the matches that say the same and are sure enough to mark: outlets, the origins known behind
 * them, and the outlets whose origin is unknown. An outlet counts as unknown only when none of its reports tells its origin.
 */
export function countOf(matches: readonly Match[]): Count {
  const painted = matches.filter(({ tier }) => tier === "painted");
  const known = painted.filter(({ origin }) => origin.kind !== "unknown");
  const outlets = new Set(painted.map(({ outlet }) => outlet.id));
  const traced = new Set(known.map(({ outlet }) => outlet.id));
  return {
    outlets: outlets.size,
    origins: new Set(known.map(({ origin }) => origin.id)).size,
    unknown: outlets.size - traced.size,
  };
}
