import { describe, expect, it } from "vitest";
import { PageVectors } from "../../../platform/encode/page-vectors";

const ALL = Number.POSITIVE_INFINITY;

/** An encoder that notes what it is asked and answers a go, the oldest first, when it is let. */
function heldEncoder() {
  const asked: string[][] = [];
  const holds: (() => void)[] = [];
  const encode = async (texts: readonly string[]) => {
    asked.push([...texts]);
    await new Promise<void>((go) => holds.push(go));
    return texts.map((text) => Float32Array.from([text.length]));
  };
  const letGo = async (goes: number) => {
    for (let go = 0; go < goes; go++) {
      await expect.poll(() => holds.length).toBeGreaterThan(0);
      holds.shift()?.();
    }
  };
  return { asked, encode, letGo, under: () => holds.length };
}

/** An encoder that answers at once. */
function quickEncoder() {
  const asked: string[] = [];
  const encode = async (texts: readonly string[]) => {
    asked.push(...texts);
    return texts.map((text) => Float32Array.from([text.length]));
  };
  return { asked, encode };
}

const texts = (count: number, of = "text") => Array.from({ length: count }, (_, at) => `${of} ${at}`);

describe("PageVectors", () => {
  it("waits for as many as it may, the first ones first, while the others are encoded", async () => {
    const encoder = heldEncoder();
    const pages = new PageVectors(encoder);
    const page = texts(10);
    const first = pages.of(page, { most: 3, more: false });
    await encoder.letGo(1);
    const { vectors, left } = await first;
    expect([...vectors.keys()]).toEqual(page.slice(0, 4));
    expect(left).toBe(6);
    expect(encoder.asked).toEqual([page.slice(0, 4), page.slice(4, 8), page.slice(8)]);
    const last = pages.of(page, { most: ALL, more: false });
    await encoder.letGo(2);
    expect([...(await last).vectors]).toEqual(page.map((text) => [text, Float32Array.from([text.length])]));
    expect((await last).left).toBe(0);
    expect(encoder.asked).toHaveLength(3);
  });

  it("asks for a part of a page at a time, so that another page's first texts come soon", async () => {
    const encoder = heldEncoder();
    const pages = new PageVectors(encoder);
    const long = pages.of(texts(100), { most: ALL, more: false });
    const other = pages.of(texts(2, "other"), { most: ALL, more: false });
    await expect.poll(() => encoder.under()).toBe(6);
    expect(encoder.asked.at(-1)).toEqual(["other 0", "other 1"]);
    await encoder.letGo(26);
    expect((await long).vectors.size).toBe(100);
    expect((await other).vectors.size).toBe(2);
  });

  it("keeps nothing of a page that was read to its end", async () => {
    const encoder = quickEncoder();
    const pages = new PageVectors(encoder);
    await pages.of(["a"], { most: ALL, more: false });
    await pages.of(["a"], { most: ALL, more: false });
    expect(encoder.asked).toEqual(["a", "a"]);
  });

  it("keeps what it encoded of a page that has more", async () => {
    const encoder = quickEncoder();
    const pages = new PageVectors(encoder);
    await pages.of(["a", "b"], { most: ALL, more: true });
    expect((await pages.of(["a", "b", "c"], { most: ALL, more: false })).vectors.size).toBe(3);
    expect(encoder.asked).toEqual(["a", "b", "c"]);
  });

  it("encodes no text twice for two readings of a page at once", async () => {
    const encoder = quickEncoder();
    const pages = new PageVectors(encoder);
    const page = texts(12);
    const both = [pages.of(page, { most: ALL, more: false }), pages.of(page, { most: ALL, more: false })];
    for (const { vectors } of await Promise.all(both)) expect([...vectors.keys()]).toEqual(page);
    expect(encoder.asked).toEqual(page);
  });

  it("asks again for what failed", async () => {
    let fails = true;
    const encode = async (asked: readonly string[]) => {
      if (fails) throw new Error("no memory");
      return asked.map(() => Float32Array.from([1]));
    };
    const pages = new PageVectors({ encode });
    const page = texts(9);
    await expect(pages.of(page, { most: 1, more: false })).rejects.toThrow("no memory");
    await expect(pages.of(page, { most: ALL, more: false })).rejects.toThrow("no memory");
    fails = false;
    expect((await pages.of(page, { most: ALL, more: false })).vectors.size).toBe(9);
  });

  it("encodes no text twice of a page that has more than are kept", async () => {
    const encoder = quickEncoder();
    const pages = new PageVectors(encoder);
    const page = texts(600);
    const { left } = await pages.of(page, { most: 4, more: false });
    expect(left).toBeGreaterThanOrEqual(200);
    expect((await pages.of(page, { most: ALL, more: false })).left).toBe(0);
    expect(encoder.asked).toHaveLength(600);
  });

  it("forgets the oldest of pages that nobody read to their end", async () => {
    const encoder = quickEncoder();
    const pages = new PageVectors(encoder);
    await pages.of(["first"], { most: ALL, more: true });
    await pages.of(texts(400), { most: ALL, more: true });
    encoder.asked.length = 0;
    await pages.of(["first"], { most: ALL, more: true });
    expect(encoder.asked).toEqual(["first"]);
  });
});
