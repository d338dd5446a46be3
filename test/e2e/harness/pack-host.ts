import { createHash, createPrivateKey, sign } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { Envelope, Publication } from "../../../core/corpus/publication";
import { z } from "../../../core/schema";

/** A web server of one folder, on this machine. */
export interface PackHost {
  readonly address: string;
  /** The names that were asked for since it was last looked. */
  asked(): string[];
  /** The names of all headers that any request had. */
  headers(): string[];
  /** What is served of a file in place of its bytes; null for the bytes again. */
  tamper(change: ((name: string, bytes: Buffer) => Buffer) | null): void;
  close(): Promise<void>;
}

/** Serves a folder as any static server does, with ETags. */
export async function hostPack(folder: string): Promise<PackHost> {
  let asked: string[] = [];
  const headers = new Set<string>();
  let tampered: ((name: string, bytes: Buffer) => Buffer) | null = null;
  const answer = (name: string, known: string | undefined, response: ServerResponse) => {
    const path = join(folder, name);
    if (!existsSync(path)) return response.writeHead(404).end();
    const bytes = tampered?.(name, readFileSync(path)) ?? readFileSync(path);
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    if (known === etag) return response.writeHead(304, { etag }).end();
    return response.writeHead(200, { etag, "content-length": bytes.length }).end(bytes);
  };
  const server = createServer((request, response) => {
    const name = basename(request.url ?? "");
    asked.push(name);
    for (const header of Object.keys(request.headers)) headers.add(header);
    answer(name, request.headers["if-none-match"], response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/pack.json`,
    asked() {
      const names = asked;
      asked = [];
      return names;
    },
    headers: () => [...headers],
    tamper(change) {
      tampered = change;
    },
    close: () => new Promise((done) => server.close(() => done())),
  };
}

/** Publishes gold pairs that the pack does not answer, which the publisher's own tools refuse to; signed all the same. */
export function publishFailingTests(folder: string, keyFile: string): void {
  const path = join(folder, "pack.json");
  const envelope = z.parse(Envelope, JSON.parse(readFileSync(path, "utf8")));
  const publication = z.parse(Publication, JSON.parse(envelope.publication));
  const tests = `${JSON.stringify({ text: "Nobody said this of 7 owls.", page: { published: null, domain: null }, painted: ["r-0123456789#0"] })}\n`;
  const selfTests = {
    name: "wrong-tests.jsonl",
    sha256: createHash("sha256").update(tests).digest("hex"),
    bytes: Buffer.byteLength(tests),
  };
  writeFileSync(join(folder, selfTests.name), tests);
  const text = JSON.stringify({ ...publication, selfTests, sequence: publication.sequence + 1 });
  const signature = sign(null, Buffer.from(text), createPrivateKey(readFileSync(keyFile))).toString("base64");
  writeFileSync(path, JSON.stringify({ careo: 1, key: envelope.key, signature, publication: text }));
}
