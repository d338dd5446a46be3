import { ErrorList } from "../../core/corpus/pack-errors";
import { ReportReferences, selfTestErrors, tableErrors } from "../../core/corpus/pack-references";
import { testedClaims } from "../../core/corpus/self-test";
import { type Duplicate, DuplicateFinder } from "./duplicates";
import { type OpenSource, openSource } from "./open-source";

/** A source folder that was read through once without finding an error. */
export interface SurveyedSource extends OpenSource {
  readonly counts: { readonly reports: number; readonly claims: number };
  readonly duplicates: readonly Duplicate[];
}

/** Reads a whole source folder, checks every record and reference, and looks for duplicates. Throws `PackErrors` with what is wrong. */
export async function surveySource(
  folder: string,
  onBytes?: (done: number, total: number) => void,
  onCompared?: (done: number, total: number) => void,
): Promise<SurveyedSource> {
  const errors = new ErrorList();
  const source = await openSource(folder, errors);
  errors.add(...tableErrors(source.tables));
  const references = new ReportReferences(source.tables);
  const duplicates = new DuplicateFinder();
  const wanted = new Set(source.selfTests.flatMap(({ record }) => testedClaims(record)));
  let reports = 0;
  let claims = 0;
  let done = 0;
  const onRead = (bytes: number) => {
    done += bytes;
    onBytes?.(done, source.bytes);
  };
  for await (const report of source.reports(errors, onRead)) {
    errors.add(...references.errorsOf(report));
    duplicates.add(report);
    reports++;
    claims += report.record.claims.length;
    for (const { id } of report.record.claims) wanted.delete(id);
  }
  errors.add(...selfTestErrors(source.selfTests, (id) => !wanted.has(id)));
  errors.throwIfAny();
  return { ...source, counts: { reports, claims }, duplicates: duplicates.find(onCompared) };
}
