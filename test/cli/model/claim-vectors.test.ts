import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { modelFile } from "../../../cli/model/model-files";
import { BUNDLED_PACK, readPackSource } from "../../../cli/pack/source-files";
import { cosine } from "../../../core/encode/byte-vector";
import { readVectorTable } from "../../../core/encode/vector-table";
import { createEncoder, ENCODER_FILES } from "../../../platform/encode/encoder";
import { wordings } from "../../../platform/encode/similarities";

/** Every hundredth claim is encoded anew; eight bits a number keep a cosine to about a thousandth. */
const SAMPLE = 100;
const LEAST_COSINE = 0.998;
const LOADING_MS = 120_000;

describe("the vectors of the bundled claims", async () => {
  const { reports } = await readPackSource(BUNDLED_PACK);
  const texts = reports.flatMap(({ claims }) => claims.flatMap(wordings));
  const table = readVectorTable(await readFile(modelFile(ENCODER_FILES.vectors)));

  it("are there for every claim; else `npm run vectors` makes them", () => {
    expect(texts.filter((text) => table.of(text) === null)).toEqual([]);
  });

  it("are those that the encoder gives", { timeout: LOADING_MS }, async () => {
    const encoder = await createEncoder((name) => readFile(modelFile(name)));
    const some = texts.filter((_, at) => at % SAMPLE === 0);
    for (const [at, vector] of (await encoder.encode(some)).entries()) {
      expect(cosine(vector, table.of(some[at] ?? "") ?? [])).toBeGreaterThan(LEAST_COSINE);
    }
    await encoder.close();
  });
});
