import Papa from "papaparse";
import { RecordError } from "./json-lines";
import type { ErrorList } from "./pack-errors";
import type { Located } from "./pack-references";
import { type SheetRow, sheetColumns, sheetReport } from "./sheet-reports";

/**
 * Reads a sheet with one claim a row (RFC 4180, commas): rows that follow one another with the same `url` are one report, not checked yet, at the line of its
 * first row. A header that is none, a row with more or fewer cells, and a quotation mark that is not closed go to `errors`.
 */
export function readSheet(text: string, file: string, errors: ErrorList): Located<unknown>[] {
  const reports: { line: number; rows: SheetRow[] }[] = [];
  let columns: readonly string[] | null = null;
  for (const { cells, line, broken } of rowsOf(text)) {
    if (broken) errors.add(new RecordError(file, line, "", "expected a quotation mark that is closed"));
    else if (columns === null) {
      try {
        columns = sheetColumns(cells, file);
      } catch (error) {
        if (!(error instanceof RecordError)) throw error;
        errors.add(error);
        return [];
      }
    } else if (cells.length !== columns.length)
      errors.add(new RecordError(file, line, "", `expected ${columns.length} cells`, String(cells.length)));
    else {
      const row: SheetRow = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""]));
      const open = reports.at(-1);
      if (open !== undefined && row.url !== "" && row.url === open.rows[0]?.url) open.rows.push(row);
      else reports.push({ line, rows: [row] });
    }
  }
  return reports.map(({ rows, line }) => ({ record: sheetReport(rows), file, line }));
}

/** The rows that hold something, trimmed, with the line that each begins at: a cell may hold several lines. */
function rowsOf(text: string): { cells: string[]; line: number; broken: boolean }[] {
  const rows: { cells: string[]; line: number; broken: boolean }[] = [];
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    step: ({ data, errors, meta: { cursor } }) => {
      const cells = data.map((cell) => cell.trim());
      const broken = errors.some(({ type }) => type === "Quotes");
      if (broken || cells.some((cell) => cell !== "")) rows.push({ cells, line, broken });
      line += text.slice(read, cursor).split("\n").length - 1;
      read = cursor;
    },
  });
  return rows;
}
