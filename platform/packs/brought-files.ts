import { parseJson, RecordError } from "../../core/corpus/json-lines";
import { ENVELOPE, Publication, type PublishedFile } from "../../core/corpus/publication";
import { PublicationError } from "../../core/corpus/publication-error";
import { readPublication } from "../../core/corpus/publication-reading";
import { sha256 } from "../../core/index/checksum";
import { Manifest } from "../../core/index/manifest";
import { z } from "../../core/schema";
import { FILE_LIMITS } from "./fetch-publication";
import type { ReadFile } from "./open-version";

/** What `bring` takes. `key` is null where nothing is signed. */
export interface BroughtVersion {
  readonly publication: Publication;
  readonly digest: string;
  readonly key: string | null;
  readonly read: ReadFile;
}

/** Files of one folder, as a picker or a drop gives them. */
export type BroughtFiles = ReadonlyMap<string, Blob>;

/**
 * Reads what files make a pack: a published folder (`pack.json` with its files), or a compiled one (`manifest.json` with its parts, and
 * `selftests.jsonl` where that is there), which has no title but the one given. Throws `PublicationError` where they make none.
 */
export async function openFiles(files: BroughtFiles, title?: string): Promise<BroughtVersion> {
  const envelope = files.get(ENVELOPE);
  if (envelope !== undefined) {
    const signed = await readPublication(await bytesOf(envelope, ENVELOPE), ENVELOPE);
    return { ...signed, read: reading(files) };
  }
  const manifest = files.get(MANIFEST);
  if (manifest === undefined || files.has(UPDATE))
    throw new PublicationError("malformed", MANIFEST, "expected the files of one whole pack");
  return compiled(await bytesOf(manifest, MANIFEST), files, title);
}

const MANIFEST = "manifest.json";
const UPDATE = "update.json";
const SELF_TESTS = "selftests.jsonl";

/** A compiled folder, as if it were published today, once, by nobody. */
async function compiled(
  bytes: Uint8Array,
  files: BroughtFiles,
  title: string | undefined,
): Promise<BroughtVersion> {
  const value = parseJson(new TextDecoder().decode(bytes), MANIFEST, 1);
  const parsed = z.safeParse(Manifest, value);
  if (value instanceof RecordError || !parsed.success)
    throw new PublicationError("malformed", MANIFEST, "not the manifest of a compiled pack");
  const { age, sha256: content, parts } = parsed.data;
  const tests = await bytesOf(files.get(SELF_TESTS) ?? new Blob(), SELF_TESTS);
  const file = async (name: string, of: Uint8Array): Promise<PublishedFile> => ({
    name,
    sha256: await sha256(of),
    bytes: of.length,
  });
  const listed = [
    await file(MANIFEST, bytes),
    ...parts.map((part) => ({ name: part.name, sha256: part.sha256, bytes: part.bytes })),
  ];
  const publication = {
    format: 1,
    pack: age.pack,
    version: age.version,
    title: title ?? age.pack,
    sequence: 1,
    published: `${new Date().toISOString().slice(0, 19)}Z`,
    chain: [{ content, manifest: MANIFEST, files: listed }],
    selfTests: await file(SELF_TESTS, tests),
  };
  const named = z.safeParse(Publication, publication);
  if (!named.success) throw new PublicationError("malformed", MANIFEST, "the name of the pack is none");
  return {
    publication: named.data,
    digest: content,
    key: null,
    read: reading(new Map([[SELF_TESTS, new Blob()], ...files])),
  };
}

function reading(files: BroughtFiles): ReadFile {
  return async ({ name, sha256: hash, bytes: size }) => {
    const file = files.get(name);
    if (file === undefined) throw new PublicationError("malformed", name, "this file of the pack is missing");
    const bytes = await bytesOf(file, name);
    if (bytes.length !== size || (await sha256(bytes)) !== hash)
      throw new PublicationError("wrong-hash", name, "not the file that the pack names");
    return bytes;
  };
}

async function bytesOf(file: Blob, name: string): Promise<Uint8Array> {
  if (file.size > FILE_LIMITS.bytes)
    throw new PublicationError("too-large", name, `expected at most ${FILE_LIMITS.bytes} bytes`);
  return new Uint8Array(await file.arrayBuffer());
}
