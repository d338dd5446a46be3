import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseJson } from "../../../core/corpus/json-lines";
import { ENVELOPE, type Publication, type PublishedFile } from "../../../core/corpus/publication";
import { PublicationError } from "../../../core/corpus/publication-error";
import { readPublication, type SignedPublication } from "../../../core/corpus/publication-reading";
import type { ReadFile } from "../../../platform/packs/open-version";
import { MANIFEST } from "../compile-pack";
import { UPDATE } from "../pack-chain";

/** Whether a folder holds a publication: its `pack.json` is an envelope, not the head of a pack's sources. */
export async function isPublished(folder: string): Promise<boolean> {
  const path = join(folder, ENVELOPE);
  if (!existsSync(path)) return false;
  const value = parseJson(await readFile(path, "utf8"), path, 1);
  return typeof value === "object" && value !== null && "careo" in value;
}

/** The publication of a folder, its signature proven, or null where there is none yet. */
export async function readPublished(folder: string): Promise<SignedPublication | null> {
  const path = join(folder, ENVELOPE);
  return (await isPublished(folder)) ? readPublication(new Uint8Array(await readFile(path)), path) : null;
}

/** Reads a publication's files out of its folder; bytes that are not those which were signed are refused. */
export function publishedFiles(folder: string): ReadFile {
  return async ({ name, sha256, bytes }) => {
    const path = join(folder, name);
    if (!existsSync(path))
      throw new PublicationError("wrong-hash", path, "the publication names it, and it is not there");
    const content = new Uint8Array(await readFile(path));
    if (content.length === bytes && hashOf(content) === sha256) return content;
    throw new PublicationError("wrong-hash", path, "not the bytes that were signed");
  };
}

/** Lays the segments of a publication out as the compiled folders that they were published from, below `into`. */
export async function compiledFolders(
  folder: string,
  publication: Publication,
  into: string,
): Promise<string[]> {
  const read = publishedFiles(folder);
  const folders: string[] = [];
  for (const [at, { manifest, update, files }] of publication.chain.entries()) {
    const path = join(into, String(at));
    await mkdir(path, { recursive: true });
    for (const file of files) {
      const as = file.name === manifest ? MANIFEST : file.name === update ? UPDATE : file.name;
      await writeFile(join(path, as), await read(file));
    }
    folders.push(path);
  }
  return folders;
}

/** Puts bytes into a published folder under a name made of their hash, unless they are there; what was begun is never seen under it. */
export async function putNamed(
  folder: string,
  bytes: Uint8Array,
  kind: string,
  end: string,
): Promise<PublishedFile> {
  const sha256 = hashOf(bytes);
  const digits = sha256.slice(0, NAME_DIGITS);
  const name = kind === "" ? `${digits}.${end}` : `${kind}-${digits}.${end}`;
  const path = join(folder, name);
  if (!existsSync(path) || hashOf(new Uint8Array(await readFile(path))) !== sha256)
    await replace(path, bytes);
  return { name, sha256, bytes: bytes.length };
}

/** Writes a file beside, then moves it into its place: whoever reads it gets the old bytes or the new ones. */
export async function replace(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.part`;
  await writeFile(draft, content, { flush: true });
  await rename(draft, path);
}

const NAME_DIGITS = 20;

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
