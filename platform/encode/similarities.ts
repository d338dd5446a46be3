import type { CorpusClaim } from "../../core/corpus/report";
import { cosine } from "../../core/encode/byte-vector";
import type { VectorTable } from "../../core/encode/vector-table";
import type { Couple } from "../../core/match/match-claims";
import type { EncodeOptions, Encoder } from "./encoder";

/**
 * The cosines that `matchClaims` asks for: page claims are encoded now, each once, the corpus's vectors were
 * made with the corpus. Null for a candidate without a vector (a pack of the reader's own); a page claim
 * whose candidates all lack one is not encoded.
 */
export function similaritiesOf(
  encoder: Pick<Encoder, "encode">,
  vectors: VectorTable,
  options: EncodeOptions = {},
): (couples: readonly Couple[]) => Promise<(number | null)[]> {
  return async (couples) => {
    const known = couples.map(({ stored }) =>
      wordings(stored.claim).flatMap((text) => vectors.of(text) ?? []),
    );
    const texts = [...new Set(couples.filter((_, i) => known[i]?.length).map(({ claim }) => claim.text))];
    const encoded = await encoder.encode(texts, options);
    const ofText = new Map(texts.map((text, i) => [text, encoded[i]]));
    return couples.map(({ claim }, i) => {
      const page = ofText.get(claim.text);
      const corpus = known[i] ?? [];
      return page && corpus.length > 0 ? Math.max(...corpus.map((vector) => cosine(page, vector))) : null;
    });
  };
}

/** A corpus claim's text and, where it has one, its translation: the nearer of the two counts. */
export function wordings({ text, textEn }: Pick<CorpusClaim, "text" | "textEn">): string[] {
  return textEn === undefined ? [text] : [text, textEn];
}
