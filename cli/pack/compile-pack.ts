import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { PackSource } from "../../core/corpus/pack-source";
import { compileSegment, type Lexicon } from "../../core/index/compile";
import type { Manifest } from "../../core/index/manifest";
import { sourceClaims } from "./source-claims";
import type { Thinking } from "./thinking";

/** Name of the manifest's file beside the parts. */
export const MANIFEST = "manifest.json";

/**
 * Compiles a pack into `folder`: part files, then the manifest. Everything is written beside and moved into
 * place at the end, so that a folder with a manifest is always whole.
 */
export async function compilePack(
  source: PackSource,
  lexicon: Lexicon,
  thinking: Thinking,
  folder: string,
): Promise<Manifest> {
  const draft = join(dirname(folder), `.${basename(folder)}-${process.pid}`);
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const { gazetteer, outlets, carriers, credits } = source;
  const manifest = await compileSegment(
    { pack: source.manifest.id, version: source.manifest.version },
    sourceClaims(source, thinking),
    { gazetteer, outlets, carriers, credits },
    lexicon,
    (name, bytes) => writeFile(join(draft, name), bytes),
  );
  await writeFile(join(draft, MANIFEST), `${JSON.stringify(manifest)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(draft, folder);
  return manifest;
}
