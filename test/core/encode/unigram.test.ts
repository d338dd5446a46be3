import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { encoderInput } from "../../../core/encode/encoder-input";
import { readPieceTable } from "../../../core/encode/piece-table";
import { pieceIds } from "../../../core/encode/unigram";

const ROOT = join(import.meta.dirname, "../../..");
const fixture: { pieces: [string, number[]][] } = JSON.parse(
  readFileSync(join(ROOT, "test/fixtures/encoder/encoder.json"), "utf8"),
);
const table = readPieceTable(readFileSync(join(ROOT, "data/model/pieces.tsv"), "utf8"));

describe("pieceIds", () => {
  it.each(fixture.pieces)("cuts %j as the training did", (text, ids) => {
    expect(pieceIds(text, table)).toEqual(ids);
  });

  it("prefers the more probable of two spellings and marks what no piece holds", () => {
    const small = readPieceTable("\t0\n\t0\n\t0\n\t0\n▁a\t-1\nb\t-1\n▁ab\t-3\n▁\t-2\n");
    expect(pieceIds("ab", small)).toEqual([4, 5]);
    expect(pieceIds("a😀b", small)).toEqual([4, 3, 5]);
  });
});

describe("encoderInput", () => {
  const { begin, end } = table.special;

  it("puts begin and end around a text that is marked as one to compare", () => {
    const expected = [begin, ...pieceIds("query: Maduro", table), end];
    expect(Array.from(encoderInput("Maduro", table), Number)).toEqual(expected);
  });

  it("cuts a very long text and still ends it", () => {
    const row = encoderInput("Caracas ".repeat(500), table);
    expect(row).toHaveLength(98);
    expect(row.at(-1)).toBe(end);
  });
});
