import type { Publication, PublishedFile } from "../../../core/corpus/publication";
import { sha256 } from "../../../core/index/checksum";
import { bytesOf, envelopeOf, publicationOf, type TestKey } from "../../core/corpus/signed-publication";
import type { SmallPack } from "../../core/index/small-pack";

export const ADDRESS = "https://packs.example/flood/pack.json";

/** A version to publish: segments with the numbers of claims that later ones took out, and its gold pairs. */
export interface PublishedVersion {
  readonly sequence: number;
  readonly chain: readonly SmallPack[];
  readonly removed?: readonly (readonly number[])[];
  readonly selfTests?: readonly object[];
  readonly pack?: string;
}

/** A web server as a function: what it has, what it was asked for, and whether it answers. */
export function packServer() {
  const files = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const server = {
    files,
    asked,
    down: false,
    etag: '"0"',
    async publish(version: PublishedVersion, by: TestKey): Promise<Publication> {
      const { publication, contents } = await publicationFiles(version);
      for (const [name, bytes] of contents) files.set(name, bytes);
      files.set("pack.json", bytesOf(envelopeOf(publication, by)));
      server.etag = `"${version.sequence}.${by.key.slice(0, 4)}"`;
      return publication;
    },
    fetch: (async (address: string, init?: RequestInit) => {
      const name = new URL(address).pathname.split("/").at(-1) ?? "";
      asked.push(name);
      if (server.down) throw new TypeError("no network");
      const file = files.get(name);
      if (file === undefined) return new Response(null, { status: 404 });
      const etag = name === "pack.json" ? server.etag : '"x"';
      if (new Headers(init?.headers).get("if-none-match") === etag)
        return new Response(null, { status: 304, headers: { etag } });
      return new Response(new Uint8Array(file), { headers: { etag } });
    }) as typeof fetch,
  };
  return server;
}

async function publicationFiles({
  sequence,
  chain,
  removed = [],
  selfTests = [],
  pack = "flood",
}: PublishedVersion) {
  const contents = new Map<string, Uint8Array>();
  const put = async (name: string, bytes: Uint8Array): Promise<PublishedFile> => {
    contents.set(name, bytes);
    return { name, sha256: await sha256(bytes), bytes: bytes.length };
  };
  const segments: Publication["chain"] = [];
  for (const [at, { manifest, files }] of chain.entries()) {
    const own = `manifest-${manifest.sha256.slice(0, 8)}.json`;
    const listed = [await put(own, bytesOf(manifest))];
    for (const [name, bytes] of files) listed.push(await put(name, bytes));
    const update = `update-${sequence}-${at}.json`;
    if (at > 0) {
      const base = chain.slice(0, at).map((before) => before.manifest.sha256);
      const gone = at === chain.length - 1 ? removed : [];
      listed.push(await put(update, bytesOf({ format: 1, base, removed: gone })));
    }
    segments.push({ content: manifest.sha256, manifest: own, files: listed, ...(at > 0 && { update }) });
  }
  const tests = selfTests.map((test) => JSON.stringify(test)).join("\n");
  const selfTestFile = await put(`selftests-${sequence}.jsonl`, new TextEncoder().encode(tests));
  const publication = publicationOf({ pack, sequence, chain: segments, selfTests: selfTestFile });
  return { publication, contents };
}
