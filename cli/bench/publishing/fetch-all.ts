import { createReadStream, existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { ENVELOPE, filesOf } from "../../../core/corpus/publication";
import { FILE_LIMITS, fetchFile, fetchPublication } from "../../../platform/packs/fetch-publication";
import { openVersion } from "../../../platform/packs/open-version";

/** What was fetched of a publication, and what a reader has after it. */
export interface Fetched {
  readonly requests: number;
  readonly bytes: number;
  readonly zipped: number;
  readonly etag: string | null;
  readonly contents: ReadonlySet<string>;
}

/** Fetches a publication as the extension does: all of it that belongs to segments which the reader does not have. */
export async function fetchAll(address: string, before: Fetched | null): Promise<Fetched> {
  let [requests, bytes, zipped] = [0, 0, 0];
  const counting: typeof fetch = async (url, init) => {
    const response = await fetch(url, init);
    const body = Buffer.from(await response.arrayBuffer());
    requests++;
    bytes += body.length;
    zipped += body.length === 0 ? 0 : gzipSync(body).length;
    return new Response(body.length === 0 ? null : body, response);
  };
  const request = { fetch: counting };
  const fetched = await fetchPublication(address, { ...request, etag: before?.etag ?? undefined });
  if (fetched.kind === "unchanged")
    return { requests, bytes, zipped, etag: before?.etag ?? null, contents: before?.contents ?? new Set() };
  const { publication, etag } = fetched;
  const { segments } = await openVersion(publication, (file) =>
    fetchFile(address, file, { ...request, limits: FILE_LIMITS }),
  );
  for (const { manifest, read } of segments) {
    if (before?.contents.has(manifest.sha256)) continue;
    for (const { name } of manifest.parts) await read(name);
  }
  const contents = new Set(segments.map(({ manifest }) => manifest.sha256));
  if (requests > 1 + filesOf(publication).length) throw new Error("a file was fetched twice");
  return { requests, bytes, zipped, etag, contents };
}

/** A folder on a port of this machine, with ETags. */
export async function servedFolder(folder: string): Promise<{ address: string; close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const path = join(folder, basename(request.url ?? ""));
    if (!existsSync(path)) return void response.writeHead(404).end();
    const { size, mtimeMs } = await stat(path);
    const etag = `"${size}-${mtimeMs}"`;
    if (request.headers["if-none-match"] === etag) return void response.writeHead(304, { etag }).end();
    createReadStream(path).pipe(response.writeHead(200, { etag, "content-length": size }));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("no port");
  return {
    address: `http://127.0.0.1:${address.port}/${ENVELOPE}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
