import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Manifest } from "../../core/index/manifest";
import { splitRecords } from "../../core/index/part-file";
import { keysOf } from "../../core/index/record-keys";
import { eachShown } from "./progress";

/** Names of the record kinds, as a reader of the figures wants them. */
const KIND: Readonly<Record<string, string>> = {
  root: "root",
  t: "postings",
  p: "long postings",
  q: "tables of postings",
  c: "claims and reports",
  v: "sentence vectors",
  es: "lexicon es",
  "es-long": "lexicon es",
  pt: "lexicon pt",
  "pt-long": "lexicon pt",
  r: "reference tables",
  x: "overflow",
};

/** What a compiled pack weighs, by kind of record, as lines to print. */
export async function packStats(manifest: Manifest, folder: string): Promise<string[]> {
  const kinds = new Map<string, { records: number; bytes: number; most: number }>();
  let zipped = 0;
  for await (const part of eachShown("weighing", manifest.parts.length, manifest.parts)) {
    const file = new Uint8Array(await readFile(join(folder, part.name)));
    zipped += (await promisify(gzip)(file)).length;
    const records = splitRecords(file, part);
    for (const key of keysOf(part)) {
      const kind = KIND[key.slice(0, key.lastIndexOf("/"))] ?? key;
      const bytes = records.get(key)?.length ?? 0;
      const sum = kinds.get(kind) ?? { records: 0, bytes: 0, most: 0 };
      kinds.set(kind, {
        records: sum.records + 1,
        bytes: sum.bytes + bytes,
        most: Math.max(sum.most, bytes),
      });
    }
  }
  const { age, claims, parts, bytes } = manifest;
  return [
    `${age.pack} ${age.version}: ${claims} claims, ${age.reports} reports, ${age.outlets} outlets, ${age.from} to ${age.to}`,
    `${bytes} bytes in ${parts.length} parts (${zipped} compressed), sha256 ${manifest.sha256}`,
    ...[...kinds].map(
      ([kind, { records, bytes: all, most }]) =>
        `${kind.padEnd(20)}${String(records).padStart(6)} records${String(all).padStart(10)} bytes, largest ${most}`,
    ),
  ];
}
