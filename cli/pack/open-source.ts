import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { completeReport } from "../../core/corpus/complete-report";
import { Credit, GazetteerEntry } from "../../core/corpus/gazetteer";
import { parseJson, parseRecord, RecordError } from "../../core/corpus/json-lines";
import { Carrier, Outlet } from "../../core/corpus/outlet";
import type { ErrorList } from "../../core/corpus/pack-errors";
import { PackManifest } from "../../core/corpus/pack-manifest";
import type { Located, PackTables } from "../../core/corpus/pack-references";
import { fitting, locatedRecords, SELF_TESTS, selfTestsOf } from "../../core/corpus/pack-source";
import { Report } from "../../core/corpus/report";
import type { SelfTest } from "../../core/corpus/self-test";
import type { z } from "../../core/schema";
import { readCsvReports } from "./csv-reports";
import { readLines } from "./source-lines";

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

/** Opens a source folder. Throws for a missing file and for a `pack.json` that does not fit; all else goes to `errors`. */
export async function openSource(folder: string, errors: ErrorList): Promise<OpenSource> {
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
    manifest: parseRecord(await required(folder, "pack.json"), PackManifest, "pack.json", 1),
    tables: { outlets, carriers, gazetteer, credits },
    selfTests,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
    async *reports(found, onBytes) {
      for (const file of files) {
        for await (const value of valuesOf(join(folder, file), file, onBytes)) {
          if (value instanceof RecordError) found.add(value);
          else
            yield* fitting(
              { record: await completeReport(value.value), file, line: value.line },
              Report,
              found,
            );
        }
      }
    },
  };
}

/** The reports of a file, not checked yet: a sheet by its name's end, else JSON Lines. */
export function valuesOf(
  path: string,
  file: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<{ value: unknown; line: number } | RecordError> {
  return (file.endsWith(".csv") ? readCsvReports : readJsonReports)(path, file, onBytes);
}

async function* readJsonReports(path: string, file: string, onBytes?: (bytes: number) => void) {
  for await (const { text, line } of readLines(path, onBytes)) {
    if (text.trim() === "") continue;
    const value = parseJson(text, file, line);
    yield value instanceof RecordError ? value : { value, line };
  }
}

/** An absent table is an empty one. */
async function textOf(folder: string, name: string): Promise<string> {
  return existsSync(join(folder, name)) ? await readFile(join(folder, name), "utf8") : "";
}

async function required(folder: string, name: string): Promise<string> {
  if (existsSync(join(folder, name))) return readFile(join(folder, name), "utf8");
  throw new RecordError(name, 1, "", "expected this file", "none");
}
