import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { completeReport } from "../../../core/corpus/complete-report";
import { RecordError } from "../../../core/corpus/json-lines";
import { ErrorList } from "../../../core/corpus/pack-errors";
import { type Located, ReportReferences, tableErrors } from "../../../core/corpus/pack-references";
import { fitting } from "../../../core/corpus/pack-source";
import type { Report } from "../../../core/corpus/report";
import { SourceReport } from "../../../core/corpus/source-report";
import { openSource, valuesOf } from "../open-source";
import { replace } from "./published-folder";

/** Reports to add: a file of them (JSON Lines, or a sheet), or one that was given on the command line. */
export type NewReports = { readonly file: string } | { readonly report: Readonly<Record<string, unknown>> };

const LINES = "reports.jsonl";

/** What an error of a report that was typed calls its place. */
const TYPED = "(command line)";

/**
 * Adds reports to a pack's `reports.jsonl`, all of them or, where one does not fit or is there already, none: then `PackErrors` says which
 * line and field of what was given.
 */
export async function addReports(folder: string, given: NewReports): Promise<string[]> {
  const errors = new ErrorList();
  const source = await openSource(folder, errors);
  errors.add(...tableErrors(source.tables));
  const references = new ReportReferences(source.tables);
  for await (const report of source.reports(errors)) errors.add(...references.errorsOf(report));
  const fresh: Located<Report>[] = [];
  for await (const report of read(given, errors)) {
    errors.add(...references.errorsOf(report));
    fresh.push(report);
  }
  errors.throwIfAny();
  const path = join(folder, LINES);
  const before = existsSync(path) ? await readFile(path, "utf8") : "";
  const end = before === "" || before.endsWith("\n") ? "" : "\n";
  const lines = fresh.map(({ record }) => `${JSON.stringify(record)}\n`);
  await replace(path, before + end + lines.join(""));
  const claims = fresh.reduce((sum, { record }) => sum + record.claims.length, 0);
  return [`${fresh.length} reports with ${claims} claims added to ${path}`];
}

async function* read(given: NewReports, errors: ErrorList): AsyncGenerator<Located<Report>> {
  if ("report" in given) {
    const record = await completeReport(given.report);
    yield* fitting({ record, file: TYPED, line: 1 }, SourceReport, errors);
    return;
  }
  const name = basename(given.file);
  if (!existsSync(given.file)) {
    errors.add(new RecordError(given.file, 1, "", "expected this file", "none"));
    return;
  }
  for await (const value of valuesOf(given.file, name)) {
    if (value instanceof RecordError) errors.add(value);
    else yield* fitting({ ...value, record: await completeReport(value.record) }, SourceReport, errors);
  }
}
