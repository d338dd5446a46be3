import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { cosine } from "../../../core/encode/byte-vector";
import { createEncoder, type Encoder } from "../../../platform/encode/encoder";
import { ENCODER_FILES } from "../../../platform/encode/model-files";

const ROOT = join(import.meta.dirname, "../../..");
const TOLERANCE = 1e-3;
const LOADING_MS = 60_000;
const fixture: { pairs: [string, string, number][] } = JSON.parse(
  readFileSync(join(ROOT, "test/fixtures/encoder/encoder.json"), "utf8"),
);

async function load(file: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(ROOT, "data/model", file)));
}

describe("createEncoder", () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await createEncoder(load);
  }, LOADING_MS);

  it(
    "gives pairs the cosines that the training measured, from vectors of length 1",
    async () => {
      const texts = fixture.pairs.flatMap((pair) => pair.slice(0, 2).map(String));
      const vectors = await encoder.encode(texts);
      for (const vector of vectors) expect(Math.hypot(...vector)).toBeCloseTo(1, 3);
      const cosines = fixture.pairs.map((_, i) => cosine(vectors[2 * i] ?? [], vectors[2 * i + 1] ?? []));
      for (const [i, [, , expected]] of fixture.pairs.entries()) {
        expect(Math.abs((cosines[i] ?? Number.NaN) - expected)).toBeLessThan(TOLERANCE);
      }
    },
    LOADING_MS,
  );

  it(
    "finds a Spanish report nearer than another English one",
    async () => {
      const [english, spanish, other] = await encoder.encode([
        "The European Parliament recognised Juan Guaidó as interim president of Venezuela.",
        "El Parlamento Europeo reconoció a Juan Guaidó como presidente interino de Venezuela.",
        "Russia sent two planes with about 100 soldiers to Caracas.",
      ]);
      if (!english || !spanish || !other) throw new Error("three vectors expected");
      expect(cosine(english, spanish)).toBeGreaterThan(cosine(english, other) + 0.1);
    },
    LOADING_MS,
  );

  it("answers nothing with nothing", async () => {
    expect(await encoder.encode([])).toEqual([]);
  });

  it("gives the memory of the model's file back once it is laid out", async () => {
    const transfer = vi.fn();
    await createEncoder(async (file) => {
      const bytes = await load(file);
      if (file === ENCODER_FILES.model) Object.assign(bytes.buffer, { transfer });
      return bytes;
    });
    expect(transfer).toHaveBeenCalledExactlyOnceWith(0);
  });

  it("lays nothing out for a model that has failed", async () => {
    const decode = vi.spyOn(TextDecoder.prototype, "decode");
    const missing = new Error("the package has no model");
    const refused = createEncoder(async (file) => {
      if (file === ENCODER_FILES.model) throw missing;
      return load(file);
    });
    await expect(refused).rejects.toBe(missing);
    await load(ENCODER_FILES.pieces);
    await load(ENCODER_FILES.pieces);
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
  });
});
