import type { z } from "../schema";
import { Credit, GazetteerEntry } from "./gazetteer";
import { parseJsonLines, parseRecord } from "./json-lines";
import { Carrier, Outlet } from "./outlet";
import { PackManifest } from "./pack-manifest";
import { checkReferences } from "./pack-references";
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
 * Parses a pack's files, given by name. Throws a `RecordError` that names file, line and field for a record
 * that does not fit, for an id used twice, and for a reference to nothing.
 */
export function parsePackSource(files: Readonly<Record<string, string>>): PackSource {
  const lines = <S extends z.ZodMiniType>(name: string, schema: S) =>
    parseJsonLines(content(files, name), schema, name);
  const source = {
    manifest: parseRecord(content(files, "pack.json"), PackManifest, "pack.json", 1),
    reports: lines("reports.jsonl", Report),
    outlets: lines("outlets.jsonl", Outlet),
    carriers: lines("carriers.jsonl", Carrier),
    gazetteer: lines("gazetteer.jsonl", GazetteerEntry),
    credits: lines("credits.jsonl", Credit),
  };
  checkReferences(source);
  return source;
}

function content(files: Readonly<Record<string, string>>, name: string): string {
  const text = files[name];
  if (text === undefined) throw new Error(`the pack has no ${name}`);
  return text;
}
