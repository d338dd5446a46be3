import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type Browser, type CDPSession, type Page } from "puppeteer-core";
import { chromeScope } from "../../../test/e2e/harness/firefox";
import { type BrowserName, findBrowser, howToGet } from "../../setup/browsers.mjs";
import type { EngineEntry } from "./engines";
import { addOnId } from "./extension-folder";

/** A browser with one extension for each engine. */
export interface BenchBrowser {
  readonly version: string;
  readonly pid: number;
  /** The engine's own page, in which `bench` is defined. */
  page(engine: EngineEntry): Promise<Page>;
  /** Ends the engine's background, as the browser does after its idle time. */
  stop(engine: EngineEntry): Promise<void>;
  /** Bytes of the background's heap after collecting garbage; null where the browser does not tell. */
  heap(engine: EngineEntry): Promise<number | null>;
  close(): Promise<void>;
}

/** After a stop, a message sent sooner can still meet the old worker. */
const SETTLE_MS = 300;

/** Commands may take as long as an engine may build. */
const PATIENCE_MS = 3_600_000;

/** Starts a browser with a fresh profile and loads the extensions below `folder`, one named after each engine. */
export function launchBench(
  name: BrowserName,
  engines: readonly EngineEntry[],
  folder: string,
): Promise<BenchBrowser> {
  const executable = findBrowser(name);
  if (executable === null) throw new Error(howToGet(name));
  return name === "chromium"
    ? launchChromium(executable, engines, folder)
    : launchFirefox(executable, engines, folder);
}

async function launchChromium(
  executablePath: string,
  engines: readonly EngineEntry[],
  folder: string,
): Promise<BenchBrowser> {
  const profile = await mkdtemp(join(tmpdir(), "careo-bench-"));
  const browser = await puppeteer.launch({
    executablePath,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    protocolTimeout: PATIENCE_MS,
    args: [
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
  const root = await browser.target().createCDPSession();
  const origins = new Map<string, string>();
  for (const engine of engines) {
    origins.set(
      engine.name,
      `chrome-extension://${await browser.installExtension(join(folder, engine.name))}/`,
    );
  }
  const workerOf = async (engine: EngineEntry) =>
    (await root.send("Target.getTargets")).targetInfos.find(
      ({ type, url }) => type === "service_worker" && url.startsWith(origins.get(engine.name) ?? "?"),
    );
  return {
    version: await browser.version(),
    pid: browser.process()?.pid ?? 0,
    page: (engine) => openPage(browser, origins.get(engine.name) ?? ""),
    async stop(engine) {
      for (let worker = await workerOf(engine); worker; worker = await workerOf(engine)) {
        // It may have ended by itself meanwhile.
        await root.send("Target.closeTarget", { targetId: worker.targetId }).catch(() => undefined);
        await pause(20);
      }
      await pause(SETTLE_MS);
    },
    heap: (engine) => heapOf(browser, origins.get(engine.name) ?? "?"),
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}

async function heapOf(browser: Browser, origin: string): Promise<number | null> {
  const target = browser
    .targets()
    .find((each) => each.type() === "service_worker" && each.url().startsWith(origin));
  const session: CDPSession | undefined = await target?.createCDPSession();
  if (session === undefined) return null;
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  const usage = await session.send("Runtime.getHeapUsage");
  await session.detach();
  // Newer than puppeteer's types: what array buffers hold.
  const { backingStorageSize = 0 } = usage as { backingStorageSize?: number };
  return usage.usedSize + backingStorageSize;
}

async function launchFirefox(
  executablePath: string,
  engines: readonly EngineEntry[],
  folder: string,
): Promise<BenchBrowser> {
  const uuids = new Map(engines.map((engine, at) => [engine.name, `${UUID}${String(at).padStart(2, "0")}`]));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    args: ["--remote-allow-system-access"],
    protocolTimeout: PATIENCE_MS,
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify(
        Object.fromEntries(engines.map((engine) => [addOnId(engine), uuids.get(engine.name)])),
      ),
      "privacy.reduceTimerPrecision": false,
      "dom.max_script_run_time": 0,
      // The benchmark ends backgrounds itself.
      "extensions.background.idle.timeout": PATIENCE_MS,
    },
  });
  const chrome = await chromeScope(browser);
  for (const engine of engines) await browser.installExtension(join(folder, engine.name));
  return {
    version: await browser.version(),
    pid: browser.process()?.pid ?? 0,
    page: (engine) => openPage(browser, `moz-extension://${uuids.get(engine.name)}/`),
    async stop(engine) {
      const id = JSON.stringify(addOnId(engine));
      await chrome.run(`WebExtensionPolicy.getByID(${id}).extension.terminateBackground()`);
      await pause(SETTLE_MS);
    },
    heap: async (engine) => Number(await chrome.run(`(${REPORTED_HEAP})("${uuids.get(engine.name)}")`)),
    close: () => browser.close(),
  };
}

/** What Firefox's memory reporters say of an extension's background after a collection, less the memories of WebAssembly. */
const REPORTED_HEAP = `(uuid) => new Promise((done) => {
  let bytes = 0;
  const reporters = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
  const note = (process, path, kind, units, amount) => {
    const own = path.includes(uuid) && path.includes("_generated_background_page");
    if (own && units === Ci.nsIMemoryReporter.UNITS_BYTES && !path.includes("wasm")) bytes += amount;
  };
  const [anonymize, minimize] = [false, true];
  reporters.getReportsExtended({ callback: note }, null, { callback: () => done(bytes) }, null, anonymize, minimize, "");
})`;

/** Fixed but for its last two digits, so that the extensions' pages have known addresses. */
const UUID = "4d0b6f0e-3c1c-4f0a-9a52-0d9b6f0c7a";

async function openPage(browser: Browser, origin: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox sends no load event for an add-on's page, so the wait is for what its script defines.
  await page.goto(`${origin}page.html`, { waitUntil: [] });
  await page.waitForFunction("globalThis.bench !== undefined");
  return page;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
