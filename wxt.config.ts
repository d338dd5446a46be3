import { readFile } from "node:fs/promises";
import preact from "@preact/preset-vite";
import type { Plugin } from "vite";
import { defineConfig } from "wxt";
import { licencesText } from "./cli/licences/licences-text";
import { modelFile } from "./cli/model/model-files";
import { compileBundledPack } from "./cli/pack/bundled-pack";
import { rootsOf, triggersOf } from "./core/claims/triggers";
import { GazetteerEntry } from "./core/corpus/gazetteer";
import { parseJsonLines } from "./core/corpus/json-lines";
import { ENCODER_FILES } from "./platform/encode/model-files";
import { THREAD_POLICY } from "./platform/encode/threads";

/**
 * The end-to-end build is the release build plus two changes of the manifest: a browser driven headless cannot
 * answer the permission prompt, so there the hosts are granted at load; and packs may come from this machine.
 */
const END_TO_END = process.env.CAREO_BUILD === "e2e";

const GAZETTEER = "data/venezuela/gazetteer.jsonl";
const PACK = ".cache/pack";

export default defineConfig({
  imports: false,
  outDirTemplate: `{{browser}}-mv{{manifestVersion}}${END_TO_END ? "-e2e" : ""}`,
  manifestVersion: 3,
  // All of it; and by its name a hidden file, which holds the rule that no install script runs.
  zip: { includeSources: ["**/*", ".npmrc"] },
  manifest: ({ browser }) => ({
    name: "__MSG_extensionName__",
    description: "__MSG_extensionDescription__",
    default_locale: "en",
    permissions: [
      "storage",
      "scripting",
      "activeTab",
      "contextMenus",
      "alarms",
      ...(browser === "firefox" ? [] : ["offscreen"]),
    ],
    optional_host_permissions: ["http://*/*", "https://*/*"],
    ...(END_TO_END && { host_permissions: ["http://*/*", "https://*/*"] }),
    // Not N and P: with Alt+Shift, Chromium keeps those for groups of tabs and gives an extension no key at all.
    commands: {
      "next-claim": {
        suggested_key: { default: "Alt+Shift+J" },
        description: "__MSG_nextClaim__",
      },
      "previous-claim": {
        suggested_key: { default: "Alt+Shift+K" },
        description: "__MSG_previousClaim__",
      },
      "find-selection": {
        suggested_key: { default: "Alt+Shift+F" },
        description: "__MSG_findReports__",
      },
      "save-article": {
        suggested_key: { default: "Alt+Shift+S" },
        description: "__MSG_saveArticle__",
      },
    },
    omnibox: { keyword: "careo" },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "{5f0a1c52-3d1e-4c8e-9b57-c0a3e0ca4e01}",
              strict_min_version: "149.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "149.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
  hooks: {
    "build:publicAssets": async (_, assets) => {
      const { files } = await compileBundledPack(PACK);
      assets.push({ contents: await licencesText(import.meta.dirname), relativeDest: "licences.txt" });
      for (const file of files) assets.push({ absoluteSrc: file.path, relativeDest: `pack/${file.name}` });
      for (const name of Object.values(ENCODER_FILES)) {
        assets.push({ absoluteSrc: modelFile(name), relativeDest: `model/${name}` });
      }
    },
  },
  vite: () => ({ plugins: [preact(), triggers()], build: { target: "es2023" } }),
});

/**
 * No script but our own and its WebAssembly, no frame, no form, no injected markup; the one address of a script that code names is the encoder's thread. Connections go to the package's own files, and
 * by https to hosts of packs that the reader follows (platform/packs/fetch-bytes.ts is the one place that makes them). The end-to-end
 * build takes packs from a server on the same machine.
 */
const EXTENSION_PAGES_CSP = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "img-src 'self' data:",
  `connect-src 'self' https:${END_TO_END ? " http://localhost:* http://127.0.0.1:*" : ""}`,
  "require-trusted-types-for 'script'",
  `trusted-types ${THREAD_POLICY}`,
].join("; ");

/** `virtual:careo-triggers` gives the gate the bundled pack's topic names, and nothing else of the gazetteer. */
function triggers(): Plugin {
  const id = "virtual:careo-triggers";
  return {
    name: "careo-triggers",
    resolveId: (source) => (source === id ? `\0${id}` : null),
    async load(source) {
      if (source !== `\0${id}`) return null;
      this.addWatchFile(GAZETTEER);
      const entries = parseJsonLines(await readFile(GAZETTEER, "utf8"), GazetteerEntry, GAZETTEER);
      const names = triggersOf(entries);
      return `export const TRIGGERS = ${JSON.stringify(names)}; export const ROOTS = ${JSON.stringify(rootsOf(names))};`;
    },
  };
}
