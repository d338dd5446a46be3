import { type Mutation, off } from "./mutation";

/** How the defences against faults of browser, store and page are switched off (rows R). */
export const OF_FAULTS: readonly Mutation[] = [
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
  off("R14", "platform/store/open-store.ts", 'remembered === null ? "absent" : "broken"', '"absent"', [
    "test/platform/store/open-store.test.ts",
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
  off("R20", "platform/store/connection.ts", "database.onversionchange = () => asked(database);", "", [
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
  off(
    "R24",
    "platform/store/connection.ts",
    "if (isFull(error)) throw new StoreFull(error);\n      if",
    "if",
    ["test/platform/store/saved-reports.test.ts"],
  ),
  off("R25", "platform/store/corpus.ts", "forget();\n    tended = false;", "", [
    "test/platform/store/saved-reports.test.ts",
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
];
