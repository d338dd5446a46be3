import { cp, link, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";
import type { BrowserName } from "../../setup/browsers.mjs";
import type { EngineEntry } from "./engines";

const HERE = join(import.meta.dirname, "in-browser");

/** The add-on id that Firefox knows an engine's extension by. */
export function addOnId(engine: EngineEntry): string {
  return `${engine.name}@bench.example`;
}

/** Bundles one engine into an extension of its own: a background that answers, a classic script as ours is, and a page that builds and asks. */
export async function makeExtension(
  engine: EngineEntry,
  browser: BrowserName,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await bundle(engine, folder);
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifestOf(engine, browser)));
  await writeFile(join(folder, "page.html"), PAGE);
}

/** Puts the compiled pack into an engine's extension. Not before its turn: a background that is started with it installs it at once, beside whatever is measured then. */
export async function addPack(engine: EngineEntry, folder: string, pack: string | null): Promise<void> {
  if (engine.pack && pack !== null) await linkFiles(pack, join(folder, "pack"));
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="page.js"></script>`;

function manifestOf(engine: EngineEntry, browser: BrowserName) {
  const background = browser === "firefox" ? { scripts: ["worker.js"] } : { service_worker: "worker.js" };
  return {
    manifest_version: 3,
    name: `Bench ${engine.title}`,
    version: "1",
    permissions: ["storage", "unlimitedStorage"],
    background,
    content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
    ...(browser === "firefox" && { browser_specific_settings: { gecko: { id: addOnId(engine) } } }),
  };
}

async function bundle(engine: EngineEntry, folder: string): Promise<void> {
  for (const entry of ["worker", "build", "page"] as const) {
    await build({
      configFile: false,
      logLevel: "warn",
      base: "./",
      // All scripts lie beside the page. A classic script knows no address of its own, which SQLite asks for.
      define: { "import.meta.url": "self.location.href" },
      experimental: {
        renderBuiltUrl: (name) => ({ runtime: `new URL("${name}", self.location.href).href` }),
      },
      publicDir: false,
      plugins: [entries(engine)],
      build: {
        outDir: folder,
        emptyOutDir: false,
        target: "es2023",
        modulePreload: false,
        rollupOptions: {
          input: { [entry]: `virtual:${entry}` },
          preserveEntrySignatures: false,
          output: {
            format: entry === "worker" ? "iife" : "es",
            entryFileNames: "[name].js",
            assetFileNames: "[name][extname]",
            codeSplitting: false,
          },
        },
      },
    });
  }
}

/** The three scripts of an extension, each a line that joins an engine with its part. */
function entries(engine: EngineEntry): Plugin {
  const from = (name: string) => JSON.stringify(join(HERE, name));
  const own = from(`engines/${engine.name}`);
  const sources: Readonly<Record<string, string>> = {
    "virtual:worker": `import { open } from ${from(`engines/${engine.opens ?? engine.name}`)}; import { serveWorker } from ${from("serve-worker")}; serveWorker(open);`,
    "virtual:build": `import { build } from ${own}; import { serveBuild } from ${from("serve-build")}; serveBuild(build);`,
    "virtual:page": `import ${from("page")};`,
  };
  return {
    name: "bench-entries",
    enforce: "pre",
    resolveId: (source) => (source in sources ? `\0${source}` : null),
    load: (id) => sources[id.replace("\0", "")] ?? null,
  };
}

/** Hard links where the file system has them: a pack of a million claims is not copied twice. */
async function linkFiles(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const name of await readdir(from)) {
    await link(join(from, name), join(to, name)).catch(() => cp(join(from, name), join(to, name)));
  }
}
