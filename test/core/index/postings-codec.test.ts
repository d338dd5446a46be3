import { describe, expect, it } from "vitest";
import { ByteCursor, ByteWriter } from "../../../core/index/bytes";
import { crc32, sha256 } from "../../../core/index/checksum";
import { type LengthPostings, type ListPart, wholePostings } from "../../../core/index/postings";
import { decodeEntry, encodePostings } from "../../../core/index/postings-codec";
import { KINDS } from "../../../core/index/segment-root";
import { blockOf } from "../../../core/index/sorted-table";
import { fc } from "../../seeded";

/** Ascending document numbers: a few anywhere, or more than one chunk of neighbours. */
const DOCS = fc.oneof(
  fc.uniqueArray(fc.integer({ min: 0, max: 2_000_000 })).map((docs) => docs.sort((a, b) => a - b)),
  fc
    .record({ count: fc.integer({ min: 900, max: 9_000 }), step: fc.integer({ min: 1, max: 300 }) })
    .map(({ count, step }) => Array.from({ length: count }, (_, at) => at * step + (at % step))),
);

describe("postings", { timeout: 60_000 }, () => {
  it("come back as they were put in, in chunks that say what is in them", async () => {
    await fc.assert(
      fc.asyncProperty(
        DOCS,
        fc.integer({ min: 1, max: 255 }),
        fc.integer({ min: 0, max: 9_999 }),
        async (docs, most, base) => {
          const given = postingsOf(docs, most);
          const { entry, chunks } = encodePostings(given, 7, 0);
          const stored = new Map(chunks.map((bytes, at) => [`p/${7 + at}`, bytes]));
          const list = decodeEntry(entry, base, KINDS, async (keys) => pick(stored, keys));
          expect(list.count).toBe(docs.length);
          const found = (await wholePostings(new Map([["a", list]]))).get("a");
          expect(found?.docs.every((doc, at) => doc === (docs[at] ?? -1) + base)).toBe(true);
          expect(Buffer.compare(found?.frequencies ?? Buffer.of(), given.frequencies)).toBe(0);
          expect(Buffer.compare(found?.lengths ?? Buffer.of(), given.lengths)).toBe(0);
          for (const part of list.parts) expectBounds(part);
        },
      ),
      { numRuns: 20 },
    );
  });

  it("take two bytes for a neighbour that holds the term once", () => {
    const docs = Array.from({ length: 100 }, (_, doc) => doc);
    expect(encodePostings(postingsOf(docs, 1), 0, 0).entry.length).toBe(204);
  });

  it("never read over their end", async () => {
    const { chunks, entry } = encodePostings(postingsOf(MANY, 1), 0, 0);
    const cut = chunks[0]?.slice(0, -1) ?? new Uint8Array();
    const list = decodeEntry(entry, 0, KINDS, async (keys) => new Map(keys.map((key) => [key, cut])));
    await expect(wholePostings(new Map([["a", list]]))).rejects.toThrow(RangeError);
    const beside = encodePostings(postingsOf([3, 900, 70_000], 2), 0, 0).entry;
    for (let length = beside.length - 1; length > 0; length--)
      expect(() => decodeEntry(beside.slice(0, length), 0, KINDS, unread)).toThrow(RangeError);
  });
});

/** What is said of each chunk is so. */
function expectBounds({ base, lasts, most, shortest, loaded }: ListPart): void {
  expect(loaded.length).toBe(lasts.length);
  for (const [at, postings] of loaded.entries()) {
    expect((postings?.first ?? 0) + (postings?.docs.at(-1) ?? 0)).toBe(base + (lasts[at] ?? -1));
    expect(Math.max(...(postings?.frequencies ?? []))).toBe(most[at]);
    expect(Math.min(...(postings?.lengths ?? []))).toBe(shortest[at]);
  }
}

const unread = () => Promise.reject(new Error("not asked for"));

const MANY = Array.from({ length: 25_000 }, (_, at) => at * 3);

function postingsOf(docs: readonly number[], most: number): LengthPostings {
  return {
    docs: Uint32Array.from(docs),
    frequencies: Uint8Array.from(docs, (doc) => (doc % most) + 1),
    lengths: Uint8Array.from(docs, (doc) => (doc * 7) % 256),
  };
}

function pick(stored: ReadonlyMap<string, Uint8Array>, keys: readonly string[]): Map<string, Uint8Array> {
  return new Map(keys.map((key) => [key, stored.get(key) ?? new Uint8Array()]));
}

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

describe("a sum of bytes", () => {
  it("is that of the definition, bit by bit, however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(70), (bytes, cut) => {
        let crc = 0xffffffff;
        for (const byte of bytes) {
          crc ^= byte;
          for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
        }
        expect(crc32(bytes.subarray(0, cut), bytes.subarray(cut))).toBe((crc ^ 0xffffffff) >>> 0);
      }),
    );
  });
});
