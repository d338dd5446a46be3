import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer, { type CDPSession, type Page, type Protocol } from "puppeteer-core";
import type { DomNode } from "./dom-node";
import type { Driver, LaunchOptions, Popup } from "./driver";
import { type WorkerWatch, watchWorker } from "./worker-watch";

const FLAGS = [
  "--force-prefers-reduced-motion",
  // Root has no sandbox to run Chromium in.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts Chromium with a fresh profile and the unpacked build in it. */
export async function launchChromium(executablePath: string, options: LaunchOptions): Promise<Driver> {
  const scratch = await mkdtemp(join(tmpdir(), "careo-chromium-"));
  const netLog = join(scratch, "net-log.json");
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    userDataDir: options.profile ?? join(scratch, "profile"),
    args: [
      ...FLAGS,
      `--log-net-log=${netLog}`,
      ...(options.flags ?? []),
      ...(options.language ? [`--lang=${options.language}`] : []),
    ],
    ...(options.language && { env: { ...process.env, LANGUAGE: options.language } }),
  });
  await options.onInstall?.();
  const id = await browser.installExtension(options.build);
  const root = await browser.target().createCDPSession();
  const origin = `chrome-extension://${id}/`;
  const sessions = new Map<Page, CDPSession>();
  const sessionOf = async (page: Page) => {
    const session = sessions.get(page) ?? (await page.createCDPSession());
    sessions.set(page, session);
    return session;
  };
  let watching: Promise<WorkerWatch> | undefined;
  const watch = () => {
    if (watching === undefined) throw new Error("A page of the extension must be open to see its worker");
    return watching;
  };
  const close = async () => {
    await browser.close();
    await rm(scratch, { recursive: true, force: true });
  };

  return {
    name: "chromium",
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      await page.goto(origin + path);
      // The first stays open: it is the page from which a test asks the extension.
      watching ??= watchWorker(page, origin);
      return page;
    },
    async dom(page) {
      const session = await sessionOf(page);
      const { root: document } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
      return domNode(document);
    },
    async middle(page, node) {
      const session = await sessionOf(page);
      try {
        const { model } = await session.send("DOM.getBoxModel", { backendNodeId: Number(node.ref) });
        const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
        return { x: (left + right) / 2, y: (top + bottom) / 2 };
      } catch {
        // The protocol reports a node without a box as an error.
        return null;
      }
    },
    async clickToolbar(page) {
      await page.bringToFront();
      const { targetInfo } = await (await sessionOf(page)).send("Target.getTargetInfo");
      const tab = (await targets(root)).find(({ type, url }) => type === "tab" && url === targetInfo.url);
      if (!tab) throw new Error(`No tab shows ${targetInfo.url}`);
      // Newer than puppeteer's list of commands.
      await send(root, "Extensions.triggerAction", { id, targetId: tab.targetId });
      const target = await browser.waitForTarget((each) => each.url().startsWith(`${origin}popup`), {
        timeout: 10_000,
      });
      return popupOf(await target.asPage());
    },
    endBackground: async () => (await watch()).end(),
    stopBackground: async () => (await watch()).stop(),
    backgroundRuns: async () => (await watch()).runs,
    async evictDatabases() {
      const { session } = await watch();
      await session.send("Storage.clearDataForOrigin", {
        origin: `chrome-extension://${id}`,
        storageTypes: "indexeddb",
      });
    },
    async foreignRequests() {
      await browser.close();
      return requestsOf(await readFile(netLog, "utf8"), origin);
    },
    close,
  };
}

async function targets(root: CDPSession): Promise<Protocol.Target.TargetInfo[]> {
  const { targetInfos } = await root.send("Target.getTargets", { filter: [{ type: "tab" }, {}] });
  return targetInfos;
}

async function send(session: CDPSession, method: string, params: object): Promise<unknown> {
  // Puppeteer types only the commands it knows; the protocol takes any.
  const raw = session as unknown as { send(method: string, params: object): Promise<unknown> };
  return raw.send(method, params);
}

function popupOf(page: Page): Popup {
  return {
    text: () => page.evaluate(() => document.body.textContent ?? ""),
    evaluate: async (ask) => {
      const document = await page.evaluateHandle(() => globalThis.document);
      return page.evaluate(ask, document) as Promise<ReturnType<typeof ask>>;
    },
    click: (selector) => page.click(selector),
    async screenshot(path) {
      await page.screenshot({ path: path as `${string}.png` });
    },
  };
}

function domNode(node: Protocol.DOM.Node): DomNode {
  const attributes: Record<string, string> = {};
  const flat = node.attributes ?? [];
  for (let at = 0; at + 1 < flat.length; at += 2) attributes[flat[at] ?? ""] = flat[at + 1] ?? "";
  const frame = node.contentDocument ? [node.contentDocument] : [];
  const shadow = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType !== "user-agent");
  return {
    tag: node.nodeName.toLowerCase(),
    text: node.nodeType === 3 ? node.nodeValue : "",
    attributes,
    children: [...(node.children ?? []), ...frame]
      .filter(({ localName }) => localName !== "style")
      .map(domNode),
    shadow: shadow ? domNode(shadow) : null,
    ref: String(node.backendNodeId),
  };
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { url?: string; initiator?: string };
  }[];
}

/** The browser's own log of its network names who asked for each address. */
function requestsOf(log: string, origin: string): string[] {
  const { constants, events }: NetLog = JSON.parse(log);
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  const asked = events.filter(({ type, params }) => type === start && `${params?.initiator}/` === origin);
  return asked.map(({ params }) => params?.url ?? "").filter((url) => !url.startsWith(origin));
}
