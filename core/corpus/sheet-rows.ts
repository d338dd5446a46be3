import Papa from "papaparse";
import { sheetDelimiter } from "./sheet-delimiter";

/** A row that holds something, its cells trimmed. */
export interface RawRow {
  readonly cells: readonly string[];
  /** The line that the row begins at: a cell may hold several lines. */
  readonly line: number;
  /** A quotation mark is not closed, or something follows the closing one. */
  readonly broken: boolean;
}

/**
 * Splits a sheet that comes in blocks of whole lines into rows (RFC 4180; cells are parted by what the header shows). Rows and lines are the
 * same however the sheet is cut into blocks. At most `left` rows are given.
 */
export class SheetRows {
  #rest = "";
  #line = 1;
  #delimiter: string | null = null;

  constructor(private left = Number.POSITIVE_INFINITY) {}

  /** The rows that are whole with this block. */
  push(block: string): RawRow[] {
    return this.#rows(block, false);
  }

  /** The last row: no block comes after. */
  end(): RawRow[] {
    return this.#rows("", true);
  }

  #rows(block: string, isLast: boolean): RawRow[] {
    const text = this.#rest + block.replace(/\r\n?/g, "\n");
    if (text.trim() !== "") this.#delimiter ??= sheetDelimiter(text);
    const { rows, last } = split(text, this.#delimiter ?? ",", this.#line, this.left);
    const isLost = last !== null && text.length - last.start > LONGEST_ROW;
    const mayGoOn = !isLast && last !== null && !isLost;
    this.#rest = mayGoOn ? text.slice(last.start) : "";
    this.#line = mayGoOn ? last.row.line : this.#line + lineFeeds(text);
    const given = mayGoOn || last === null ? rows : [...rows, last.row];
    const held = given.filter(holdsSomething).slice(0, this.left);
    this.left = isLost ? 0 : this.left - held.length;
    return held;
  }
}

/** Characters of a row: in one with more, a quotation mark was left open, and nothing is read after it. */
const LONGEST_ROW = 1 << 20;

/** The rows of a text that hold something (little more than `most`); by itself the last row, which may go on behind the text. */
function split(
  text: string,
  delimiter: string,
  from: number,
  most: number,
): { rows: RawRow[]; last: { row: RawRow; start: number } | null } {
  const rows: RawRow[] = [];
  let last: { row: RawRow; start: number } | null = null;
  let start = 0;
  let line = from;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta: { cursor } }, parser) => {
      if (last !== null && holdsSomething(last.row)) rows.push(last.row);
      const isLost = cursor - start > LONGEST_ROW;
      const broken = isLost || errors.some(({ type }) => type === "Quotes");
      last = { row: { cells: data.map((cell) => cell.trim()), line, broken }, start };
      line += lineFeeds(text.slice(start, cursor));
      start = cursor;
      if (isLost || rows.length > most) parser.abort();
    },
  });
  return { rows, last };
}

function holdsSomething({ broken, cells }: RawRow): boolean {
  return broken || cells.some((cell) => cell !== "");
}

function lineFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
