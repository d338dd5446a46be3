import { tokens } from "../text/tokens";

/** Share of the longer headline's words that the other must hold, and the least words that are no chance. */
const SHARE = 0.8;
const LEAST_WORDS = 5;

/**
 * Whether two published headlines are nearly the same, as copies are: "US in Touch With Military" and the same with "- Reports" behind.
 * Tells that one story stands in both places, not who took it from whom.
 */
export function nearHeadline(one: string | null | undefined, other: string | null | undefined): boolean {
  const [left, right] = [one, other].map(
    (headline) => new Set(tokens(headline ?? "").map(({ word }) => word)),
  );
  if (!left || !right || Math.min(left.size, right.size) < LEAST_WORDS) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / Math.max(left.size, right.size) >= SHARE;
}
