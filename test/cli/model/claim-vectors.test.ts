import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { CLAIM_VECTORS, modelFile } from "../../../cli/model/model-files";
import { openEncoder } from "../../../cli/model/open-encoder";
import { readVectorTable } from "../../../cli/model/vector-table";
import { openCompiledPack } from "../../../cli/pack/reader";
import { BUNDLED_PACK, readPackSource } from "../../../cli/pack/source-files";
import { wordings } from "../../../core/corpus/wordings";
import { cosine } from "../../../core/encode/byte-vector";
import { ENCODER } from "../../../core/encode/encoder-name";
import { ENCODER_FILES } from "../../../platform/encode/model-files";

/** Every hundredth claim is encoded anew; eight bits a number keep a cosine to about a thousandth. */
const SAMPLE = 100;
const LEAST_COSINE = 0.998;
const LOADING_MS = 120_000;

describe("the vectors of the bundled claims", async () => {
  const { reports } = await readPackSource(BUNDLED_PACK);
  const texts = reports.flatMap(({ claims }) => claims.flatMap(wordings));
  const table = readVectorTable(await readFile(modelFile(CLAIM_VECTORS)));

  it("are there for every claim; else `npm run vectors` makes them", () => {
    expect(texts.filter((text) => table.of(text) === null)).toEqual([]);
  });

  it("are in the bundled pack, by the encoder's own name", async () => {
    const model = await readFile(modelFile(ENCODER_FILES.model));
    expect(createHash("sha256").update(model).digest("hex").slice(0, ENCODER.length)).toBe(ENCODER);
    const reader = await openCompiledPack();
    const docs = Array.from({ length: (await reader.collection()).size }, (_, doc) => doc);
    const [claims, vectors] = [await reader.claims(docs), await reader.vectors?.(docs, ENCODER)];
    for (const doc of docs) {
      const { claim } = claims.get(doc) ?? {};
      const expected = claim ? wordings(claim).map((text) => [...(table.of(text) ?? [])]) : [];
      expect(vectors?.get(doc)?.map((vector) => [...vector])).toEqual(expected);
    }
  });

  it("are those that the encoder gives", { timeout: LOADING_MS }, async () => {
    const encoder = await openEncoder();
    const some = texts.filter((_, at) => at % SAMPLE === 0);
    for (const [at, vector] of (await encoder.encode(some)).entries()) {
      expect(cosine(vector, table.of(some[at] ?? "") ?? [])).toBeGreaterThan(LEAST_COSINE);
    }
  });
});
