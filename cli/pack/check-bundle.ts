import { rankDocumentsForAll } from "../../core/index/bm25";
import { sha256 } from "../../core/index/checksum";
import { createCorpusReader } from "../../core/index/segment-reader";
import { type Bundle, manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";

/**
 * Reads a compiled pack back whole: every part against its hash, every record against its
 * checksum, every claim by its number; and says how many claims their own stems find. Throws where it cannot read.
 */
export async function checkBundle(bundle: Bundle): Promise<string[]> {
  const manifest = await manifestOf(bundle);
  for (const part of manifest.parts) {
    if ((await sha256(await bundle.read(part.name))) !== part.sha256)
      throw new Error(`${part.name} is damaged`);
  }
  const reader = createCorpusReader(createBundlePort(bundle));
  const docs = Array.from({ length: manifest.claims }, (_, doc) => doc);
  const claims = await reader.claims(docs);
  if (claims.size !== manifest.claims)
    throw new Error(`${claims.size} of ${manifest.claims} claims are there`);
  const wanted = [...claims.values()];
  const queries = wanted.map(({ proposition }) => proposition.terms.map((term) => ({ term, weight: 1 })));
  const ranked = await rankDocumentsForAll(queries, reader, MOST);
  const findable = wanted.filter(({ doc }, at) => ranked[at]?.some((found) => found.doc === doc)).length;
  return [
    `${manifest.parts.length} parts, ${manifest.records} records: whole`,
    `${findable} of ${manifest.claims} claims are among the first ${MOST} for their own stems`,
  ];
}

const MOST = 10;
