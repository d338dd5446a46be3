import { completeReport } from "../corpus/complete-report";
import { type RawRow, SheetRows } from "../corpus/sheet-rows";
import { safeLink } from "../reading/safe-link";
import { siteOutlet } from "../reading/save-page";
import { gatherReport } from "./check-report";
import { dayOf } from "./day";
import { Gathering, type Imported } from "./imported";
import { MOST_RECORDS } from "./limits";

/** What a column of a table can be taken for. */
export const TABLE_FIELDS = ["url", "claim", "headline", "published", "language", "attributedTo"] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** Field → number of the column that gives it, from 0. `url` and `claim` are needed. */
export type Mapping = Partial<Readonly<Record<TableField, number>>>;

/** A table: the names of its columns, and the rows below them. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
}

/** Reads values that are parted by what the header shows, as in a pack's sheet (with or without a byte-order mark). */
export function readTable(text: string): Table {
  const sheet = new SheetRows(MOST_RECORDS + 2);
  const rows = sheet.push(text.replace(/^\ufeff/, ""));
  const [header, ...body] = [...rows, ...sheet.end()];
  return { columns: header?.cells ?? [], rows: body };
}

/** Names by which columns are known without being asked for, in our three languages. */
const KNOWN: Readonly<Record<TableField, RegExp>> = {
  url: /^(?:url|link|address|enlace|direcci[oó]n|endere[cç]o|source_?url)$/i,
  claim: /^(?:claim|text|statement|summary|afirmaci[oó]n|texto|resumen|afirma[cç][aã]o|resumo)s?$/i,
  headline: /^(?:headline|title|titular|t[ií]tulo|manchete)$/i,
  published: /^(?:published|date|day|fecha|data|publicado|published_?(?:at|on))$/i,
  language: /^(?:language|lang|idioma|l[ií]ngua)$/i,
  attributedTo: /^(?:attributed_?to|speaker|said_?by|atribuid[oa]_?a|fuente|fonte)$/i,
};

/** Which columns look like which fields. */
export function guessMapping(columns: readonly string[]): Mapping {
  return Object.fromEntries(
    TABLE_FIELDS.flatMap((field) => {
      const at = columns.findIndex((name) => KNOWN[field].test(name.trim()));
      return at < 0 ? [] : [[field, at]];
    }),
  );
}

/** Makes reports of a table's rows: those of one address are the claims of one report. Problems name the line that the row begins at. */
export async function tableReports({ rows }: Table, mapping: Mapping): Promise<Imported> {
  const gathered = new Gathering();
  const byAddress = new Map<string, RawRow[]>();
  const cell = (row: readonly string[], field: TableField): string => row[mapping[field] ?? -1] ?? "";
  for (const raw of rows) {
    const { cells: row, line, broken } = raw;
    if (++gathered.records > MOST_RECORDS) {
      gathered.refuse(line, "", "beyond-limit");
      break;
    }
    if (broken) {
      gathered.refuse(line, "", "unclosed-quote");
      continue;
    }
    const missing = (["url", "claim"] as const).find((field) => cell(row, field) === "");
    if (missing !== undefined) gathered.refuse(line, missing, "missing");
    else if (safeLink(cell(row, "url")) === null) gathered.refuse(line, "url", "unsafe-address");
    else {
      const known = byAddress.get(cell(row, "url"));
      if (known) known.push(raw);
      else byAddress.set(cell(row, "url"), [raw]);
    }
  }
  for (const [url, own] of byAddress) {
    const first = own[0]?.cells ?? [];
    const language = /^[a-z]{2}/.exec(cell(first, "language").toLowerCase())?.[0] ?? "en";
    const value = {
      url,
      outlet: siteOutlet(new URL(url).hostname.replace(/^www\./, ""), language).id,
      language,
      ...(cell(first, "headline") !== "" && { headline: cell(first, "headline") }),
      published: dayOf(cell(first, "published")),
      claims: own.map(({ cells: row }) => ({
        text: cell(row, "claim"),
        attributedTo: cell(row, "attributedTo") || null,
        words: "outlet",
      })),
    };
    const lineOf = (field: string) => own[Number(/^claims\.(\d+)/.exec(field)?.[1] ?? 0)]?.line ?? 1;
    gatherReport(gathered, lineOf, await completeReport(value));
  }
  return gathered.done();
}
