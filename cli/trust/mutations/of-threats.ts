import { type Mutation, off } from "./mutation";

/** How the defences against hostile pages, data and networks are switched off (rows S). */
export const OF_THREATS: readonly Mutation[] = [
  off(
    "S1",
    "platform/page/navigation.ts",
    "const listener = (",
    'document.addEventListener("stop-now", () => listening.abort());\n  addEventListener("message", () => listening.abort());\n  const listener = (',
    ["test/hostile/package-surface.test.ts"],
  ),
  off(
    "S2",
    "entrypoints/page/index.ts",
    "const slot = instance();",
    'const slot = instance();\n  window.postMessage({ type: "started" }, "*");',
    ["test/hostile/package-surface.test.ts"],
  ),
  off("S3", "platform/page/mark-layer.ts", "if (this.#reapplied.length >= MAX_REAPPLIED) return;", "", [
    "test/hostile/page-surface.test.ts",
  ]),
  off("S4", "entrypoints/background/paint-tab.ts", 'origin: "USER"', 'origin: "AUTHOR"', [
    "test/hostile/background.test.ts",
  ]),
  off(
    "S5",
    "wxt.config.ts",
    "manifest: ({ browser }) => ({",
    'manifest: ({ browser }) => ({\n    web_accessible_resources: [{ resources: ["icon/*"], matches: ["<all_urls>"] }],',
    ["test/hostile/package-surface.test.ts"],
  ),
  off("S6", "platform/page/host.ts", 'mode: "closed"', 'mode: "open"', ["test/hostile/page-surface.test.ts"]),
  off("S7", "platform/page/host.ts", "if (above && !lifted) element.showPopover();", "", [
    "test/e2e/places.test.ts",
  ]),
  off(
    "S8",
    "platform/page/clicks.ts",
    "if (!event.isTrusted || event.button !== 0) return;",
    "if (event.button !== 0) return;",
    ["test/hostile/page-surface.test.ts"],
  ),
  off(
    "S9",
    "platform/page/node-access.ts",
    'export const firstChild = getter<Node, Node | null>("Node", "firstChild");',
    "export const firstChild = (node: Node) => node.firstChild;",
    ["test/hostile/page-surface.test.ts"],
  ),
  off(
    "S10",
    "entrypoints/background/inject.ts",
    "target: { tabId, frameIds: [0] },",
    'target: { tabId, frameIds: [0] }, world: "MAIN",',
    ["test/hostile/package-surface.test.ts"],
  ),
  off(
    "S11",
    "platform/messages/server.ts",
    "if (sender.id !== browser.runtime.id || kind === null) return undefined;",
    "if (kind === null) return undefined;",
    ["test/platform/messages/server.test.ts"],
  ),
  off("S12", "platform/messages/server.ts", "if (!isExtensionPage(sender))", "if (sender.id === undefined)", [
    "test/platform/messages/server.test.ts",
  ]),
  off(
    "S13",
    "platform/settings/storage-access.ts",
    '"TRUSTED_CONTEXTS"',
    '"TRUSTED_AND_UNTRUSTED_CONTEXTS"',
    ["test/hostile/background.test.ts"],
  ),
  off(
    "S15",
    "components/Runs.tsx",
    ": run.text))}",
    ": <span dangerouslySetInnerHTML={{ __html: run.text }} />))}",
    ["test/components/hostile-text.test.tsx"],
  ),
  off("S16", "core/reading/safe-link.ts", 'parsed.protocol === "http:")', 'parsed.protocol !== "")', [
    "test/core/reading/safe-link.test.ts",
  ]),
  off(
    "S17",
    "core/corpus/json-lines.ts",
    "if (!(error instanceof RangeError)) throw error;",
    "throw error;",
    ["test/hostile/data.test.ts"],
  ),
  off(
    "S18",
    "core/corpus/reader-data.ts",
    "return { ok: true, data: parsed.data };",
    "return { ok: true, data: raw as never };",
    ["test/core/corpus/reader-data.test.ts"],
  ),
  off("S19", "platform/page/navigation.ts", "/#.*$/s", "/(#+)+$/s", ["test/regular-expressions.test.ts"]),
  off("S20", "core/reading/display-text.ts", '.replace(UNSEEN, "")', "", [
    "test/core/reading/display-text.test.ts",
  ]),
  off(
    "S21",
    "components/evidence.css",
    ".statement {\n  margin-top: var(--space-2);\n  overflow-wrap: anywhere;",
    ".statement {\n  margin-top: var(--space-2);",
    ["test/e2e/gallery.test.ts"],
  ),
  off("S22", "wxt.config.ts", "\"img-src 'self' data:\"", '"img-src *"', [
    "test/hostile/package-surface.test.ts",
  ]),
  off("S23", "core/corpus/publication-succession.ts", "next.key !== known.key", 'next.key === ""', [
    "test/platform/packs/packs.test.ts",
  ]),
  off("S24", "wxt.config.ts", "\"default-src 'self'\"", '"default-src https:"', [
    "test/hostile/package-surface.test.ts",
  ]),
  off("S25", "platform/packs/fetch-bytes.ts", 'redirect: "error",', 'redirect: "follow",', [
    "test/platform/packs/fetch-bytes.test.ts",
  ]),
  off(
    "S26",
    "platform/packs/fetch-bytes.ts",
    "this.late = why;\n    this.#controller.abort();",
    "this.late = why;",
    ["test/platform/packs/fetch-bytes.test.ts"],
  ),
  off("S27", "platform/packs/fetch-bytes.ts", "if (size > most) {", "if (size < 0) {", [
    "test/platform/packs/fetch-bytes.test.ts",
  ]),
  off("S28", "core/index/inspect-segment.ts", "if (!isStored(found.get(doc)))", "if (!found.has(doc))", [
    "test/core/index/inspect-segment.test.ts",
  ]),
  off("S29", "platform/packs/fetch-bytes.ts", 'credentials: "omit",', 'credentials: "include",', [
    "test/platform/packs/fetch-bytes.test.ts",
  ]),
  off("S30", "platform/packs/pack-address.ts", "LOCAL.includes(url.hostname)", "LOCAL.length > 0", [
    "test/platform/packs/fetch-bytes.test.ts",
  ]),
  off(
    "S31",
    "wxt.config.ts",
    "\"form-action 'none'\",",
    '"form-action \'none\'", "upgrade-insecure-requests",',
    ["test/hostile/package-surface.test.ts"],
  ),
  off("S32", "wxt.config.ts", "  \"require-trusted-types-for 'script'\",\n", "", [
    "test/hostile/package-surface.test.ts",
  ]),
  off(
    "S33",
    "platform/settings/settings.ts",
    "return parsed.success ? (parsed.data as Settings[K]) : DEFAULT_SETTINGS[key];",
    "return parsed.success ? (parsed.data as Settings[K]) : (given.get(key) ?? DEFAULT_SETTINGS[key]);",
    ["test/platform/settings/settings.test.ts"],
  ),
  off(
    "S34",
    "platform/page/page-script.ts",
    "const article = await this.#reader.read();",
    "const article = await this.#reader.read();\n    console.log(article.text);",
    ["test/hostile/package-surface.test.ts"],
  ),
  off("S35", "package.json", '"idb": "8.0.4"', '"idb": "^8.0.4"', ["test/hostile/package-surface.test.ts"]),
];
