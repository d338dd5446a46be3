import { RecordError } from "./json-lines";

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

/** The cells of one row by their columns. */
export type SheetRow = Readonly<Partial<Record<(typeof SHEET_COLUMNS)[number], string>>>;

/** The columns that a header names. An unknown one is an error, so that a misspelt one is noticed. */
export function sheetColumns(header: readonly string[], file: string): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const strange = names.find((name) => !SHEET_COLUMNS.some((column) => column === name));
  if (strange !== undefined) {
    throw new RecordError(file, 1, "", `expected columns among ${SHEET_COLUMNS.join(", ")}`, strange);
  }
  return names;
}

/** The report that rows of one address state, not checked yet: its own columns are taken from the first. */
export function sheetReport(rows: readonly SheetRow[]): unknown {
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

function claimOf(row: SheetRow): unknown {
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
