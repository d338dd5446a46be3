import type { ClaimView } from "../core/reading/claim-view";

/** The order of a list of claims, and which of them it shows. */
export interface ClaimOrder {
  readonly by: "place" | "differences";
  readonly shown: (typeof SHOWN)[number];
}

/** What a list can be narrowed to. */
export const SHOWN = ["all", "answered", "differing"] as const;

/** All claims as they stand in the text. */
export const AS_IN_TEXT: ClaimOrder = { by: "place", shown: "all" };

/** The claims that a list shows, in its order: the most differences first, or as they stand in the text. */
export function ordered(claims: readonly ClaimView[], { by, shown }: ClaimOrder): readonly ClaimView[] {
  const chosen = claims.filter(
    ({ groups, differences }) =>
      shown === "all" || (groups.length > 0 && (shown === "answered" || differences.length > 0)),
  );
  if (by === "place") return chosen;
  return chosen.sort(
    (a, b) => b.differences.length - a.differences.length || b.count.outlets - a.count.outlets,
  );
}

/** How many origins stand behind all the claims together; the unknown are none. */
export function originsOf(claims: readonly ClaimView[]): number {
  const known = claims.flatMap(({ groups }) => groups.filter(({ kind }) => kind !== "unknown"));
  return new Set(known.map(({ id }) => id)).size;
}
