import type { Credit } from "../../corpus/gazetteer";
import type { StoredClaim } from "../../index/corpus-reader";
import type { Origin, OriginStep } from "../match";
import { creditOrigin, grounded, groundOf, isOf, unknownOrigin } from "./report-origin";

/** Least share of the shorter claim's words that two reports of one statement have in common. */
const ALIKE = 0.34;

/**
 * Follows who cites whom among the matched reports: one that cites an outlet goes back to where that outlet's own report of the same says
 * it comes from (Al-Ahed cites Sputnik, Sputnik cites Reuters). A report that names no source and is cited is its outlet's own. Reports
 * that cite each other in a ring have no origin that is known. Agencies are not followed: they are where a trail of outlets ends.
 */
export function followCitations(
  matched: readonly StoredClaim[],
  origins: readonly Origin[],
  credits: readonly Credit[],
): readonly Origin[] {
  const cites = origins.map((_, at) => citedReport(at, matched, origins));
  return origins.map((origin, at) => {
    const way = wayFrom(at, cites);
    const own = matched[at];
    if (!own) return origin;
    if (way.looped !== null) {
      const next = matched[cites[at] ?? -1]?.report.outlet.name;
      return way.looped.includes(at) ? unknownOrigin(own, "loop", next) : origin;
    }
    if (way.places.length === 1) return ownReport(at, matched, origins, cites, credits) ?? origin;
    const last = way.places[way.places.length - 1];
    const end = last === undefined ? undefined : origins[last];
    if (!end || end.kind === "unknown" || end.kind === "own" || end.id === origin.id) return origin;
    return followed(own, way.places, matched, origins, end);
  });
}

/** The matched report of the outlet that another cites, when it can be where the other has it from. */
function citedReport(at: number, matched: readonly StoredClaim[], origins: readonly Origin[]): number | null {
  const [own, origin] = [matched[at], origins[at]];
  const step = origin?.chain?.[0];
  if (!own || !origin || step?.kind !== "outlet" || step.id !== origin.id) return null;
  if (step.ground.rule !== "cited" && step.ground.rule !== "credited") return null;
  const source = origin.chain?.find(({ kind }) => kind === "source");
  const credit = step.id.slice("outlet:".length);
  const found = matched.findIndex((other, place) => {
    if (place === at || !isOf(other, credit) || isLater(other, own) || !alike(own, other)) return false;
    const theirs = origins[place]?.chain?.find(({ kind }) => kind === "source");
    return source === undefined || source.name === theirs?.name;
  });
  return found < 0 ? null : found;
}

interface Way {
  readonly places: readonly number[];
  /** The reports of the ring that the way runs into. */
  readonly looped: readonly number[] | null;
}

function wayFrom(start: number, cites: readonly (number | null)[]): Way {
  const places = [start];
  for (let next = cites[start] ?? null; next !== null; next = cites[next] ?? null) {
    if (places.includes(next)) return { places, looped: places.slice(places.indexOf(next)) };
    places.push(next);
  }
  return { places, looped: null };
}

function ownReport(
  at: number,
  matched: readonly StoredClaim[],
  origins: readonly Origin[],
  cites: readonly (number | null)[],
  credits: readonly Credit[],
): Origin | null {
  const [own, origin] = [matched[at], origins[at]];
  const by = cites.indexOf(at);
  const step = origins[by]?.chain?.[0];
  const from = matched[by]?.report;
  if (!own || origin?.ground?.rule !== "no-source" || !step || !from) return null;
  const credit = credits.find(({ id }) => step.id === `outlet:${id}`);
  if (!credit) return null;
  const words = step.ground.words ?? credit.name;
  return creditOrigin(
    credit,
    groundOf(own, "cited-by-others", {
      words,
      name: credit.name,
      from: from.outlet.name,
      fromReport: from.id,
    }),
  );
}

function followed(
  own: StoredClaim,
  places: readonly number[],
  matched: readonly StoredClaim[],
  origins: readonly Origin[],
  end: Origin,
): Origin {
  const hops = places.slice(0, -1).flatMap((place) => origins[place]?.chain?.[0] ?? []);
  const through = matched[places[1] ?? -1]?.report;
  const chain: OriginStep[] = [...hops, ...(end.chain ?? [])];
  const ground = groundOf(own, "followed", {
    words: hops[0]?.ground.words ?? hops[0]?.name ?? "",
    name: end.name,
    ...(through && { from: through.outlet.name, fromReport: through.id }),
  });
  return grounded(end, ground, chain);
}

function isLater(other: StoredClaim, own: StoredClaim): boolean {
  const [theirs, ours] = [other.report.published, own.report.published];
  return theirs !== null && ours !== null && theirs > ours;
}

function alike(a: StoredClaim, b: StoredClaim): boolean {
  const [ours, theirs] = [new Set(a.proposition.english), new Set(b.proposition.english)];
  const least = Math.min(ours.size, theirs.size);
  return least === 0 || [...ours].filter((term) => theirs.has(term)).length / least >= ALIKE;
}
