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

describe("SharedEncoder", () => {
  it("gives each text to who is free first, and the vectors in the order of the texts", async () => {
    const shared = new SharedEncoder();
    const [slow, quick] = [heldEncoder(), heldEncoder()];
    shared.add(quick);
    shared.add(slow);
    const asked = shared.encode(["a", "b", "c", "d"]);
    await started();
    for (let go = 0; go < 3; go++) await quick.letOne();
    await slow.letOne();
    expect(await asked).toEqual(["a", "b", "c", "d"].map((text) => Float32Array.from([text.charCodeAt(0)])));
    expect([slow.texts, quick.texts]).toEqual([["a"], ["b", "c", "d"]]);
  });

  it("waits for its first, and shares with one that comes later", async () => {
    const shared = new SharedEncoder();
    const [first, later] = [heldEncoder(), heldEncoder()];
    const asked = shared.encode(["a", "b"]);
    shared.add(first);
    await started();
    expect(first.texts).toEqual(["a"]);
    shared.add(later);
    await started();
    expect(later.texts).toEqual(["b"]);
    await Promise.all([first.letOne(), later.letOne()]);
    expect(await asked).toHaveLength(2);
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
