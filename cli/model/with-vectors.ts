import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { wordings } from "../../core/corpus/wordings";
import { toBytes } from "../../core/encode/byte-vector";
import type { SourceClaim } from "../../core/index/compile";
import type { Encoder } from "../../platform/encode/encoder";
import { CLAIM_VECTORS, modelFile } from "./model-files";
import { openEncoder } from "./open-encoder";
import { readVectorTable } from "./vector-table";

/**
 * Gives each claim the vectors of its wordings: as they were made before where the bundled claims' table has the text, else by the encoder,
 * which is opened for the first that it lacks and takes some 10 ms a text.
 */
export async function* withVectors(claims: AsyncIterable<SourceClaim>): AsyncGenerator<SourceClaim> {
  const path = modelFile(CLAIM_VECTORS);
  const table = existsSync(path) ? readVectorTable(await readFile(path)) : null;
  let encoder: Encoder | undefined;
  for await (const claim of claims) {
    const vectors: Int8Array[] = [];
    for (const text of wordings(claim.claim)) {
      const known = table?.of(text);
      if (known) {
        vectors.push(known);
        continue;
      }
      encoder ??= await openEncoder();
      const [vector] = await encoder.encode([text]);
      if (vector) vectors.push(toBytes(vector).values);
    }
    yield { ...claim, vectors };
  }
}
