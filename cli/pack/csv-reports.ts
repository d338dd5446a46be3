import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { RecordError } from "../../core/corpus/json-lines";
import { type SheetRow, sheetColumns, sheetReport } from "../../core/corpus/sheet-reports";

/** A report as its rows state it, not checked yet, and the line of its first row. */
export interface CsvReport {
  readonly value: unknown;
  readonly line: number;
}

/**
 * Reads a sheet with one claim a row; rows that follow one another with the same `url` are one report, whose columns are taken from the
 * first. An unknown column and a row with more or fewer cells than the header are errors.
 */
export async function* readCsvReports(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<CsvReport | RecordError> {
  let open: { url: string; line: number; rows: SheetRow[] } | undefined;
  try {
    for await (const { row, line } of rowsOf(path, file, onBytes)) {
      if (open !== undefined && row.url === open.url && row.url !== "") {
        open.rows.push(row);
        continue;
      }
      if (open !== undefined) yield { value: sheetReport(open.rows), line: open.line };
      open = { url: row.url ?? "", line, rows: [row] };
    }
  } catch (error) {
    if (error instanceof RecordError) yield error;
    else if (error instanceof CsvError)
      yield new RecordError(file, Number(error.lines ?? 0), "", error.message);
    else throw error;
    return;
  }
  if (open !== undefined) yield { value: sheetReport(open.rows), line: open.line };
}

async function* rowsOf(
  path: string,
  file: string,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<{ row: SheetRow; line: number }> {
  const input = createReadStream(path);
  if (onBytes) input.on("data", (chunk) => onBytes(chunk.length));
  const parser = input.pipe(
    parse({
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (header) => sheetColumns(header, file),
    }),
  );
  input.on("error", (error) => parser.destroy(error));
  for await (const { record, info } of parser) yield { row: record, line: info.lines };
}
