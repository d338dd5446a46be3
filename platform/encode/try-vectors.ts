import type { Similarities } from "./similarities";

/** Cosines where they can be had, and whether they could not. */
export interface TriedVectors {
  readonly similarities: Similarities;
  /** True once an encoder was asked for cosines and gave none: the features alone decided. */
  failed(): boolean;
}

/**
 * Asks `similarities` for cosines, and where that fails (no WebAssembly, no memory, a broken file) goes on without any, so that a page
 * is still answered, by the stricter bar of the features.
 */
export function tryVectors(similarities: Similarities): TriedVectors {
  let failed = false;
  return {
    similarities: async (couples) => {
      try {
        return await similarities(couples);
      } catch (error) {
        console.warn("Careo: matching without the encoder", error);
        failed = true;
        return couples.map(() => null);
      }
    },
    failed: () => failed,
  };
}
