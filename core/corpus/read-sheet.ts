import { RecordError } from "./json-lines";
import type { Located } from "./pack-references";
import { checkHeader, type SheetRow, sheetReport } from "./sheet-reports";
import { type RawRow, SheetRows } from "./sheet-rows";

/**
 * Reads a sheet with one claim a row out of blocks of whole lines: rows that follow one another with the same `url` are one report, not checked yet. A header
 * that is none ends the reading; that, a row with more or fewer cells, and a quotation mark that is not closed are given as errors.
 */
export async function* readSheet(
  blocks: AsyncIterable<string> | Iterable<string>,
  file: string,
): AsyncGenerator<Located<unknown> | RecordError> {
  let columns: readonly string[] | null = null;
  let open: SheetRow[] = [];
  for await (const raw of rowsOf(blocks)) {
    const { line, cells } = raw;
    const fault = faultOf(raw, columns, file);
    if (fault !== null) yield fault;
    if (fault !== null && columns === null) return;
    if (fault !== null) continue;
    if (columns === null) {
      columns = cells.map((name) => name.toLowerCase());
      continue;
    }
    const row: SheetRow = {
      line,
      cells: Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])),
    };
    const [first] = open;
    if (first !== undefined && (first.cells.url !== row.cells.url || row.cells.url === "")) {
      yield sheetReport(open, file);
      open = [];
    }
    open.push(row);
  }
  if (open.length > 0) yield sheetReport(open, file);
}

async function* rowsOf(blocks: AsyncIterable<string> | Iterable<string>): AsyncGenerator<RawRow> {
  const rows = new SheetRows();
  for await (const block of blocks) yield* rows.push(block);
  yield* rows.end();
}

function faultOf(
  { cells, line, broken }: RawRow,
  columns: readonly string[] | null,
  file: string,
): RecordError | null {
  if (broken) return new RecordError(file, line, "", "expected a quotation mark that is closed");
  if (columns === null) return checkHeader(cells, file, line);
  if (cells.length !== columns.length)
    return new RecordError(file, line, "", `expected ${columns.length} cells`, String(cells.length));
  const nameless = cells.find((cell, at) => cell !== "" && columns[at] === "");
  return nameless === undefined
    ? null
    : new RecordError(file, line, "", "expected nothing where the header names no column", nameless);
}
