import { describe, expect, it } from "vitest";
import { readVectorTable } from "../../../cli/model/vector-table";
import { crc32 } from "../../../core/index/checksum";

const VECTORS: [string, number[]][] = [
  ["Maduro viajó a Moscú.", [1, -2, 3]],
  ["Guaidó returned to Caracas.", [127, 0, -127]],
  ["A luz voltou em São Paulo.", [4, 5, 6]],
];

function table(): Uint8Array {
  const rows = VECTORS.map(([text, vector]) => ({
    sum: crc32(new TextEncoder().encode(text)) >>> 0,
    vector,
  }));
  rows.sort((a, b) => a.sum - b.sum);
  const bytes = new Uint8Array(8 + rows.length * 7);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, rows.length, true);
  view.setUint32(4, 3, true);
  for (const [i, { sum, vector }] of rows.entries()) {
    view.setUint32(8 + 4 * i, sum, true);
    bytes.set(Int8Array.from(vector), 8 + 4 * rows.length + 3 * i);
  }
  return bytes;
}

describe("readVectorTable", () => {
  it.each(VECTORS)("finds the vector of %j", (text, vector) => {
    expect([...(readVectorTable(table()).of(text) ?? [])]).toEqual(vector);
  });

  it("finds nothing for a text that was changed by a letter", () => {
    expect(readVectorTable(table()).of("Guaidó returned to Caracas")).toBeNull();
    expect(readVectorTable(table()).of("")).toBeNull();
  });

  it("reads a table that stands inside a larger buffer", () => {
    const inside = new Uint8Array([9, 9, 9, ...table()]).subarray(3);
    expect([...(readVectorTable(inside).of("Maduro viajó a Moscú.") ?? [])]).toEqual([1, -2, 3]);
  });

  it("refuses a table that was cut", () => {
    expect(() => readVectorTable(table().subarray(0, 20))).toThrow("cut");
  });

  it("reads an empty table", () => {
    expect(readVectorTable(new Uint8Array(8)).of("Maduro")).toBeNull();
  });
});
