import { describe, expect, it } from "vitest";
import { lookUp } from "../../../core/index/sorted-table";
import {
  compareTerms,
  TermTableWriter,
  termBlock,
  termBlocks,
  termHash,
} from "../../../core/index/term-table";

const KINDS = { block: "t", long: "t-long" };

async function tableOf(terms: readonly string[], blocks: number) {
  const values = new Map<string, Uint8Array>();
  const writer = new TermTableWriter("t", blocks, async (key, value) => void values.set(key, value));
  const hashed = terms.map((term) => ({ term, hash: termHash(term) })).sort(compareTerms);
  for (const { term } of hashed) await writer.add(term, entryOf(term));
  await writer.finish();
  return values;
}

function entryOf(term: string): Uint8Array {
  return new TextEncoder().encode(`entry of ${term}`);
}

describe("a table of terms", () => {
  it.each([1, 3, 400])(
    "in %i blocks gives each term with one read, and none that it does not hold",
    async (blocks) => {
      const terms = Array.from({ length: 60 }, (_, at) => `ñ${at}`);
      const values = await tableOf(terms, blocks);
      expect([...values.keys()]).toEqual(Array.from({ length: blocks }, (_, at) => `t/${at}`));
      let reads = 0;
      const read = async (keys: readonly string[]) => {
        reads++;
        return new Map(keys.map((key) => [key, values.get(key) ?? new Uint8Array()]));
      };
      const found = await lookUp([...terms, "other"], (term) => termBlock(term, blocks), KINDS, read);
      expect(new Map([...found].sort())).toEqual(
        new Map(terms.map((term) => [term, entryOf(term)] as const).sort()),
      );
      expect(reads).toBe(1);
    },
  );

  it("is ordered by FNV-1a, and by the term where that is the same", () => {
    expect([termHash(""), termHash("a"), termHash("foobar")]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
    expect(compareTerms({ term: "b", hash: 1 }, { term: "a", hash: 2 })).toBeLessThan(0);
    expect(compareTerms({ term: "b", hash: 2 }, { term: "a", hash: 2 })).toBeGreaterThan(0);
  });

  it("has larger blocks in a small segment, where a page wants nearly all", () => {
    expect([termBlocks(5_000, 100_000), termBlocks(5_001, 100_000)]).toEqual([50, 200]);
  });

  it("has no block without postings", () => {
    expect([termBlocks(9, 0), termBlocks(9, 1), termBlocks(9, 2_001)]).toEqual([0, 1, 2]);
    expect(termBlock("a", 0)).toBe(-1);
  });
});
