import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../../core/corpus/report";
import type { CorpusReader, Reference, Translation } from "../../core/index/corpus-reader";
import { memoryCorpus } from "../../test/core/match/memory-corpus";

const DATA = join(import.meta.dirname, "../../data");

/** The bundled pack's sources, and a reader over them in memory. */
export interface Pack {
  readonly reports: readonly Report[];
  readonly reference: Reference;
  readonly reader: CorpusReader;
}

/** Reads the pack's sources as they stand in the repository. */
export function readPack(): Pack {
  const pack = <T>(name: string) => readLines<T>(join(DATA, "venezuela", `${name}.jsonl`));
  const reports = pack<Report>("reports");
  const reference: Reference = {
    gazetteer: pack("gazetteer"),
    outlets: pack("outlets"),
    carriers: pack("carriers"),
    credits: pack("credits"),
  };
  const lexicon = { es: readLexicon("es"), pt: readLexicon("pt") };
  return { reports, reference, reader: memoryCorpus(reports, reference, lexicon) };
}

function readLexicon(language: "es" | "pt"): ReadonlyMap<string, readonly Translation[]> {
  const file = join(DATA, "lexicon", `${language}.jsonl`);
  const lines = readLines<{ stem: string; translations: Translation[] }>(file);
  return new Map(lines.map(({ stem, translations }) => [stem, translations]));
}

/** Parses a JSON Lines file; an absent one has no lines. */
export function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
