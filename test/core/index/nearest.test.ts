import { describe, expect, it } from "vitest";
import { toBytes } from "../../../core/encode/byte-vector";
import { joinReaders } from "../../../core/index/joined-reader";
import { nearestClaims } from "../../../core/index/nearest";
import { COUNT, ENCODER, packOf, vectorsOf } from "./small-vectors";

const cosine = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  const dot = Array.from(a, (value, at) => value * (b[at] ?? 0)).reduce((sum, each) => sum + each, 0);
  return dot / (Math.hypot(...Array.from(a)) * Math.hypot(...Array.from(b)));
};

describe("nearestClaims", () => {
  const asked = Float32Array.of(0.3, -0.2, 0.8, 0.1);
  const bytes = toBytes(asked).values;

  it("finds what looking at every vector finds, each claim once", async () => {
    const { reader } = await packOf(COUNT);
    const exact = Array.from({ length: COUNT }, (_, doc) => ({
      doc,
      cosine: Math.max(...vectorsOf(doc).map((vector) => cosine(bytes, vector))),
    })).sort((a, b) => b.cosine - a.cosine);
    const found = await nearestClaims(asked, reader, { encoder: ENCODER, limit: 10 });
    expect(found).toHaveLength(10);
    for (const [at, { cosine: near }] of (found ?? []).entries())
      expect(near).toBeCloseTo(exact[at]?.cosine ?? 0, 9);
    expect(new Set(found?.map(({ doc }) => doc)).size).toBe(10);
  });

  it("takes a claim's nearer vector", async () => {
    const { reader } = await packOf(2);
    const [near = 0] = vectorsOf(1).map((vector) => cosine(bytes, vector));
    const [own = Int8Array.of(0)] = vectorsOf(1);
    const twice = { ...reader, vectors: async () => new Map([[1, [Int8Array.of(1, 0, 0, 0), own]]]) };
    const found = await nearestClaims(asked, twice, { encoder: ENCODER, limit: 2 });
    expect(found).toEqual([
      { doc: 1, cosine: expect.closeTo(Math.max(near, cosine(bytes, [1, 0, 0, 0])), 9) },
    ]);
  });

  it("finds only what it may: no deleted claim, none that is not accepted", async () => {
    const { reader } = await packOf(40);
    const joined = joinReaders([{ reader, deleted: [1, 2, 3] }]);
    const options = { encoder: ENCODER, limit: 40, accepts: (doc: number) => doc < 10 };
    const found = (await nearestClaims(asked, joined, options))?.map(({ doc }) => doc).sort((a, b) => a - b);
    expect(found).toEqual([4, 5, 6, 8, 9]);
  });

  it("says so where there are too many claims to look at each", async () => {
    const { reader } = await packOf(20);
    const huge = { ...reader, collection: async () => ({ size: 100_001, averageLength: 1 }) };
    expect(await nearestClaims(asked, huge, { encoder: ENCODER, limit: 5 })).toBeNull();
  });
});
