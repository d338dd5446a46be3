import { describe, expect, it } from "vitest";
import { chunkFrom, frequenciesOf, loadChunks, unreadOf } from "../../../core/index/postings";
import { decodeEntry, encodePostings } from "../../../core/index/postings-codec";
import { KINDS } from "../../../core/index/segment-root";
import { fc } from "../../seeded";

/** Frequencies of a term in neighbouring documents, and some of those documents, ascending. */
const LOOKED_FOR = fc.record({
  held: fc.array(fc.constantFrom(0, 0, 0, 1, 2, 9), { minLength: 1, maxLength: 300 }),
  chunk: fc.integer({ min: 1, max: 80 }),
  every: fc.integer({ min: 1, max: 90 }),
});

describe("the frequencies of documents that ascend", () => {
  it("are those in which the postings were written, however far apart the documents are", async () => {
    await fc.assert(
      fc.asyncProperty(LOOKED_FOR, async ({ held, chunk, every }) => {
        const docs = held.flatMap((frequency, doc) => (frequency > 0 ? [doc] : []));
        const postings = {
          docs: Uint32Array.from(docs),
          frequencies: Uint8Array.from(docs, (doc) => held[doc] ?? 0),
          lengths: Uint8Array.from(docs, () => 7),
        };
        const { entry, chunks } = encodePostings(postings, 0, 0, { chunk, inline: 0, table: 50 });
        const { parts } = decodeEntry(entry, 0, KINDS, async (keys) => {
          return new Map(keys.map((key) => [key, chunks[Number(key.slice(2))] ?? new Uint8Array()]));
        });
        await loadChunks(unreadOf({ count: docs.length, parts }));
        for (const part of parts) {
          const frequencyOf = frequenciesOf(part);
          for (let doc = 0; doc < held.length; doc += every) {
            const at = chunkFrom(0, doc, part);
            if (at < part.lasts.length) expect(frequencyOf(doc, at), `document ${doc}`).toBe(held[doc]);
          }
        }
      }),
    );
  });
});
