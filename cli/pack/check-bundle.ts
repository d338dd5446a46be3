import { rankDocumentsForAll } from "../../core/index/bm25";
import { sha256 } from "../../core/index/checksum";
import type { CorpusReader, StoredClaim } from "../../core/index/corpus-reader";
import { createCorpusReader } from "../../core/index/segment-reader";
import { type Bundle, manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";
import { eachShown } from "./progress";

/** Claims that are read, and asked for, at a time. */
const BATCH = 1_000;

/** Most claims that are looked for by their own words, spread over the pack: a larger one would be searched for hours. */
const MOST_ASKED = 10_000;

/** A claim is found where it stands among so many. */
const MOST = 10;

/**
 * Reads a compiled pack back whole: every part against its hash, every record against its
 * checksum, every claim by its number; and says how many claims their own stems find. Throws where it cannot read.
 */
export async function checkBundle(bundle: Bundle): Promise<string[]> {
  const manifest = await manifestOf(bundle);
  const { parts, records, claims } = manifest;
  for await (const part of eachShown("parts", parts.length, parts)) {
    if ((await sha256(await bundle.read(part.name))) !== part.sha256)
      throw new Error(`${part.name} is damaged`);
  }
  const reader = createCorpusReader(createBundlePort(bundle));
  const step = Math.max(1, Math.ceil(claims / MOST_ASKED));
  const batches = Array.from({ length: Math.ceil(claims / BATCH) }, (_, at) => at * BATCH);
  let asked = 0;
  let findable = 0;
  for await (const first of eachShown("claims", batches.length, batches)) {
    const docs = Array.from({ length: Math.min(BATCH, claims - first) }, (_, at) => first + at);
    const found = await reader.claims(docs);
    const missing = docs.find((doc) => !found.has(doc));
    if (missing !== undefined) throw new Error(`claim ${missing} of ${claims} is not there`);
    const some = [...found.values()].filter(({ doc }) => doc % step === 0);
    asked += some.length;
    findable += await countFindable(some, reader);
  }
  return [
    `${parts.length} parts, ${records} records: whole`,
    `${findable} of ${asked} claims are among the first ${MOST} for their own stems`,
  ];
}

async function countFindable(some: readonly StoredClaim[], reader: CorpusReader): Promise<number> {
  const queries = some.map(({ proposition }) => proposition.terms.map((term) => ({ term, weight: 1 })));
  const ranked = await rankDocumentsForAll(queries, reader, MOST);
  return some.filter(({ doc }, at) => ranked[at]?.some((found) => found.doc === doc)).length;
}
