import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import puppeteer, { type Browser } from "puppeteer-core";
import { bidi, contextOf, domNode, evaluateIn, type RemoteValue } from "./bidi";
import type { Driver, LaunchOptions, Popup } from "./driver";

/** Fixed so that the extension's own pages have a known address; any UUID does. */
export const UUID = "4d0b6f0e-3c1c-4f0a-9a52-0d9b6f0c7a11";

/** A temporary add-on is gone at the next start; with these what it stored waits for it. */
const KEEPING = {
  "extensions.webextensions.keepStorageOnUninstall": true,
  "extensions.webextensions.keepUuidOnUninstall": true,
};

/** Starts Firefox with a fresh profile, or the one given, and the build in it as a temporary add-on. */
export async function launchFirefox(executablePath: string, options: LaunchOptions): Promise<Driver> {
  const id = await addOnId(options.build);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: options.headless ?? true,
    defaultViewport: options.headless === false ? null : { width: 1280, height: 900 },
    args: ["--remote-allow-system-access"],
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    extraPrefsFirefox: {
      "extensions.webextensions.uuids": JSON.stringify({ [id]: UUID }),
      "ui.prefersReducedMotion": 1,
      ...(options.profile !== undefined && KEEPING),
      ...options.prefs,
    },
  });
  const chrome = await chromeScope(browser);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  await chrome.run(WATCH_REQUESTS.replace("ADD_ON", JSON.stringify(id)));
  await options.onInstall?.();
  await browser.installExtension(options.build);
  const origin = `moz-extension://${UUID}/`;

  return {
    name: "firefox",
    browser,
    origin,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Firefox sends no load event for an add-on's page, so the wait is for its document.
      await page.goto(origin + path, { waitUntil: [] });
      await page.waitForFunction(
        `location.href.startsWith(${JSON.stringify(origin)}) && document.readyState === "complete"`,
      );
      return page;
    },
    async dom(page) {
      const options = { maxDomDepth: 100, includeShadowTree: "all" };
      return domNode(await evaluateIn(browser, contextOf(page), "document.documentElement", options));
    },
    async middle(page, node) {
      const answer = await bidi<{ result: RemoteValue }>(browser, "script.callFunction", {
        functionDeclaration: `(node) => { const box = node.getBoundingClientRect();
          return box.width === 0 ? null : JSON.stringify({ x: box.x + box.width / 2, y: box.y + box.height / 2 }); }`,
        arguments: [{ sharedId: node.ref }],
        target: { context: contextOf(page) },
        awaitPromise: false,
      });
      const value = answer.result.value;
      return typeof value === "string" ? JSON.parse(value) : null;
    },
    async clickToolbar(page) {
      await page.bringToFront();
      await chrome.run(`(async () => {
        document.querySelector(".webextension-popup-browser")?.closest("panel").hidePopup();
        const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
        await ${extension}.apiManager.asyncGetAPI("browserAction", ${extension});
        ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window);
        ${POPUP_LOADED}
      })()`);
      return popupOf(chrome);
    },
    async endBackground() {
      if ((await chrome.run(`${extension}.backgroundState`)) !== "running") return false;
      await chrome.run(`${extension}.terminateBackground()`);
      return true;
    },
    stopBackground: async () => {
      await chrome.run(`${extension}.terminateBackground()`);
    },
    backgroundRuns: async () => (await chrome.run(`${extension}.backgroundState`)) === "running",
    async evictDatabases() {
      await chrome.run(`new Promise((done, fail) => {
        const clearing = Services.qms.clearStoragesForClient(${extension}.principal, "idb", "default");
        clearing.callback = ({ resultCode }) => (resultCode === Cr.NS_OK ? done() : fail(new Error(String(resultCode))));
      })`);
    },
    foreignRequests: async () => JSON.parse(String(await chrome.run("JSON.stringify(window.careoRequests)"))),
    close: () => browser.close(),
  };
}

export interface ChromeScope {
  run(expression: string): Promise<unknown>;
}

/** Evaluates in the browser's own window, which the flag for system access opens. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const tree = await bidi<{ contexts: { context: string; url: string }[] }>(
    browser,
    "browsingContext.getTree",
    {
      "moz:scope": "chrome",
    },
  );
  const window = tree.contexts.find(({ url }) => url.endsWith("browser.xhtml"));
  if (!window) throw new Error("Firefox has no browser window");
  return {
    run: async (expression) => (await evaluateIn(browser, window.context, expression)).value,
  };
}

async function addOnId(build: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(build, "manifest.json"), "utf8"));
  return String(manifest.browser_specific_settings.gecko.id);
}

/** Every request of the add-on's principal to the network, from whichever of its contexts. */
const WATCH_REQUESTS = `
  window.careoRequests = [];
  Services.obs.addObserver((channel) => {
    channel.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    if ([triggeringPrincipal, loadingPrincipal].some((each) => each?.addonId === ADD_ON))
      window.careoRequests.push(channel.URI.spec);
  }, "http-on-modify-request");`;

/** Waits for the popup, in a script that has just asked for it. */
const POPUP_LOADED = `
  for (let tries = 0; tries < 100; tries++) {
    const popup = document.querySelector(".webextension-popup-browser");
    if (popup?.currentURI?.spec.includes("popup") && !popup.webProgress?.isLoadingDocument) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The popup did not open");`;

function popupOf(chrome: ChromeScope): Popup {
  const inPopup = async (expression: string): Promise<unknown> => {
    const script = `sendAsyncMessage("careo:answer", JSON.stringify(${expression}))`;
    const answer = await chrome.run(`new Promise((resolve) => {
      const { messageManager } = document.querySelector(".webextension-popup-browser");
      messageManager.addMessageListener("careo:answer", function once({ data }) {
        messageManager.removeMessageListener("careo:answer", once);
        resolve(data);
      });
      messageManager.loadFrameScript(${JSON.stringify(`data:application/javascript,${encodeURIComponent(script)}`)}, false);
    })`);
    return answer === undefined ? undefined : JSON.parse(String(answer));
  };
  return {
    text: async () => String(await inPopup("content.document.body.textContent")),
    // The answer is what the script in the popup returned, gone through JSON.
    evaluate: async (ask) => (await inPopup(`(${ask})(content.document)`)) as ReturnType<typeof ask>,
    click: async (selector) => {
      await inPopup(`content.document.querySelector(${JSON.stringify(selector)}).click()`);
    },
    async screenshot(path) {
      const png = await chrome.run(`(async () => {
        const popup = document.querySelector(".webextension-popup-browser");
        const { width, height } = popup.getBoundingClientRect();
        const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, "white");
        const canvas = document.createElementNS("http://www.w3.org/1999/xhtml", "canvas");
        canvas.width = bitmap.width;
        canvas.height = bitmap.height;
        canvas.getContext("2d").drawImage(bitmap, 0, 0);
        return canvas.toDataURL().split(",")[1];
      })()`);
      await writeFile(path, Buffer.from(String(png), "base64"));
    },
  };
}
