import { describe, expect, it } from "vitest";
import { cosine, toBytes } from "../../../core/encode/byte-vector";

describe("toBytes", () => {
  it.each([
    { name: "the largest becomes 127", vector: [0.5, -0.25, 0], values: [127, -63, 0] },
    { name: "a negative largest becomes -127", vector: [-2, 1], values: [-127, 64] },
    { name: "zeros stay zeros", vector: [0, 0], values: [0, 0] },
    { name: "nothing stays nothing", vector: [], values: [] },
  ])("$name", ({ vector, values }) => {
    expect([...toBytes(Float32Array.from(vector)).values]).toEqual(values);
  });

  it("keeps cosines to a hundredth", () => {
    const one = Float32Array.from({ length: 384 }, (_, i) => Math.sin(i * 1.7));
    const other = Float32Array.from({ length: 384 }, (_, i) => Math.sin(i * 1.7 + 0.6));
    const exact = cosine(one, other);
    expect(exact).toBeGreaterThan(0.5);
    expect(Math.abs(cosine(toBytes(one).values, other) - exact)).toBeLessThan(0.01);
  });
});

describe("cosine", () => {
  it.each([
    { name: "same direction", one: [1, 2], other: [2, 4], expected: 1 },
    { name: "right angle", one: [1, 0], other: [0, 3], expected: 0 },
    { name: "opposite", one: [1, 0], other: [-1, 0], expected: -1 },
    { name: "a zero vector", one: [0, 0], other: [1, 1], expected: 0 },
  ])("$name", ({ one, other, expected }) => {
    expect(cosine(one, other)).toBeCloseTo(expected, 6);
  });
});
