import type { Couple } from "../match/match-claims";
import { cosine } from "./byte-vector";
import type { VectorTable } from "./vector-table";

/**
 * Compares page claims with corpus claims by the cosine of their sentence vectors, all of a page at once; each page claim is
 * encoded once. Null where the corpus claim's text has no vector (it was saved or changed after the table was made).
 */
export function similaritiesBy(
  encode: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
  table: VectorTable,
): (couples: readonly Couple[]) => Promise<(number | null)[]> {
  return async (couples) => {
    const texts = [...new Set(couples.map(({ claim }) => claim.text))];
    const vectors = await encode(texts);
    const place = new Map(texts.map((text, at) => [text, at]));
    return couples.map(({ claim, stored }) => {
      const page = vectors[place.get(claim.text) ?? -1];
      const corpus = table.of(stored.claim.text);
      return page && corpus ? cosine(page, corpus) : null;
    });
  };
}
