import type { Couple } from "../../core/match/couples";
import type { MatchOptions } from "../../core/match/match-claims";
import type { Closeness, Compared } from "./similarities";

/** Cosines where they can be had, whether they could not, and whether there will be more. */
export interface TriedVectors {
  readonly similarities: NonNullable<MatchOptions["similarities"]>;
  /** True once an encoder was asked for cosines and gave none: the features alone decided. */
  failed(): boolean;
  /** How many page claims are still to be encoded. */
  left(): number;
}

/**
 * Asks `compare` for cosines, and where that fails (no WebAssembly, no memory, a broken file) goes on without any, so that a page is still
 * answered, by the stricter bar of the features.
 */
export function tryVectors(
  compare: (couples: () => Promise<readonly Couple[]>, closeness: Closeness) => Promise<Compared>,
  closeness: Closeness = {},
): TriedVectors {
  let failed = false;
  let left = 0;
  return {
    similarities: async (couples) => {
      try {
        const compared = await compare(couples, closeness);
        left += compared.left;
        return compared.cosines;
      } catch (error) {
        console.warn("Careo: matching without the encoder", error);
        failed = true;
        return [];
      }
    },
    failed: () => failed,
    left: () => left,
  };
}
