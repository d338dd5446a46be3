import type { CorpusReader } from "../../core/index/corpus-reader";
import { Manifest } from "../../core/index/manifest";
import { createCorpusReader } from "../../core/index/segment-reader";
import { createBundlePort } from "../../platform/store/bundle-port";
import { openBundle } from "../pack/bundle";
import { cachedPack } from "../pack/bundled-pack";

/** A compiled pack with the hash that names its content. */
export interface OpenedPack {
  readonly reader: CorpusReader;
  readonly sha256: string;
}

/** Opens the pack of a source folder, or the bundled one, compiling it where that was not done yet. */
export async function openPack(source?: string): Promise<OpenedPack> {
  const bundle = openBundle(await cachedPack(source));
  const { sha256 } = Manifest.parse(await bundle.manifest());
  return { reader: await createCorpusReader(createBundlePort(bundle)), sha256 };
}
