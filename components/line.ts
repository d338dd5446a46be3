import type { DifferenceKind } from "../core/match/match";

/** The class that draws a difference in the line style of its mark on the page. */
export function lineOf(kind: DifferenceKind): string {
  if (kind === "denial") return "line line-denial";
  return kind === "wording" || kind === "update" ? "line line-wording" : "line line-difference";
}
