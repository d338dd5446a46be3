import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteCursor, ByteWriter } from "../../../core/index/bytes";
import { crc32, sha256 } from "../../../core/index/checksum";
import { decodePostings, PostingsWriter } from "../../../core/index/postings-codec";
import { blockOf } from "../../../core/index/sorted-table";

const DOCS = fc.uniqueArray(fc.integer({ min: 0, max: 2_000_000 })).map((docs) => docs.sort((a, b) => a - b));

describe("postings", () => {
  it("come back as they were added", () => {
    fc.assert(
      fc.property(DOCS, fc.integer({ min: 1, max: 255 }), (docs, frequency) => {
        const writer = new PostingsWriter();
        for (const doc of docs) writer.add(doc, (doc % frequency) + 1);
        const { docs: found, frequencies } = decodePostings(writer.finish());
        expect([...found]).toEqual(docs);
        expect([...frequencies]).toEqual(docs.map((doc) => (doc % frequency) + 1));
      }),
    );
  });

  it("take one byte for a neighbour that holds the term once", () => {
    const writer = new PostingsWriter();
    for (let doc = 0; doc < 100; doc++) writer.add(doc, 1);
    expect(writer.finish().length).toBe(101);
  });
});

describe("bytes", () => {
  it.each([0, 1, 127, 128, 16_383, 16_384, 2 ** 32, Number.MAX_SAFE_INTEGER])("%d is a varint", (value) => {
    const writer = new ByteWriter();
    writer.varint(value);
    expect(new ByteCursor(writer.finish()).varint()).toBe(value);
  });

  it("never read over their end", () => {
    expect(() => new ByteCursor(Uint8Array.of(0x80)).varint()).toThrow(RangeError);
    expect(() => new ByteCursor(Uint8Array.of(3, 65)).text()).toThrow(RangeError);
  });

  it("are summed as the standards say", async () => {
    const digits = new TextEncoder().encode("123456789");
    expect(crc32(digits).toString(16)).toBe("cbf43926");
    expect(crc32(digits.subarray(0, 4), digits.subarray(4))).toBe(crc32(digits));
    expect(await sha256(new TextEncoder().encode("abc"))).toMatch(/^ba7816bf.*15ad$/);
  });
});

describe("a directory", () => {
  it.each([
    { key: "a", block: -1 },
    { key: "b", block: 0 },
    { key: "c", block: 0 },
    { key: "m", block: 1 },
    { key: "zz", block: 2 },
  ])("finds $key in block $block", ({ key, block }) => {
    expect(blockOf(key, ["b", "m", "y"])).toBe(block);
  });
});
