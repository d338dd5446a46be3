import type { CorpusReader } from "../../core/index/corpus-reader";
import { createCorpusReader } from "../../core/index/segment-reader";
import { createBundlePort } from "../../platform/store/bundle-port";
import { openBundle } from "./bundle";
import { cachedPack } from "./bundled-pack";

/** The bundled corpus for the command line: compiled when sources or code changed, then read by need. */
export async function openCompiledPack(): Promise<CorpusReader> {
  return createCorpusReader(createBundlePort(openBundle(await cachedPack())));
}
