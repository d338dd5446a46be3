import { describe, expect, it } from "vitest";
import type { Couple } from "../../../core/match/couples";
import { similaritiesOf } from "../../../platform/encode/similarities";

const VECTORS: Record<string, number[]> = { "planes landed": [127, 0], "talks failed": [0, 127] };

function couple(page: string, corpus: string): Couple {
  const vectors = VECTORS[corpus] ? [Int8Array.from(VECTORS[corpus])] : [];
  return {
    claim: { id: page, text: page },
    stored: { claim: { text: corpus } },
    vectors,
  } as unknown as Couple;
}

function countingEncoder() {
  const asked: string[][] = [];
  const encode = async (texts: readonly string[]) => {
    if (texts.length > 0) asked.push([...texts]);
    return texts.map(() => Float32Array.from([0.6, 0.8]));
  };
  return { asked, encode };
}

const percent = (values: readonly (number | null)[]) =>
  values.map((value) => value && Math.round(value * 100));

describe("similaritiesOf", () => {
  it("encodes each page claim once and takes the vectors that came with the corpus", async () => {
    const encoder = countingEncoder();
    const { cosines } = await similaritiesOf(encoder)([
      couple("Two planes came", "planes landed"),
      couple("Two planes came", "talks failed"),
    ]);
    expect(encoder.asked).toEqual([["Two planes came"]]);
    expect(percent(cosines)).toEqual([60, 80]);
  });

  it("encodes a corpus text that came without a vector once, for all pages to come", async () => {
    const encoder = countingEncoder();
    const similarities = similaritiesOf(encoder);
    const couples = [couple("Two planes came", "a reader's own")];
    expect(percent((await similarities(couples)).cosines)).toEqual([100]);
    expect(percent((await similarities(couples)).cosines)).toEqual([100]);
    expect(encoder.asked).toEqual([["a reader's own"], ["Two planes came"], ["Two planes came"]]);
  });

  it("spends what may be encoded on every claim's best candidates", async () => {
    const encoder = countingEncoder();
    const { cosines } = await similaritiesOf(encoder, { mostFresh: 2 })([
      couple("one", "first of one"),
      couple("one", "second of one"),
      couple("two", "first of two"),
      couple("three", "planes landed"),
    ]);
    expect(encoder.asked[0]).toEqual(["first of one", "first of two"]);
    expect(percent(cosines)).toEqual([100, null, 100, 60]);
  });

  it("encodes no claim whose candidates all lack a vector", async () => {
    const encoder = countingEncoder();
    const { cosines } = await similaritiesOf(encoder, { mostFresh: 0 })([couple("one", "unknown")]);
    expect(encoder.asked).toEqual([]);
    expect(cosines).toEqual([null]);
  });

  it("encodes no more texts of the corpus at a time than page claims, the best candidates first, and says that some are left", async () => {
    const encoder = countingEncoder();
    const similarities = similaritiesOf(encoder, { mostFresh: 3 });
    const couples = ["first", "second", "third", "fourth"].map((text) => couple("one", text));
    expect((await similarities(couples, { mostClaims: 1 })).left).toBe(2);
    expect((await similarities(couples)).left).toBe(0);
    expect(encoder.asked).toEqual([["first"], ["one"], ["second", "third", "fourth"], ["one"]]);
  });

  it("waits for no more page claims than it may, the first ones first, and says how many are left", async () => {
    const holds: (() => void)[] = [];
    const encode = async (texts: readonly string[]) => {
      if (texts.length > 0) await new Promise<void>((go) => holds.push(go));
      return texts.map(() => Float32Array.from([0.6, 0.8]));
    };
    const similarities = similaritiesOf({ encode });
    const couples = ["1", "2", "3", "4", "5"].map((page) => couple(page, "planes landed"));
    const first = similarities(couples, { mostClaims: 2 });
    await expect.poll(() => holds.length).toBe(2);
    holds.shift()?.();
    expect(percent((await first).cosines)).toEqual([60, 60, 60, 60, null]);
    expect((await first).left).toBe(1);
    const second = similarities(couples, { mostClaims: 2 });
    holds.shift()?.();
    expect(percent((await second).cosines)).toEqual([60, 60, 60, 60, 60]);
    expect((await second).left).toBe(0);
  });
});
