import type { Marked } from "../corpus/settings";
import type { DifferenceKind, Match } from "../match/match";

/** The kinds a mark is drawn in, each with its line style; `plain` is a claim that no report answers. */
export type MarkKind = "agreement" | "difference" | "denial" | "wording" | "plain";

const ONLY_WORDS: ReadonlySet<DifferenceKind> = new Set(["wording", "update"]);

/**
 * The kind of a claim's mark, from its painted matches: a denial outweighs a difference, a difference outweighs
 * other wording (or a later count), and that outweighs agreement.
 */
export function markKind(matches: readonly Pick<Match, "tier" | "differences">[]): MarkKind {
  const painted = matches.filter((match) => match.tier === "painted");
  if (painted.length === 0) return "plain";
  return kindOfDifferences(painted.flatMap((match) => match.differences.map(({ kind }) => kind)));
}

/** Tells whether a claim of this kind is marked, by how much the reader wants marked. */
export function isMarked(kind: MarkKind, marked: Marked): boolean {
  if (marked === "all") return true;
  return kind !== "plain" && (marked === "answered" || kind !== "agreement");
}

/** The line style that a set of differences is told by. */
export function kindOfDifferences(kinds: readonly DifferenceKind[]): Exclude<MarkKind, "plain"> {
  if (kinds.includes("denial")) return "denial";
  if (kinds.some((kind) => !ONLY_WORDS.has(kind))) return "difference";
  return kinds.length > 0 ? "wording" : "agreement";
}
