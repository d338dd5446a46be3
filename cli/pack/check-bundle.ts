import { rankDocuments } from "../../core/index/bm25";
import { sha256 } from "../../core/index/checksum";
import { createCorpusReader } from "../../core/index/segment-reader";
import { type Bundle, manifestOf } from "../../platform/store/bundle";
import { createBundlePort } from "../../platform/store/bundle-port";

/**
 * Reads a compiled pack back whole: every part against its hash, every record against its
 * checksum, every claim by its number; and finds a claim by its own terms. Throws where it cannot.
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
  let findable = 0;
  for (const { doc, proposition } of claims.values()) {
    const query = proposition.terms.map((term) => ({ term, weight: 1 }));
    if ((await rankDocuments(query, reader, MOST)).some((found) => found.doc === doc)) findable++;
  }
  return [
    `${manifest.parts.length} parts, ${manifest.records} records: whole`,
    `${findable} of ${manifest.claims} claims are among the first ${MOST} for their own stems`,
  ];
}

const MOST = 10;
