import { describe, expect, it } from "vitest";
import { blockOf, lookUp, SortedTableWriter } from "../../../core/index/sorted-table";

const KINDS = { block: "t", long: "t-long" };
const SIZES = { block: 3_000, inline: 1_000 };

/** Keys and entries on both sides of what one byte can count, and entries that lie elsewhere. */
const ENTRIES = new Map(
  [0, 1, 127, 128, 129, 300, 1_000, 1_001, 20_000].flatMap((size) =>
    [1, 3, 127, 128, 200].map((length) => [
      `${String(size).padStart(6, "0")}${"ñ".repeat(length)}`,
      new Uint8Array(size).fill(length),
    ]),
  ),
);

async function tableOf(entries: ReadonlyMap<string, Uint8Array>) {
  const values = new Map<string, Uint8Array>();
  const writer = new SortedTableWriter(KINDS, async (key, value) => void values.set(key, value), SIZES);
  for (const [key, entry] of entries) await writer.add(key, entry);
  const directory = await writer.finish();
  return { values, directory, placeOf: (key: string) => blockOf(key, directory) };
}

function readerOf(values: ReadonlyMap<string, Uint8Array>) {
  return async (keys: readonly string[]) =>
    new Map(keys.map((key) => [key, values.get(key) ?? new Uint8Array()]));
}

describe("a sorted table", { timeout: 60_000 }, () => {
  it("gives every entry, asked one by one and all at once, and none that it does not hold", async () => {
    const { values, directory, placeOf } = await tableOf(ENTRIES);
    expect(directory.length).toBeGreaterThan(3);
    const read = readerOf(values);
    expect(await lookUp([...ENTRIES.keys(), "000000x", "~"], placeOf, KINDS, read)).toEqual(ENTRIES);
    for (const [key, entry] of ENTRIES)
      expect(await lookUp([key], placeOf, KINDS, read)).toEqual(new Map([[key, entry]]));
  });

  it.each([1, 2, 200])("never gives the entry that lacks its last %i bytes", async (cut) => {
    const { values, placeOf } = await tableOf(new Map([["a", new Uint8Array(300)]]));
    const block = values.get("t/0") ?? new Uint8Array();
    const read = readerOf(new Map([["t/0", block.subarray(0, block.length - cut)]]));
    await expect(lookUp(["a"], placeOf, KINDS, read)).rejects.toThrow(RangeError);
  });
});
