import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import type { PackSource } from "../../core/corpus/pack-source";
import { compileSegment, type Lexicon } from "../../core/index/compile";
import { Manifest } from "../../core/index/manifest";
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
  const draft = join(dirname(folder), `.${basename(folder)}-${process.pid}-${threadId}`);
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
  await moveInto(folder, draft, manifest);
  return manifest;
}

/** A folder that is the same pack already stays: another process may have finished it first, and be reading it. */
async function moveInto(folder: string, draft: string, { sha256 }: Manifest): Promise<void> {
  if ((await contentOf(folder)) !== sha256) {
    await rm(folder, { recursive: true, force: true });
    try {
      return await rename(draft, folder);
    } catch (error) {
      if ((await contentOf(folder)) !== sha256) throw error;
    }
  }
  await rm(draft, { recursive: true, force: true });
}

async function contentOf(folder: string): Promise<string | null> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path)) return null;
  return Manifest.safeParse(JSON.parse(await readFile(path, "utf8"))).data?.sha256 ?? null;
}
