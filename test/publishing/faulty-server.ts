import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { join } from "node:path";

/** Takes a request over, or leaves it (false) to be answered as it should be. `bytes` are those of the file that is asked for. */
export type Fault = (name: string, response: ServerResponse, bytes: Buffer) => boolean;

/** A web server on this machine that serves a folder well until it is given a fault. */
export interface FaultyServer {
  readonly address: string;
  readonly asked: { readonly name: string; readonly headers: IncomingHttpHeaders }[];
  serve(folder: string): void;
  fail(fault: Fault | null): void;
  close(): Promise<void>;
}

export async function faultyServer(): Promise<FaultyServer> {
  let folder = "";
  let fault: Fault | null = null;
  const asked: FaultyServer["asked"] = [];
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    asked.push({ name, headers: request.headers });
    const path = join(folder, name);
    const bytes = existsSync(path) && name !== "" ? readFileSync(path) : null;
    if (fault?.(name, response, bytes ?? Buffer.alloc(0))) return;
    if (bytes === null) {
      response.writeHead(404).end();
      return;
    }
    const etag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}"`;
    if (request.headers["if-none-match"] === etag) response.writeHead(304, { etag }).end();
    else response.writeHead(200, { etag, "content-length": bytes.length }).end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/pack.json`,
    asked,
    serve(path) {
      folder = path;
    },
    fail(next) {
      fault = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}
