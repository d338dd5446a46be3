import { resolve } from "node:path";
import { ErrorList } from "../../core/corpus/pack-errors";
import { recordsOf } from "../../core/corpus/pack-source";
import type { Report } from "../../core/corpus/report";
import type { Manifest } from "../../core/index/manifest";
import { thinkingOf } from "../../core/match/thinking";
import { compilePack } from "./compile-pack";
import type { OpenSource } from "./open-source";
import { eachShown, withProgress } from "./progress";
import { BUNDLED_PACK, readLexicon } from "./source-files";
import { type SurveyedSource, surveySource } from "./survey";
import { compileUpdate } from "./update-pack";

/** A pack that was checked, compiled and put to its self-tests. */
export interface BuiltPack {
  readonly source: SurveyedSource;
  readonly manifest: Manifest;
}

/** With compiled folders as `base` (a pack, then its updates) only what differs from them is written, as their next update. `untested` leaves the self-tests for later; with `vectors` all claims are encoded, as those of the bundled pack always are. */
export interface BuildOptions {
  readonly base?: readonly string[];
  readonly untested?: boolean;
  readonly vectors?: boolean;
}

/**
 * Builds a pack from its source folder: one pass that finds every error and duplicate, one that compiles, then the self-tests. Nothing is
 * written to `out` unless all went well. Memory does not grow with the texts; a claim costs some hundred bytes.
 */
export async function buildPack(
  folder: string,
  out: string,
  { base = [], untested = false, vectors = false }: BuildOptions = {},
): Promise<BuiltPack> {
  const encoded = vectors || resolve(folder) === BUNDLED_PACK;
  const source = await surveyShown(folder);
  const { manifest: head, tables, counts } = source;
  const selfTests = untested ? [] : source.selfTests;
  const reference = {
    outlets: recordsOf(tables.outlets),
    carriers: recordsOf(tables.carriers),
    gazetteer: recordsOf(tables.gazetteer),
    credits: recordsOf(tables.credits),
  };
  const thinking = thinkingOf(reference);
  const lexicon = await readLexicon();
  const reports = eachShown("compiling", counts.reports, unchanged(source));
  const compilable = { manifest: head, ...reference, reports };
  const manifest =
    base.length === 0
      ? await compilePack(compilable, lexicon, thinking, out, { selfTests, vectors: encoded })
      : await compileUpdate(compilable, thinking, base, out, { selfTests, vectors: encoded });
  return { source, manifest };
}

/** Surveys a source folder, with a bar for reading it and one for comparing its claims. */
export function surveyShown(folder: string): Promise<SurveyedSource> {
  return withProgress("reading", 0, (reading) =>
    withProgress("comparing", 0, (comparing) =>
      surveySource(
        folder,
        (done, total) => reading.of(done, total),
        (done, total) => comparing.of(done, total),
      ),
    ),
  );
}

/** The reports of a source that was surveyed; a file that changed since then throws what is wrong with it now. */
async function* unchanged(source: OpenSource): AsyncGenerator<Report> {
  const errors = new ErrorList();
  for await (const { record } of source.reports(errors)) yield record;
  errors.throwIfAny();
}
