import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { completeReport } from "../../core/corpus/complete-report";
import { Credit, GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJson, RecordError } from "../../core/corpus/json-lines";
import { Carrier, Outlet } from "../../core/corpus/outlet";
import type { ErrorList } from "../../core/corpus/pack-errors";
import type { PackManifest } from "../../core/corpus/pack-manifest";
import type { Located, PackTables } from "../../core/corpus/pack-references";
import {
  fitting,
  locatedRecords,
  packManifest,
  SELF_TESTS,
  selfTestsOf,
  unreadSheets,
} from "../../core/corpus/pack-source";
import { readSheet } from "../../core/corpus/read-sheet";
import type { Report } from "../../core/corpus/report";
import type { SelfTest } from "../../core/corpus/self-test";
import { SourceReport } from "../../core/corpus/source-report";
import { isSheet, sourceText } from "../../core/corpus/source-text";
import type { z } from "../../core/schema";
import { readBlocks, readLines } from "./source-lines";

/** A pack's source folder with its small files read; the reports are read as often as they are asked for, one by one. */
export interface OpenSource {
  readonly manifest: PackManifest;
  readonly tables: PackTables;
  readonly selfTests: readonly Located<SelfTest>[];
  /** Bytes of the files of reports. */
  readonly bytes: number;
  /** Reports that fit their schema, in the order of the files; what does not fit goes to `errors`. */
  reports(errors: ErrorList, onBytes?: (bytes: number) => void): AsyncGenerator<Located<Report>>;
}

const LINES = "reports.jsonl";
const SHEET = "reports.csv";

/** Opens a source folder. Throws for a missing file, for one that is no UTF-8, and for a `pack.json` that does not fit; all else goes to `errors`. */
export async function openSource(folder: string, errors: ErrorList): Promise<OpenSource> {
  errors.add(...unreadSheets((name) => existsSync(join(folder, name))));
  const table = async <S extends z.ZodMiniType>(name: string, schema: S) =>
    locatedRecords(await textOf(folder, name), schema, name, errors);
  const [outlets, carriers, gazetteer, credits, selfTests] = await Promise.all([
    table("outlets.jsonl", Outlet),
    table("carriers.jsonl", Carrier),
    table("gazetteer.jsonl", GazetteerEntry),
    table("credits.jsonl", Credit),
    selfTestsOf(await textOf(folder, SELF_TESTS), errors),
  ]);
  const files = [LINES, SHEET].filter((name) => existsSync(join(folder, name)));
  if (files.length === 0) throw new RecordError(LINES, 1, "", `expected this file or ${SHEET}`, "neither");
  const sizes = await Promise.all(files.map((name) => stat(join(folder, name))));
  return {
    manifest: packManifest(await required(folder, "pack.json"), errors),
    tables: { outlets, carriers, gazetteer, credits },
    selfTests,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    async *reports(found, onBytes) {
      for (const file of files) {
        for await (const value of valuesOf(join(folder, file), file, onBytes)) {
          if (value instanceof RecordError) found.add(value);
          else yield* fitting({ ...value, record: await completeReport(value.record) }, SourceReport, found);
        }
      }
    },
  };
}

/** The reports of a file, not checked yet: a sheet by its name's end, else JSON Lines. Throws a `RecordError` where the file is no UTF-8. */
export function valuesOf(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Located<unknown> | RecordError> {
  if (isSheet(file)) return readSheet(readBlocks(path, file, onBytes), file);
  return readJsonReports(path, file, onBytes);
}

async function* readJsonReports(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<Located<unknown> | RecordError> {
  for await (const { text, line } of readLines(path, file, onBytes)) {
    if (text.trim() === "") continue;
    const record = parseJson(text, file, line);
    yield record instanceof RecordError ? record : { record, file, line };
  }
}

/** An absent table is an empty one. */
async function textOf(folder: string, name: string): Promise<string> {
  return existsSync(join(folder, name)) ? sourceText(await readFile(join(folder, name)), name) : "";
}

async function required(folder: string, name: string): Promise<string> {
  if (existsSync(join(folder, name))) return textOf(folder, name);
  throw new RecordError(name, 1, "", "expected this file", "none");
}
