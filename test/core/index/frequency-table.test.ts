import { describe, expect, it } from "vitest";
import { decodeTable, encodeTables, frequencyAt } from "../../../core/index/frequency-table";
import { type ChunkPlace, frequencyOf, loadChunks, unreadTablesOf } from "../../../core/index/postings";
import { decodeEntry, encodePostings } from "../../../core/index/postings-codec";
import { KINDS } from "../../../core/index/segment-root";
import { fc } from "../../seeded";

/** Which of neighbouring documents hold a term, and how often. */
const HELD = fc
  .record({
    size: fc.integer({ min: 1, max: 400 }),
    most: fc.constantFrom(1, 2, 3, 4, 15, 16, 255),
    gaps: fc.array(fc.nat(3), { minLength: 1, maxLength: 9 }),
  })
  .map(({ size, most, gaps }) =>
    Array.from({ length: size }, (_, doc) =>
      gaps[doc % gaps.length] === 0 ? 0 : doc % 11 === 3 ? most : (doc % 2) + 1,
    ),
  );

function postingsOf(held: readonly number[]) {
  const docs = held.flatMap((frequency, doc) => (frequency > 0 ? [doc] : []));
  return {
    docs: Uint32Array.from(docs),
    frequencies: Uint8Array.from(docs, (doc) => held[doc] ?? 0),
    lengths: Uint8Array.from(docs, () => 9),
  };
}

describe("tables of frequencies", () => {
  it("tell of every document how often it holds the term", () => {
    let made = 0;
    fc.assert(
      fc.property(HELD, fc.constantFrom(8, 64, 1_000), (held, span) => {
        const tables = encodeTables(postingsOf(held), span).map(decodeTable);
        made += tables.length;
        if (tables.length === 0) return;
        for (const [doc, frequency] of held.entries()) {
          const table = tables[Math.floor(doc / span)];
          expect(table ? frequencyAt(doc % span, table) : 0).toBe(frequency);
        }
      }),
    );
    expect(made).toBeGreaterThan(0);
  });

  it("are made only where they are small beside the chunks", () => {
    const everyTenth = Array.from({ length: 4_000 }, (_, doc) => (doc % 10 === 0 ? 1 : 0));
    const everySecond = Array.from({ length: 4_000 }, (_, doc) => doc % 2);
    expect(encodeTables(postingsOf(everyTenth), 1_000)).toEqual([]);
    expect(encodeTables(postingsOf(everySecond), 1_000).map(({ length }) => length)).toEqual([
      253, 253, 253, 253,
    ]);
  });

  it("are read in the place of more chunks, and answer for a list of any base", async () => {
    const held = Array.from({ length: 200 }, (_, doc) => (doc % 3) + 1);
    const { entry, chunks, tables } = encodePostings(postingsOf(held), 0, 0, {
      chunk: 4,
      inline: 0,
      table: 50,
    });
    const asked: string[] = [];
    const list = decodeEntry(entry, 1_000, KINDS, async (keys) => {
      asked.push(...keys);
      return new Map(keys.map((key) => [key, tables[Number(key.slice(2))] ?? new Uint8Array()]));
    });
    const places: ChunkPlace[] = unreadTablesOf(list);
    await loadChunks(places);
    expect(asked).toEqual(["q/0", "q/1", "q/2", "q/3"]);
    expect(chunks).toHaveLength(50);
    const [part] = list.parts;
    for (const [doc, frequency] of held.entries())
      expect(part && frequencyOf(1_000 + doc, part, Math.floor(doc / 4))).toBe(frequency);
  });

  it.each([
    { bytes: [], what: "nothing" },
    { bytes: [3, 0, 0, 1], what: "another width" },
    { bytes: [2, 9, 0, 1, 0, 3], what: "fewer frequencies than are told" },
  ])("are not read out of $what", ({ bytes }) => {
    expect(() => decodeTable(Uint8Array.from(bytes))).toThrow(RangeError);
  });

  it("are not read out of an entry that names more tables than chunks", () => {
    const held = Array.from({ length: 100 }, () => 1);
    const { entry } = encodePostings(postingsOf(held), 0, 0, { chunk: 20, inline: 0, table: 50 });
    const garbled = entry.slice();
    garbled[entry.length - 3] = 5;
    const read = async () => new Map<string, Uint8Array>();
    expect(decodeEntry(entry, 0, KINDS, read).parts[0]?.tables?.loaded).toHaveLength(2);
    expect(() => decodeEntry(garbled, 0, KINDS, read)).toThrow(RangeError);
  });
});
