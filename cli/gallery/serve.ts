import preact from "@preact/preset-vite";
import { createServer } from "vite";

/** Serves the gallery on this machine; `url` is its first page. */
export async function serveGallery(port = 0): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    cacheDir: ".cache/vite-gallery",
    plugins: [preact()],
    server: { host: "127.0.0.1", port, fs: { allow: ["../.."] } },
    logLevel: "warn",
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error("The gallery's server has no address");
  return { url, close: () => server.close() };
}
