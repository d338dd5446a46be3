import { describe, expect, it } from "vitest";
import { SheetRows } from "../../../core/corpus/sheet-rows";
import { fc } from "../../seeded";

/** The rows of a sheet that comes in these blocks. */
function rowsOf(...blocks: string[]) {
  const rows = new SheetRows();
  return [...blocks.flatMap((block) => rows.push(block)), ...rows.end()];
}

describe("the rows of a sheet", () => {
  it.each([
    { name: "commas", text: "a,b\n1,2\n" },
    { name: "semicolons", text: '"a";b\n1;2\n' },
    { name: "tabs", text: "a\tb\r\n1\t2\r\n" },
    { name: "bars and lines that end as on old machines", text: "a|b\r1|2" },
  ])("are parted by $name", ({ text }) => {
    expect(rowsOf(text).map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
    ]);
  });

  it("are parted by what the header shows outside its quotation marks", () => {
    const [header, row] = rowsOf('\n"a, b, c, d";e\n1,2;3\n');
    expect([header?.cells, row?.cells]).toEqual([
      ["a, b, c, d", "e"],
      ["1,2", "3"],
    ]);
  });

  it("begin at their own line behind blank rows and cells of several lines", () => {
    const rows = rowsOf('a,b\r\n\r\n"one\r\ntwo\r\n\r\nfour",x\r\n , \r\ny,z');
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "a"],
      [3, "one\ntwo\n\nfour"],
      [8, "y"],
    ]);
  });

  it("are the same however the sheet is cut into lines", () => {
    const cell = fc.constantFrom("", " x ", '"a ""b"" c"', '"one\ntwo"', '"x;y,z"', "ñandú", '"', 'a"b');
    const row = fc.array(cell, { minLength: 1, maxLength: 4 }).map((cells) => cells.join(","));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.constantFrom("\n", "\r\n"), (rows, end) => {
        const text = ["h,i,j,k", ...rows].join(end);
        expect(rowsOf(...text.split(/(?<=\n)/))).toEqual(rowsOf(text));
      }),
    );
  });

  it("end at a quotation mark that is left open, where that is clear", () => {
    const rest = Array.from({ length: 6 }, () => `${"x".repeat(250_000)},y\n`);
    const blocks = ["a,b\n", '"open,b\n', ...rest];
    for (const given of [rowsOf(...blocks), rowsOf(blocks.join(""))])
      expect(given.map(({ line, broken }) => [line, broken])).toEqual([
        [1, false],
        [2, true],
      ]);
  });

  it("are no more than were asked for, blank ones aside", () => {
    const rows = new SheetRows(2);
    expect([...rows.push("a,b\n\n\n1,2\n3,4\n5,6\n"), ...rows.end()].map(({ line }) => line)).toEqual([1, 4]);
  });
});
