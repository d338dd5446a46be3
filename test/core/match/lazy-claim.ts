import type { StoredClaim } from "../../../core/index/corpus-reader";
import { sketchClaim } from "../../../core/match/features/claim-sketch";

/** The claim with its sketch as a pack gives it, and how often anything was asked of it that would be parsed then. */
export function lazyClaim(stored: StoredClaim): { readonly lazy: StoredClaim; readonly reads: () => number } {
  let reads = 0;
  const read = () => {
    reads += 1;
    return stored;
  };
  const lazy = {
    doc: stored.doc,
    sketch: sketchClaim(stored),
    get claim() {
      return read().claim;
    },
    get report() {
      return read().report;
    },
    get proposition() {
      return read().proposition;
    },
  };
  return { lazy, reads: () => reads };
}
