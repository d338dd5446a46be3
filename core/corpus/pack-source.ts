import { lazily } from "../lazily";
import type { z } from "../schema";
import { completeReport, completeSelfTest } from "./complete-report";
import { Credit, GazetteerEntry } from "./gazetteer";
import { checkRecord, parseJson, RecordError } from "./json-lines";
import { fieldLines, jsonFault } from "./json-places";
import { Carrier, Outlet } from "./outlet";
import { ErrorList } from "./pack-errors";
import { PackManifest } from "./pack-manifest";
import { type Located, placed, ReportReferences, selfTestErrors, tableErrors } from "./pack-references";
import { readSheet } from "./read-sheet";
import type { Report } from "./report";
import { type SelfTest, SourceTest } from "./self-test";
import { SourceReport } from "./source-report";
import { unknownFields } from "./unknown-fields";

/** A pack as its authors keep it, parsed and whole; the pack compiler makes segments of it. */
export interface PackSource {
  readonly manifest: PackManifest;
  readonly reports: readonly Report[];
  readonly outlets: readonly Outlet[];
  readonly carriers: readonly Carrier[];
  readonly gazetteer: readonly GazetteerEntry[];
  readonly credits: readonly Credit[];
}

/** A source with its gold pairs, each at its place. */
export interface TestedSource extends PackSource {
  readonly selfTests: readonly Located<SelfTest>[];
}

/** The files that a pack's source may consist of, besides a sheet of reports. */
export const PACK_FILES = [
  "pack.json",
  "reports.jsonl",
  "outlets.jsonl",
  "carriers.jsonl",
  "gazetteer.jsonl",
  "credits.jsonl",
  "selftests.jsonl",
] as const;

/** Errors of tables that lie there as sheets: only reports may be one, and any other would be left unread. */
export function unreadSheets(isThere: (name: string) => boolean): RecordError[] {
  return PACK_FILES.flatMap((lines) => {
    const sheet = lines.replace(/\.jsonl$/, ".csv");
    if (sheet === lines || sheet === SHEET || !isThere(sheet)) return [];
    return [new RecordError(sheet, 1, "", `expected ${lines}: only reports may be a sheet`)];
  });
}

const HEAD = "pack.json";
const SHEET = "reports.csv";

/**
 * Parses a pack's files, given by name, and fills what a hand-written one may leave out. Throws `PackErrors` that name file, line and field of every record that
 * does not fit, of a field that is not known, of an id used twice, and of a reference to nothing; `RecordError` for a missing file and a `pack.json` that is no JSON. Any other file that is
 * absent is empty. `turn` is awaited after each report.
 */
export async function parsePackSource(
  files: Readonly<Record<string, string>>,
  turn: () => Promise<void> | void = () => undefined,
): Promise<TestedSource> {
  if (files[HEAD] === undefined) throw new RecordError(HEAD, 1, "", "expected this file", "none");
  if (files["reports.jsonl"] === undefined && files[SHEET] === undefined)
    throw new RecordError("reports.jsonl", 1, "", `expected this file or ${SHEET}`, "neither");
  const errors = new ErrorList();
  const textOf = (name: string) => (files[name] ?? "").replace(/^\ufeff/, "");
  const rows = <S extends z.ZodMiniType>(name: string, schema: S) =>
    locatedRecords(textOf(name), schema, name, errors);
  const manifest = packManifest(textOf(HEAD), errors);
  const tables = {
    outlets: rows("outlets.jsonl", Outlet),
    carriers: rows("carriers.jsonl", Carrier),
    gazetteer: rows("gazetteer.jsonl", GazetteerEntry),
    credits: rows("credits.jsonl", Credit),
  };
  errors.add(...tableErrors(tables));
  const references = new ReportReferences(tables);
  const reports: Report[] = [];
  const values = locatedValues(textOf("reports.jsonl"), "reports.jsonl", errors);
  for await (const value of readSheet([textOf(SHEET)], SHEET)) {
    if (value instanceof RecordError) errors.add(value);
    else values.push(value);
  }
  for (const value of values) {
    const record = await completeReport(value.record);
    for (const report of fitting({ ...value, record }, SourceReport, errors)) {
      errors.add(...references.errorsOf(report));
      reports.push(report.record);
    }
    await turn();
  }
  const selfTests = await selfTestsOf(textOf(SELF_TESTS), errors);
  const known = new Set(reports.flatMap(({ claims }) => claims.map(({ id }) => id)));
  errors.add(...selfTestErrors(selfTests, (id) => known.has(id)));
  errors.throwIfAny();
  return {
    manifest,
    reports,
    outlets: recordsOf(tables.outlets),
    carriers: recordsOf(tables.carriers),
    gazetteer: recordsOf(tables.gazetteer),
    credits: recordsOf(tables.credits),
    selfTests,
  };
}

/** What `pack.json` says; fields that are not known go to `errors`. Where it does not fit, all that is wrong is thrown, each at the line it stands on. */
export function packManifest(text: string, errors: ErrorList): PackManifest {
  const record = parseJson(text, HEAD, 1);
  if (record instanceof RecordError) throw faultIn(text) ?? record;
  const lineOf = lazily(() => fieldLines(text));
  const placeOf = (field: string) => ({ line: lineOf()(field), field });
  const [manifest] = fitting({ record, file: HEAD, line: 1, placeOf }, PackManifest, errors);
  if (manifest !== undefined) return manifest.record;
  errors.throwIfAny();
  throw new RecordError(HEAD, 1, "", "expected another shape");
}

function faultIn(text: string): RecordError | null {
  const fault = jsonFault(text);
  if (fault === null) return null;
  return new RecordError(
    HEAD,
    fault.line,
    "",
    `expected ${fault.expected} at column ${fault.column}`,
    fault.found,
  );
}

/** The file of gold pairs. */
export const SELF_TESTS = "selftests.jsonl";

/** Gold pairs out of the text of their file, their claims by id; what does not fit goes to `errors`. */
export async function selfTestsOf(
  text: string,
  errors: ErrorList,
  file: string = SELF_TESTS,
): Promise<Located<SelfTest>[]> {
  const values = locatedValues(text, file, errors);
  const complete = await Promise.all(
    values.map(async (value) => ({ ...value, record: await completeSelfTest(value.record) })),
  );
  return complete.flatMap((value) => fitting(value, SourceTest, errors));
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

/** A value as a record of the schema, or nothing when it does not fit. `errors` gets what is wrong with it, and every field that the schema does not know. */
export function fitting<S extends z.ZodMiniType>(
  located: Located<unknown>,
  schema: S,
  errors: ErrorList,
): Located<z.output<S>>[] {
  const checked = checkRecord(located.record, schema, located.file, located.line);
  if ("errors" in checked) errors.add(...placed(located, checked.errors));
  for (const unknown of unknownFields(located, schema)) errors.add(...placed(located, [unknown]));
  return "data" in checked ? [{ ...located, record: checked.data }] : [];
}

/** The records without their places. */
export function recordsOf<T>(rows: readonly Located<T>[]): T[] {
  return rows.map(({ record }) => record);
}
