import { describe, expect, it } from "vitest";
import { SharedEncoder } from "../../../platform/encode/shared-encoder";

/** An encoder that notes its texts and answers one at a time when it is let. */
function heldEncoder() {
  const texts: string[] = [];
  const holds: (() => void)[] = [];
  const encode = async (asked: readonly string[]) => {
    texts.push(...asked);
    await new Promise<void>((go) => holds.push(go));
    return asked.map((text) => Float32Array.from([text.charCodeAt(0)]));
  };
  const letOne = async () => {
    holds.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { texts, encode, letOne };
}

const started = () => new Promise((resolve) => setTimeout(resolve));

/** So many texts, of one letter each. */
const letters = (count: number) => [..."abcdefghijklmnopqrstuvwxyz"].slice(0, count);

describe("SharedEncoder", () => {
  it("gives each text to who has fewest, and the vectors in the order of the texts", async () => {
    const shared = new SharedEncoder();
    const [slow, quick] = [heldEncoder(), heldEncoder()];
    shared.add(slow);
    shared.add(quick);
    const asked = shared.encode(letters(4));
    await started();
    expect([slow.texts, quick.texts]).toEqual([
      ["a", "c"],
      ["b", "d"],
    ]);
    await quick.letOne();
    await quick.letOne();
    const more = shared.encode(["e", "f"]);
    await started();
    expect(quick.texts).toEqual(["b", "d", "e", "f"]);
    for (const encoder of [slow, slow, quick, quick]) await encoder.letOne();
    expect(await asked).toEqual(letters(4).map((text) => Float32Array.from([text.charCodeAt(0)])));
    expect(await more).toHaveLength(2);
  });

  it("gives one only some ahead, so that one that comes later finds some left", async () => {
    const shared = new SharedEncoder();
    const [first, later] = [heldEncoder(), heldEncoder()];
    const asked = shared.encode(letters(13));
    shared.add(first);
    await started();
    expect(first.texts).toEqual(letters(6));
    shared.add(later);
    await started();
    expect(later.texts).toEqual(letters(12).slice(6));
    await later.letOne();
    expect(later.texts).toEqual(letters(13).slice(6));
    for (let go = 0; go < 7; go++) await Promise.all([first.letOne(), later.letOne()]);
    expect(await asked).toHaveLength(13);
  });

  it("takes texts again after one has failed", async () => {
    const shared = new SharedEncoder();
    let fails = true;
    shared.add({
      encode: async () => {
        if (fails) throw new Error("lost");
        return [Float32Array.from([1])];
      },
    });
    await expect(shared.encode(["a", "b"])).rejects.toThrow("lost");
    fails = false;
    expect(await shared.encode(["c"])).toHaveLength(1);
  });
});
