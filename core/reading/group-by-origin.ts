import type { Match, Origin } from "../match/match";

/** The matches that go back to one origin, best first. */
export interface OriginGroup {
  readonly origin: Origin;
  readonly matches: readonly Match[];
}

/**
 * Groups matches by origin: the origin behind most outlets first, ties by the better match. Everything of
 * unknown origin makes one last group, which is not an origin.
 */
export function groupByOrigin(matches: readonly Match[]): readonly OriginGroup[] {
  const groups = new Map<string, { origin: Origin; matches: Match[] }>();
  for (const match of matches) {
    const key = match.origin.kind === "unknown" ? "" : match.origin.id;
    const group = groups.get(key);
    if (group) group.matches.push(match);
    else groups.set(key, { origin: match.origin, matches: [match] });
  }
  return [...groups.values()].sort((a, b) => rank(a) - rank(b));
}

function rank({ origin, matches }: OriginGroup): number {
  const outlets = new Set(matches.map((match) => match.outlet.id)).size;
  return origin.kind === "unknown" ? Number.POSITIVE_INFINITY : -outlets;
}
