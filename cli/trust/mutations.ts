/** A defence switched off: one place of one file, changed. `tests` are the files whose tests of the row must then fail. */
export interface Mutation {
  readonly row: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
}

/** How each row's defence is switched off. The `from` must be found exactly once. */
export const MUTATIONS: readonly Mutation[] = [
  off(
    "R1",
    "platform/store/install.ts",
    'change.objectStore("current").put({ ...next, root }, BUNDLED),',
    "",
    ["test/platform/store/corpus.test.ts"],
  ),
  off("R2", "test/e2e/harness/worker-watch.ts", "await this.end();", "", [
    "test/e2e/background-stops.test.ts",
  ]),
  off(
    "R3",
    "platform/store/install.ts",
    "onProgress(done, manifest.parts.length);\n  for",
    "onProgress(done, manifest.parts.length);\n  await connection.use((database) => makeCurrent(database, { ...staging, records: 0, format: manifest.format }));\n  for",
    ["test/platform/store/install.test.ts"],
  ),
  off(
    "R4",
    "platform/page/runtime.ts",
    "Promise.race([runtime()?.sendMessage({ ...payload, kind }), silence(patience)])",
    "Promise.resolve(runtime()?.sendMessage({ ...payload, kind }))",
    ["test/platform/page/runtime.test.ts"],
  ),
  off(
    "R5",
    "platform/messages/ask-again.ts",
    "const RETRIES = [50, 200, 800];",
    "const RETRIES: number[] = [];",
    ["test/platform/page/runtime.test.ts"],
  ),
  off(
    "R6",
    "platform/page/page-script.ts",
    "if (isAlive()) return true;\n    this.stop();",
    "if (isAlive()) return true;",
    ["test/platform/page/page-script.test.ts"],
  ),
  off("R7", "entrypoints/page/index.ts", "if (slot.page?.alive()) return;", "", [
    "test/hostile/page-surface.test.ts",
  ]),
  off(
    "R8",
    "entrypoints/background/sync-gate.ts",
    "if (registered.length > 0) await browser.scripting.updateContentScripts([script]);\n  else await",
    "await",
    ["test/hostile/background.test.ts"],
  ),
  off(
    "R9",
    "entrypoints/background/sync-gate.ts",
    "if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });",
    "",
    ["test/hostile/background.test.ts"],
  ),
  off(
    "R10",
    "entrypoints/background/added-packs.ts",
    "onStartup.addListener(() => void setAlarm(packs))",
    "onStartup.addListener(() => undefined)",
    ["test/entrypoints/background/added-packs.test.ts"],
  ),
  off(
    "R11",
    "platform/store/exclusively.ts",
    "const turn = before.then(work, work);",
    "const turn = work();",
    ["test/platform/store/corpus.test.ts"],
  ),
  off("R12", "platform/store/settle.ts", "if (first !== undefined) throw first.reason;", "", [
    "test/platform/store/saved-reports.test.ts",
    "test/platform/store/corpus.test.ts",
  ]),
  off(
    "R13",
    "platform/store/saved-reports.ts",
    "if (lost.length > 0) await keep(",
    "if (lost.length < 0) await keep(",
    ["test/platform/store/saved-reports.test.ts"],
  ),
  off("R14", "platform/store/sentinel.ts", 'sentinel === null ? "absent" : "broken"', '"absent"', [
    "test/platform/store/sentinel.test.ts",
    "test/platform/store/corpus.test.ts",
  ]),
  off(
    "R15",
    "platform/store/connection.ts",
    "return await within(patience, Promise.race([opening, refused]));",
    "return await Promise.race([opening, refused]);",
    ["test/platform/store/connection.test.ts"],
  ),
  off("R16", "platform/store/connection.ts", "await within(patience, deleted(name));", "", [
    "test/platform/store/connection.test.ts",
  ]),
  off("R17", "core/index/record.ts", "const RECORD_LIMIT = 60_000;", "const RECORD_LIMIT = 600_000;", [
    "test/core/index/segment.test.ts",
  ]),
  off(
    "R18",
    "platform/store/install.ts",
    "rangeOf(staging.generation))) === expected;",
    "rangeOf(staging.generation))) <= expected;",
    ["test/platform/store/install.test.ts"],
  ),
  off(
    "R19",
    "platform/store/connection.ts",
    'if (!isNamed(error, "InvalidStateError")) throw error;',
    "throw error;",
    ["test/platform/store/connection.test.ts"],
  ),
  off("R20", "platform/store/connection.ts", "database.close();\n        gone(database);", "", [
    "test/platform/store/connection.test.ts",
  ]),
  off(
    "R21",
    "platform/store/connection.ts",
    'if (isNamed(error, "VersionError")) throw new NewerStore();',
    'if (isNamed(error, "VersionError")) await deleted(name);',
    ["test/platform/store/connection.test.ts"],
  ),
  off("R23", "platform/store/install.ts", 'durability: "strict",', 'durability: "relaxed",', [
    "test/hostile/durability.test.ts",
  ]),
  off("R24", "platform/store/connection.ts", "if (isFull(error)) throw new StoreFull(error);", "", [
    "test/platform/store/saved-reports.test.ts",
  ]),
  off("R25", "platform/store/sentinel.ts", 'sentinel === null ? "absent" : "broken"', '"absent"', [
    "test/platform/store/sentinel.test.ts",
    "test/platform/store/corpus.test.ts",
  ]),
  off("R26", "core/corpus/reader-data.ts", "...data }, null, 2)", "...data, corrections: [] }, null, 2)", [
    "test/core/corpus/reader-data.test.ts",
  ]),
  off(
    "R28",
    "entrypoints/background/save-page.ts",
    'if (tab.incognito) throw new Refusal("private-window");',
    "",
    ["test/hostile/background.test.ts"],
  ),
  off("R29", "platform/store/corpus.ts", "return straight(NO_OTHERS);", "return null;", [
    "test/platform/store/corpus.test.ts",
  ]),
  off("R30", "platform/page/page-script.ts", "shown.restore();", "void shown;", [
    "test/e2e/hostile-pages.test.ts",
  ]),
  off(
    "R31",
    "platform/page/navigation.ts",
    "withoutFragment(before) !== withoutFragment(location.href)) onChange();",
    "withoutFragment(before) === location.href) onChange();",
    ["test/e2e/views.test.ts"],
  ),
  off(
    "R32",
    "platform/page/changes.ts",
    "Math.min(MAX_WAIT_MS, Math.max(this.#wait * 2, spent / SHARE_OF_TIME))",
    "Math.min(SETTLE_MS, MAX_WAIT_MS + spent / SHARE_OF_TIME)",
    ["test/platform/page/changes.test.ts"],
  ),
  off("R33", "platform/page/blocks.ts", "return this.#letters >= this.cap;", "return this.#letters < 0;", [
    "test/platform/page/extract.test.ts",
  ]),
  off("R34", "platform/page/nearest.ts", "\n    .slice(0, max)", "", ["test/platform/page/nearest.test.ts"]),
  off(
    "R36",
    "platform/page/mark.ts",
    'return sameLetters(node.data.slice(from, from + length), letters[at] ?? "");',
    "return sameLetters(node.data, node.data) || length > 0 || letters[at] === from;",
    ["test/platform/page/places.test.ts"],
  ),
  off("R37", "platform/page/activation.ts", "= document as {", "= { prerendering: false } as {", [
    "test/hostile/page-surface.test.ts",
  ]),
  off(
    "R38",
    "entrypoints/background/inject.ts",
    "target: { tabId, frameIds: [0] },",
    "target: { tabId, allFrames: true },",
    ["test/hostile/background.test.ts"],
  ),
  off(
    "R39",
    "entrypoints/popup/barrier.ts",
    'return CLOSED_HOSTS.has(url.hostname) ? "store" : null;',
    "return null;",
    ["test/entrypoints/popup/popup-model.test.ts"],
  ),
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
  off(
    "S28",
    "core/index/inspect-segment.ts",
    "if (!z.safeParse(Stored, found.get(doc)).success)",
    "if (!found.has(doc))",
    ["test/core/index/inspect-segment.test.ts"],
  ),
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
  off("S32", "wxt.config.ts", "  \"trusted-types 'none'\",\n", "", ["test/hostile/package-surface.test.ts"]),
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
  off("A1", "entrypoints/background/paint-tab.ts", 'denial: "wavy 2px"', 'denial: "dashed 2px"', [
    "test/hostile/background.test.ts",
  ]),
  off(
    "A2",
    "entrypoints/background/paint-tab.ts",
    'const LINE_COLOUR = "#4c7fc0";',
    'const LINE_COLOUR = "#9cc0ee";',
    ["test/hostile/background.test.ts"],
  ),
  off("A3", "components/surface.css", ".switch input {\n    appearance: auto;", ".switch input {", [
    "test/e2e/gallery.test.ts",
  ]),
  off(
    "A4",
    "entrypoints/card/open-card.tsx",
    "if (before instanceof HTMLElement) before.focus({ preventScroll: true });",
    "",
    ["test/e2e/keyboard.test.ts"],
  ),
  off(
    "A5",
    "components/PanelView.tsx",
    '<nav aria-label={t("panelSubjects")}>',
    '<nav role="presentation">',
    ["test/e2e/keyboard.test.ts"],
  ),
  off("A6", "components/ClaimCard.tsx", "onClick={onClose}", "", ["test/components/claim-card.test.tsx"]),
  off(
    "A7",
    "components/evidence.css",
    ".links > * {\n  min-height: 24px;\n  line-height: 24px;",
    ".links > * {\n  line-height: 12px;",
    ["test/e2e/gallery.test.ts"],
  ),
  off(
    "A8",
    "components/card.css",
    "@media (prefers-reduced-motion: no-preference) {",
    "@media (min-width: 1px) {",
    ["test/guards/motion.test.ts"],
  ),
  off("A9", "components/OutletChoice.tsx", 'aria-label={t("standOf", { outlet: outlet.name })}', "", [
    "test/e2e/gallery.test.ts",
  ]),
  off("A10", "public/_locales/es/messages.json", '"extensionName"', '"extensionNamed"', [
    "test/platform/strings/locales.test.ts",
  ]),
  off(
    "A11",
    "platform/page/host.ts",
    "rootElementOf(document)?.append(element)",
    "document.body.append(element)",
    ["test/hostile/page-surface.test.ts"],
  ),
  off("A12", "wxt.config.ts", '"Alt+Shift+J"', '"J"', ["test/hostile/package-surface.test.ts"]),
  off("R35", "platform/page/shown-reading.ts", "const MAX_MARKS = 300;", "const MAX_MARKS = 3_000;", [
    "test/platform/page/page-script.test.ts",
  ]),
  off(
    "R22",
    "platform/store/install.ts",
    'const staging = change.objectStore("staging");',
    'const staging = change.objectStore("staging");\n  await new Promise((later) => setTimeout(later, 5));',
    ["test/platform/store/install.test.ts"],
  ),
  off("F1", "platform/page/topic-scan.ts", "this.done ||= this.find(", "return this.find(", [
    "test/platform/page/topic-scan.test.ts",
  ]),
  off(
    "F2",
    "platform/page/walk.ts",
    "const pause = seen % NODES_PER_LOOK === 0 ? slices.breathe() : undefined;",
    "const pause = seen < 0 ? slices.breathe() : undefined;",
    ["test/hostile/slices.test.ts"],
  ),
  off("F3", "platform/page/slices.ts", "scheduler?.yield?.() ?? new", "new", ["test/hostile/slices.test.ts"]),
  off(
    "F4",
    "platform/page/walk.ts",
    "const type = nodeType(node);",
    "const type = nodeType(node);\n    if (type === ELEMENT) (node as Element).getBoundingClientRect();",
    ["test/hostile/package-surface.test.ts"],
  ),
  off("F5", "platform/page/changes.ts", "this.rest();\n    this.#stopped = true;", "", [
    "test/platform/page/changes.test.ts",
  ]),
];

function off(row: string, file: string, from: string, to: string, tests: readonly string[]): Mutation {
  return { row, file, from, to, tests };
}
