import { RecordError } from "./json-lines";
import type { Located, Place } from "./pack-references";

/** Columns of a sheet of reports; all but `url`, `outlet`, `language` and `claim` may be absent or empty. */
export const SHEET_COLUMNS = [
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

/** One row: where it begins, and its cells by their columns. */
export interface SheetRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<(typeof SHEET_COLUMNS)[number], string>>>;
}

const NEEDED = ["url", "outlet", "language", "claim"] as const;

/**
 * What is wrong with a header, or null: an unknown column is, so that a misspelt one is noticed, and one that is there twice or that every sheet needs and this one
 * has not. A column may be without a name.
 */
export function checkHeader(header: readonly string[], file: string, line: number): RecordError | null {
  const names = header.map((name) => name.toLowerCase());
  const fault = (expected: string, found?: string) => new RecordError(file, line, "", expected, found);
  const strange = names.find((name) => name !== "" && !SHEET_COLUMNS.some((column) => column === name));
  if (strange !== undefined) return fault(`expected columns among ${SHEET_COLUMNS.join(", ")}`, strange);
  const again = names.find((name, at) => name !== "" && names.indexOf(name) !== at);
  if (again !== undefined) return fault("expected each column once", `${again} again`);
  const missing = NEEDED.find((name) => !names.includes(name));
  return missing === undefined ? null : fault(`expected a column ${missing}`, names.join(", "));
}

/** The report that rows of one address state, not checked yet: its own columns are taken from the first. Its fields stand in rows and columns. */
export function sheetReport(rows: readonly SheetRow[], file: string): Located<unknown> {
  const line = rows[0]?.line ?? 1;
  const first = rows[0]?.cells ?? {};
  const month = /^\d{4}-\d{2}$/.test(first.published ?? "");
  const record = {
    url: first.url || undefined,
    outlet: first.outlet || undefined,
    language: first.language || undefined,
    carrier: textOf(first.carrier),
    headline: textOf(first.headline),
    published: month ? null : textOf(first.published),
    publishedMonth: month ? first.published : null,
    credits: listOf(first.credits),
    claims: rows.map(claimOf),
  };
  return { record, file, line, placeOf: (field) => cellOf(field, rows) };
}

function claimOf({ cells: row }: SheetRow): unknown {
  return {
    text: row.claim || undefined,
    ...(row.claim_en && { textEn: row.claim_en }),
    attributedTo: textOf(row.attributed_to),
    entities: listOf(row.entities),
    figures: listOf(row.figures).map(figureOf),
    eventDate: textOf(row.event_date),
    stance: row.stance ? row.stance : "asserts",
    quote: row.quote ? { speaker: textOf(row.quote_speaker), text: row.quote } : null,
    ...(row.framing && { framing: yesOrNo(row.framing) }),
  };
}

/** Columns of claims' fields that are not called as these. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: "url",
  text: "claim",
  textEn: "claim_en",
  attributedTo: "attributed_to",
  eventDate: "event_date",
  publishedMonth: "published",
  dateBasis: "published",
  "quote.speaker": "quote_speaker",
};

/** Words for yes and no in our three languages, as spreadsheets write them, too. */
const YES = ["true", "yes", "sí", "si", "sim", "1", "x", "verdadero", "verdadeiro"];
const NO = ["false", "no", "não", "nao", "0", "falso"];

/** What the cells of these columns hold, where the record's field does not say it. */
const EXPECTED: Readonly<Record<string, string>> = {
  url: "an address (https://daily.example/flood), its rows one after the other",
  published: "a day or a month (2031-05-02, 2031-05)",
  figures: "figures like >=12 houses (houses flooded); 3 weeks",
  framing: `${YES.join(", ")}, or ${NO.join(", ")}`,
};

/** The cell that gave a field of a report: `claims.2.eventDate` is `event_date` of the third row. */
function cellOf(field: string, rows: readonly SheetRow[]): Place {
  const [, at, inner] = /^claims\.(\d+)\.(.+)$/.exec(field) ?? [];
  const path = inner ?? field;
  const [name = ""] = path.split(".");
  const column = COLUMNS[path] ?? COLUMNS[name] ?? name;
  const row = rows[column === "url" ? 0 : Number(at ?? 0)];
  const expected = EXPECTED[column];
  return {
    line: row?.line ?? 1,
    field: column === "claims" ? "claim" : column,
    ...(expected !== undefined && { expected: `expected ${expected}` }),
  };
}

/** What is neither is left as it is, for the check to name. */
function yesOrNo(cell: string): unknown {
  const word = cell.normalize("NFC").toLowerCase();
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : cell;
}

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
  const opening = text.indexOf("(");
  const counted = opening < 0 ? text : text.slice(0, opening);
  const [, bound, value, rest = ""] = /^(~|>=|>|<=|<|)\s*(-?\d+(?:\.\d+)?)\s(.*)$/s.exec(counted) ?? [];
  const unit = rest.trim();
  const closed = opening < 0 || text.endsWith(")");
  if (bound === undefined || unit === "" || unit.includes(")") || !closed) return text;
  return {
    value: Number(value),
    unit,
    bound: BOUNDS[bound],
    what: opening < 0 ? "" : text.slice(opening + 1, -1),
  };
}
