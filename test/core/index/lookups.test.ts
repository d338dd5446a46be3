import { describe, expect, it } from "vitest";
import { lookupsIn } from "../../../core/index/lookups";
import {
  type ChunkPlace,
  frequencyOf,
  loadChunks,
  unreadOf,
  unreadTablesOf,
} from "../../../core/index/postings";
import { decodeEntry, encodePostings } from "../../../core/index/postings-codec";
import { KINDS } from "../../../core/index/segment-root";
import { fc } from "../../seeded";

/** Frequencies of a term in neighbouring documents, which of them are looked up, and which records are read. */
const LOOKED_UP = fc.record({
  held: fc.array(fc.constantFrom(0, 1, 1, 2, 9), { minLength: 1, maxLength: 300 }),
  base: fc.nat(50),
  chunk: fc.integer({ min: 1, max: 80 }),
  table: fc.integer({ min: 1, max: 120 }),
  every: fc.integer({ min: 1, max: 40 }),
  read: fc.func(fc.boolean()),
});

describe("where documents are looked up", () => {
  it("is the one table or else the one chunk that is there and would hold them", async () => {
    await fc.assert(
      fc.asyncProperty(LOOKED_UP, async ({ held, base, chunk, table, every, read }) => {
        const docs = held.flatMap((frequency, doc) => (frequency > 0 ? [doc] : []));
        const postings = {
          docs: Uint32Array.from(docs),
          frequencies: Uint8Array.from(docs, (doc) => held[doc] ?? 0),
          lengths: Uint8Array.from(docs, () => 7),
        };
        const { entry, chunks, tables } = encodePostings(postings, 0, 0, { chunk, inline: 0, table });
        const records = (key: string) => (key.startsWith(`${KINDS.tables}/`) ? tables : chunks);
        const list = decodeEntry(entry, base, KINDS, async (keys) => {
          return new Map(keys.map((key) => [key, records(key)[Number(key.slice(2))] ?? new Uint8Array()]));
        });
        const places: ChunkPlace[] = [...unreadOf(list), ...unreadTablesOf(list)];
        await loadChunks(places.filter(({ at, table: of }) => read(at, of === true)));
        const wanted = Uint32Array.from(
          { length: Math.ceil((held.length + 60) / every) },
          (_, at) => at * every + (base > 10 ? base - 10 : 0),
        );
        for (const part of list.parts) {
          const lookups = lookupsIn(part, wanted);
          let last = 0;
          for (const { from, to } of lookups) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            last = to;
          }
          for (const [at, doc] of wanted.entries()) {
            const lookup = lookups.find(({ from, to }) => from <= at && at < to);
            const chunkAt = part.lasts.findIndex((end) => base + end >= doc);
            if (lookup === undefined) {
              const known = doc < base || chunkAt < 0 ? 0 : frequencyOf(doc, part, chunkAt);
              expect(known, `document ${doc} is nowhere`).toBe(0);
            } else if ("table" in lookup) {
              expect(part.tables?.loaded[Math.floor((doc - base) / table)]).toBe(lookup.table);
              expect(lookup.first).toBe(base + Math.floor((doc - base) / table) * table);
            } else expect(part.loaded[chunkAt]).toBe(lookup.chunk);
          }
        }
      }),
    );
  });
});
