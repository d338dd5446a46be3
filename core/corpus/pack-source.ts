import type { z } from "../schema";
import { Credit, GazetteerEntry } from "./gazetteer";
import { checkRecord, parseJson, parseRecord, RecordError } from "./json-lines";
import { Carrier, Outlet } from "./outlet";
import { ErrorList } from "./pack-errors";
import { PackManifest } from "./pack-manifest";
import { type Located, ReportReferences, tableErrors } from "./pack-references";
import { Report } from "./report";

/** A pack as its authors keep it, parsed and whole; the pack compiler makes segments of it. */
export interface PackSource {
  readonly manifest: PackManifest;
  readonly reports: readonly Report[];
  readonly outlets: readonly Outlet[];
  readonly carriers: readonly Carrier[];
  readonly gazetteer: readonly GazetteerEntry[];
  readonly credits: readonly Credit[];
}

/** The files a pack source consists of. */
export const PACK_FILES = [
  "pack.json",
  "reports.jsonl",
  "outlets.jsonl",
  "carriers.jsonl",
  "gazetteer.jsonl",
  "credits.jsonl",
] as const;

/**
 * Parses a pack's files, given by name. Throws `PackErrors` that name file, line and field of every record that does not fit,
 * of an id used twice, and of a reference to nothing.
 */
export function parsePackSource(files: Readonly<Record<string, string>>): PackSource {
  const errors = new ErrorList();
  const rows = <S extends z.ZodMiniType>(name: string, schema: S) =>
    locatedRecords(content(files, name), schema, name, errors);
  const manifest = parseRecord(content(files, "pack.json"), PackManifest, "pack.json", 1);
  const reports = rows("reports.jsonl", Report);
  const tables = {
    outlets: rows("outlets.jsonl", Outlet),
    carriers: rows("carriers.jsonl", Carrier),
    gazetteer: rows("gazetteer.jsonl", GazetteerEntry),
    credits: rows("credits.jsonl", Credit),
  };
  errors.add(...tableErrors(tables));
  const references = new ReportReferences(tables);
  for (const report of reports) errors.add(...references.errorsOf(report));
  errors.throwIfAny();
  return {
    manifest,
    reports: recordsOf(reports),
    outlets: recordsOf(tables.outlets),
    carriers: recordsOf(tables.carriers),
    gazetteer: recordsOf(tables.gazetteer),
    credits: recordsOf(tables.credits),
  };
}

/** The records of a JSON Lines text that fit, each with its line; what does not fit goes to `errors`. */
export function locatedRecords<S extends z.ZodMiniType>(
  text: string,
  schema: S,
  file: string,
  errors: ErrorList,
): Located<z.output<S>>[] {
  return locatedValues(text, file, errors).flatMap((value) => fitting(value, schema, errors));
}

/** The JSON values of a text, one a line, each with its line; a line that holds none goes to `errors`. */
export function locatedValues(text: string, file: string, errors: ErrorList): Located<unknown>[] {
  return text.split("\n").flatMap((json, at) => {
    if (json.trim() === "") return [];
    const record = parseJson(json, file, at + 1);
    if (!(record instanceof RecordError)) return [{ record, file, line: at + 1 }];
    errors.add(record);
    return [];
  });
}

/** A value as a record of the schema, or nothing when it does not fit; then `errors` has what is wrong with it. */
export function fitting<S extends z.ZodMiniType>(
  { record, file, line }: Located<unknown>,
  schema: S,
  errors: ErrorList,
): Located<z.output<S>>[] {
  const checked = checkRecord(record, schema, file, line);
  if ("data" in checked) return [{ record: checked.data, file, line }];
  errors.add(...checked.errors);
  return [];
}

/** The records without their places. */
export function recordsOf<T>(rows: readonly Located<T>[]): T[] {
  return rows.map(({ record }) => record);
}

function content(files: Readonly<Record<string, string>>, name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error(`the pack has no ${name}`);
  return text;
}
