import { describe, expect, it } from "vitest";
import { PageVectors } from "../../../platform/encode/page-vectors";

const ALL = Number.POSITIVE_INFINITY;

/** An encoder that notes what it is asked and answers when it is let. */
function slowEncoder() {
  const asked: string[][] = [];
  const waiting: (() => void)[] = [];
  const encode = async (texts: readonly string[]) => {
    if (texts.length === 0) return [];
    asked.push([...texts]);
    await new Promise<void>((resolve) => waiting.push(resolve));
    return texts.map((text) => Float32Array.from([text.length]));
  };
  /** Lets what was asked be answered, until nothing more is asked. */
  const answerAll = async () => {
    while (waiting.length > 0) {
      waiting.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { asked, encode, answerAll };
}

async function of(
  pages: PageVectors,
  encoder: ReturnType<typeof slowEncoder>,
  texts: string[],
  most = ALL,
  more = false,
) {
  const found = pages.of(texts, { most, more }, {});
  await new Promise((resolve) => setTimeout(resolve));
  await encoder.answerAll();
  const { vectors, left } = await found;
  return { texts: [...vectors.keys()], left };
}

describe("PageVectors", () => {
  it("goes on where the look before stopped", async () => {
    const encoder = slowEncoder();
    const pages = new PageVectors(encoder);
    expect(await of(pages, encoder, ["a", "b", "c"], 1)).toEqual({ texts: ["a"], left: 2 });
    expect(await of(pages, encoder, ["a", "b", "c"], 1)).toEqual({ texts: ["a", "b"], left: 1 });
    expect(await of(pages, encoder, ["a", "b", "c"])).toEqual({ texts: ["a", "b", "c"], left: 0 });
    expect(encoder.asked).toEqual([["a"], ["b"], ["c"]]);
  });

  it("keeps nothing of a page that was read to its end", async () => {
    const encoder = slowEncoder();
    const pages = new PageVectors(encoder);
    await of(pages, encoder, ["a"]);
    await of(pages, encoder, ["a"]);
    expect(encoder.asked).toEqual([["a"], ["a"]]);
  });

  it("keeps what it encoded of a page that has more", async () => {
    const encoder = slowEncoder();
    const pages = new PageVectors(encoder);
    expect(await of(pages, encoder, ["a", "b"], ALL, true)).toEqual({ texts: ["a", "b"], left: 0 });
    expect(await of(pages, encoder, ["a", "b", "c"])).toEqual({ texts: ["a", "b", "c"], left: 0 });
    expect(encoder.asked).toEqual([["a", "b"], ["c"]]);
  });

  it("encodes no text twice for two readings of a page at once", async () => {
    const encoder = slowEncoder();
    const pages = new PageVectors(encoder);
    const texts = Array.from({ length: 12 }, (_, at) => `text ${at}`);
    const both = [
      pages.of(texts, { most: ALL, more: false }, {}),
      pages.of(texts, { most: ALL, more: false }, {}),
    ];
    await encoder.answerAll();
    for (const { vectors } of await Promise.all(both)) expect([...vectors.keys()]).toEqual(texts);
    expect(encoder.asked.flat()).toEqual(texts);
  });

  it("asks again for what failed", async () => {
    let fails = true;
    const encode = async (texts: readonly string[]) => {
      if (fails) throw new Error("no memory");
      return texts.map(() => Float32Array.from([1]));
    };
    const pages = new PageVectors({ encode });
    await expect(pages.of(["a", "b"], { most: 1, more: false }, {})).rejects.toThrow("no memory");
    fails = false;
    expect((await pages.of(["a", "b"], { most: 1, more: false }, {})).vectors.size).toBe(1);
  });

  it("forgets the oldest of pages that nobody read to their end", async () => {
    const encoder = slowEncoder();
    const pages = new PageVectors(encoder);
    await of(pages, encoder, ["first", "and more"], 1);
    const many = Array.from({ length: 401 }, (_, at) => `text ${at}`);
    await of(pages, encoder, many, 400);
    encoder.asked.length = 0;
    await of(pages, encoder, ["first", "and more"], 1);
    expect(encoder.asked).toEqual([["first"]]);
  });
});
