import { describe, expect, it } from "vitest";
import type { VectorTable } from "../../../core/encode/vector-table";
import type { Couple } from "../../../core/match/match-claims";
import { similaritiesOf } from "../../../platform/encode/similarities";

const VECTORS: Record<string, number[]> = { "planes landed": [127, 0], "talks failed": [0, 127] };
const TABLE: VectorTable = {
  size: 2,
  width: 2,
  of: (text) => (VECTORS[text] ? Int8Array.from(VECTORS[text]) : null),
};

function couple(page: string, corpus: string): Couple {
  return { claim: { text: page }, stored: { claim: { text: corpus } } } as Couple;
}

describe("similaritiesOf", () => {
  it("encodes each page claim once and leaves candidates without a vector out", async () => {
    const asked: string[][] = [];
    const encoder = {
      encode: async (texts: readonly string[]) => {
        asked.push([...texts]);
        return texts.map(() => Float32Array.from([0.6, 0.8]));
      },
    };
    const cosines = await similaritiesOf(
      encoder,
      TABLE,
    )([
      couple("Two planes came", "planes landed"),
      couple("Two planes came", "talks failed"),
      couple("Two planes came", "a reader's own"),
      couple("Unknown only", "a reader's own"),
    ]);
    expect(asked).toEqual([["Two planes came"]]);
    expect(cosines.map((value) => value && Math.round(value * 100))).toEqual([60, 80, null, null]);
  });
});
