import { describe, expect, it } from "vitest";
import { inspectSegment } from "../../../core/index/inspect-segment";
import { joinReaders } from "../../../core/index/joined-reader";
import { CorruptRecord } from "../../../core/index/record";
import { decodeVectors, encodeVectors } from "../../../core/index/vector-block";
import { smallPack, sourceClaim } from "./small-pack";
import { COUNT, ENCODER, packOf, vectorsOf, WIDTH } from "./small-vectors";

const numbers = (vectors: readonly Int8Array[] | undefined) => vectors?.map((vector) => [...vector]);

describe("vectors in a segment", () => {
  it("are those that the claims came with, read in one call", async () => {
    const { reader, manifest } = await packOf(COUNT);
    const docs = [0, 1, 3, 8, 777, COUNT - 1];
    const found = await reader.vectors(docs, ENCODER);
    for (const doc of docs) expect(numbers(found.get(doc))).toEqual(numbers(vectorsOf(doc)));
    const runs = manifest.parts.flatMap((part) => part.runs.map(({ kind }) => kind));
    expect(runs.filter((kind) => kind === "v").length).toBeLessThan(6);
    await expect(inspectSegment(reader, manifest, async () => undefined)).resolves.toBeUndefined();
  });

  it("are none where another encoder made them, where there are none, and past the last claim", async () => {
    const { reader } = await packOf(20);
    expect((await reader.vectors([1, 2], "another")).size).toBe(0);
    expect((await reader.vectors([20, -1], ENCODER)).size).toBe(0);
    const bare = await smallPack([sourceClaim(0, ["all"])]);
    expect((await bare.reader.vectors([0], ENCODER)).size).toBe(0);
  });

  it("make no difference to a pack compiled without them", async () => {
    const claims = Array.from({ length: 20 }, (_, at) => sourceClaim(at, ["all"]));
    const given = claims.map((claim, at) => ({ ...claim, vectors: vectorsOf(at) }));
    expect((await smallPack(given)).manifest).toEqual((await smallPack(claims)).manifest);
  });

  it("keep their claims among several segments", async () => {
    const [one, other] = [await packOf(20), await packOf(30, 100)];
    const reader = joinReaders([{ reader: one.reader }, { reader: other.reader }]);
    const found = await reader.vectors?.([19, 20, 49], ENCODER);
    expect(numbers(found?.get(19))).toEqual(numbers(vectorsOf(19)));
    expect(numbers(found?.get(20))).toEqual(numbers(vectorsOf(100)));
    expect(numbers(found?.get(49))).toEqual(numbers(vectorsOf(129)));
  });

  it("[S28] are refused where a block does not hold what it says", async () => {
    const block = encodeVectors([vectorsOf(1), vectorsOf(3)]);
    expect(numbers(decodeVectors(block, 2, WIDTH, "v/0").flat())).toEqual(
      numbers([...vectorsOf(1), ...vectorsOf(3)]),
    );
    for (const [bytes, claims, width] of [
      [block.subarray(1), 2, WIDTH],
      [block.subarray(0, -1), 2, WIDTH],
      [block, 3, WIDTH],
      [block, 2, WIDTH + 1],
      [new Uint8Array(), 1, WIDTH],
    ] as const) {
      expect(() => decodeVectors(bytes, claims, width, "v/0")).toThrow(CorruptRecord);
    }
  });

  it("[S28] are looked at in a pack from elsewhere", async () => {
    const { reader, manifest } = await packOf(20);
    const broken = { ...reader, vectors: () => Promise.reject(new CorruptRecord("v/0")) };
    const inspected = inspectSegment(broken, manifest, async () => undefined);
    await expect(inspected).rejects.toThrow(new CorruptRecord("v/0"));
  });

  it("are refused by the compiler where they are not as wide as all are to be", async () => {
    const odd = packOf(20, 0, { vectors: { encoder: ENCODER, width: WIDTH + 1 } });
    await expect(odd).rejects.toThrow("a vector of 4 numbers");
  });
});
