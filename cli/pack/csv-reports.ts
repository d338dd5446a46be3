import { createReadStream } from "node:fs";
import { CsvError, parse } from "csv-parse";
import { RecordError } from "../../core/corpus/json-lines";

/** Columns of a sheet of reports; all but `url`, `outlet`, `language` and `claim` may be absent or empty. */
export const CSV_COLUMNS = [
  "url",
  "outlet",
  "carrier",
  "language",
  "headline",
  "published",
  "credits",
  "claim",
  "claim_en",
  "attributed_to",
  "entities",
  "figures",
  "event_date",
  "stance",
  "quote",
  "quote_speaker",
  "framing",
] as const;

type Row = Readonly<Partial<Record<(typeof CSV_COLUMNS)[number], string>>>;

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
  let open: { url: string; line: number; rows: Row[] } | undefined;
  try {
    for await (const { row, line } of rowsOf(path, file, onBytes)) {
      if (open !== undefined && row.url === open.url && row.url !== "") {
        open.rows.push(row);
        continue;
      }
      if (open !== undefined) yield { value: reportOf(open.rows), line: open.line };
      open = { url: row.url ?? "", line, rows: [row] };
    }
  } catch (error) {
    if (error instanceof RecordError) yield error;
    else if (error instanceof CsvError)
      yield new RecordError(file, Number(error.lines ?? 0), "", error.message);
    else throw error;
    return;
  }
  if (open !== undefined) yield { value: reportOf(open.rows), line: open.line };
}

async function* rowsOf(
  path: string,
  file: string,
  onBytes: ((bytes: number) => void) | undefined,
): AsyncGenerator<{ row: Row; line: number }> {
  const input = createReadStream(path);
  if (onBytes) input.on("data", (chunk) => onBytes(chunk.length));
  const parser = input.pipe(
    parse({
      bom: true,
      trim: true,
      skip_empty_lines: true,
      info: true,
      columns: (header) => known(header, file),
    }),
  );
  input.on("error", (error) => parser.destroy(error));
  for await (const { record, info } of parser) yield { row: record, line: info.lines };
}

function known(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const strange = names.find((name) => !CSV_COLUMNS.some((column) => column === name));
  if (strange !== undefined) {
    throw new RecordError(file, 1, "", `expected columns among ${CSV_COLUMNS.join(", ")}`, strange);
  }
  return names;
}

function reportOf(rows: readonly Row[]): unknown {
  const [first = {}] = rows;
  const month = /^\d{4}-\d{2}$/.test(first.published ?? "");
  return {
    url: first.url,
    outlet: first.outlet,
    language: first.language,
    carrier: textOf(first.carrier),
    headline: first.headline ? first.headline : null,
    published: month ? null : textOf(first.published),
    publishedMonth: month ? first.published : null,
    credits: listOf(first.credits),
    claims: rows.map(claimOf),
  };
}

function claimOf(row: Row): unknown {
  return {
    text: row.claim,
    ...(row.claim_en && { textEn: row.claim_en }),
    attributedTo: textOf(row.attributed_to),
    entities: listOf(row.entities),
    figures: listOf(row.figures).map(figureOf),
    eventDate: textOf(row.event_date),
    stance: row.stance ? row.stance : "asserts",
    quote: row.quote ? { speaker: textOf(row.quote_speaker), text: row.quote } : null,
    ...(row.framing && { framing: YES.includes(row.framing.toLowerCase()) }),
  };
}

const YES = ["true", "yes", "1"];

function textOf(cell: string | undefined): string | null {
  return cell ? cell : null;
}

function listOf(cell: string | undefined): string[] {
  return (cell ?? "")
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** What stands before a number says its bound: `>=12 houses (flooded)`. */
const BOUNDS: Readonly<Record<string, string>> = {
  "": "exact",
  "~": "about",
  ">=": "atLeast",
  ">": "moreThan",
  "<=": "atMost",
  "<": "lessThan",
};

/** `bound number unit (what)`; what does not read so is left as it is, for the check to name. */
function figureOf(text: string): unknown {
  const [, bound, value, unit, what] =
    /^(~|>=|>|<=|<|)\s*(-?\d+(?:\.\d+)?)\s+([^()]+?)\s*(?:\((.*)\))?$/.exec(text) ?? [];
  if (bound === undefined) return text;
  return { value: Number(value), unit, bound: BOUNDS[bound], what: what ?? "" };
}
