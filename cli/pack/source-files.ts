import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJsonLines } from "../../core/corpus/json-lines";
import { ErrorList } from "../../core/corpus/pack-errors";
import { type PackSource, recordsOf } from "../../core/corpus/pack-source";
import type { Report } from "../../core/corpus/report";
import type { Lexicon } from "../../core/index/compile";
import { z } from "../../core/schema";
import { surveySource } from "./survey";

/** The repository's root: data, cache and code lie below it. */
export const ROOT = join(import.meta.dirname, "../..");

/** The sources of the pack that the extension carries. */
export const BUNDLED_PACK = join(ROOT, "data/venezuela");

/** The lexicon that every pack's compilation takes with it: one file a language. */
export const LEXICON = join(ROOT, "data/lexicon");

const LexiconLine = z.object({
  stem: z.string(),
  translations: z.array(z.object({ stem: z.string(), probability: z.number() })),
});

/** Reads and parses a pack's source folder whole. Throws `PackErrors` that name file, line and field. */
export async function readPackSource(folder: string): Promise<PackSource> {
  const source = await surveySource(folder);
  const errors = new ErrorList();
  const reports: Report[] = [];
  for await (const { record } of source.reports(errors)) reports.push(record);
  errors.throwIfAny();
  const { outlets, carriers, gazetteer, credits } = source.tables;
  return {
    manifest: source.manifest,
    reports,
    outlets: recordsOf(outlets),
    carriers: recordsOf(carriers),
    gazetteer: recordsOf(gazetteer),
    credits: recordsOf(credits),
  };
}

/** Reads the bilingual lexicon; a language without a file has no translations. */
export async function readLexicon(folder: string = LEXICON): Promise<Lexicon> {
  const [es, pt] = await Promise.all(
    ["es.jsonl", "pt.jsonl"].map(async (name) => {
      const path = join(folder, name);
      return existsSync(path) ? parseJsonLines(await readFile(path, "utf8"), LexiconLine, name) : [];
    }),
  );
  return { es: es ?? [], pt: pt ?? [] };
}
