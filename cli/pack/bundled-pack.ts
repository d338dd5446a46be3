import { existsSync } from "node:fs";
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { ErrorList } from "../../core/corpus/pack-errors";
import { Manifest } from "../../core/index/manifest";
import { createCorpusReader } from "../../core/index/segment-reader";
import { createBundlePort } from "../../platform/store/bundle-port";
import { buildPack } from "./build-pack";
import { openBundle } from "./bundle";
import { cacheKey } from "./cache-key";
import { MANIFEST } from "./compile-pack";
import { openSource } from "./open-source";
import { askSelfTests } from "./self-tests";
import { BUNDLED_PACK, ROOT } from "./source-files";

/** A compiled pack's manifest and all its files, the manifest's own among them. */
export interface CompiledPack {
  readonly manifest: Manifest;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

const CACHE = join(ROOT, ".cache/packs");

/** Puts the compiled and self-tested pack of the extension into a folder. Compiles only when sources or code changed. */
export async function compileBundledPack(outDir: string): Promise<CompiledPack> {
  const cached = await testedPack();
  const folder = resolve(outDir);
  const manifest = Manifest.parse(JSON.parse(await readFile(join(cached, MANIFEST), "utf8")));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = [MANIFEST, ...manifest.parts.map((part) => part.name)].map((name) => ({
    name,
    path: join(folder, name),
  }));
  for (const { name, path } of files) await copyFile(join(cached, name), path);
  return { manifest, files };
}

/** The cached pack, once it has answered its gold pairs; else `FailedSelfTests`. */
export async function testedPack(source: string = BUNDLED_PACK): Promise<string> {
  const folder = await cachedPack(source);
  const passed = join(folder, PASSED);
  if (existsSync(passed)) return folder;
  const errors = new ErrorList();
  const { selfTests } = await openSource(source, errors);
  errors.throwIfAny();
  await askSelfTests(selfTests, createCorpusReader(createBundlePort(openBundle(folder))));
  await writeFile(passed, "");
  return folder;
}

/** A mark in the cache beside a pack that passed its self-tests; it is in no package. */
const PASSED = "passed";

/** The folder of a compiled pack, as the sources and the code are now; not self-tested, so that tools may look at what fails. */
export async function cachedPack(source: string = BUNDLED_PACK): Promise<string> {
  const key = cacheKey(source);
  const folder = join(CACHE, key);
  if (existsSync(join(folder, MANIFEST))) return folder;
  await mkdir(CACHE, { recursive: true });
  await buildPack(source, folder, { untested: true });
  await forgetOthers(key);
  return folder;
}

/** The cache keeps the newest few: work trees' states come and go. */
async function forgetOthers(key: string): Promise<void> {
  const names = (await readdir(CACHE)).filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== key);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, made: (await stat(join(CACHE, name))).mtimeMs })),
  );
  for (const { name } of aged.sort((a, b) => b.made - a.made).slice(KEPT)) {
    await rm(join(CACHE, name), { recursive: true, force: true });
  }
}

const KEPT = 8;
