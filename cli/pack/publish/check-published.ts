import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keyFingerprint } from "../../../core/corpus/publication-key";
import { openVersion } from "../../../platform/packs/open-version";
import { openBundle } from "../bundle";
import { checkBundle } from "../check-bundle";
import { openChain, readerOf } from "../pack-chain";
import { askSelfTests } from "../self-tests";
import { compiledFolders, publishedFiles, readPublished } from "./published-folder";
import { WrongPublishing } from "./wrong-publishing";

/** Reads a published folder as a reader's browser would: signature, every file, every record, and the gold pairs of all of it together. */
export async function checkPublished(folder: string): Promise<string[]> {
  const signed = await readPublished(folder);
  if (signed === null) throw new WrongPublishing(folder, "expected a published folder");
  const { publication, key } = signed;
  const read = publishedFiles(folder);
  const { segments, selfTests } = await openVersion(publication, read);
  for (const { manifest, read: part } of segments) for (const { name } of manifest.parts) await part(name);
  return withCompiled(folder, async (folders) => {
    const lines: string[] = [];
    for (const compiled of folders) lines.push(...(await checkBundle(openBundle(compiled))));
    await askSelfTests(selfTests, readerOf(await openChain(folders)));
    return [
      `${publication.pack} ${publication.version}, publication ${publication.sequence} of ${publication.published}`,
      `signed by ${await keyFingerprint(key)}`,
      ...lines,
      `${selfTests.length} self-tests hold`,
    ];
  });
}

/** Works with the segments of a published folder as compiled folders, for as long as it takes. */
export async function withCompiled<T>(folder: string, work: (folders: string[]) => Promise<T>): Promise<T> {
  const signed = await readPublished(folder);
  if (signed === null) throw new WrongPublishing(folder, "expected a published folder");
  const draft = await mkdtemp(join(tmpdir(), "careo-published-"));
  try {
    return await work(await compiledFolders(folder, signed.publication, draft));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
