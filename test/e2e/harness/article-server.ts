import { createServer } from "node:http";

/** Serves pages from this machine alone. */
export interface ArticleServer {
  /** Puts a page or a file up and gives its address. */
  add(
    html: string | Uint8Array,
    options?: { path?: string; headers?: Readonly<Record<string, string>> },
  ): string;
  /** The paths that were asked for and not there. */
  readonly missed: readonly string[];
  close(): Promise<void>;
}

/** Starts a server on a free port of the loopback address. */
export async function serveArticles(): Promise<ArticleServer> {
  const pages = new Map<string, { html: string | Uint8Array; headers: Readonly<Record<string, string>> }>();
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    if (!page) missed.push(request.url ?? "");
    response.writeHead(page ? 200 : 404, { "content-type": "text/html; charset=utf-8", ...page?.headers });
    response.end(page?.html ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port");
  return {
    add(html, { path = `/article-${pages.size}.html`, headers = {} } = {}) {
      pages.set(path, { html, headers });
      return `http://127.0.0.1:${address.port}${path}`;
    },
    missed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
