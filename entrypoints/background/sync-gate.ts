import browser, { type Scripting } from "webextension-polyfill";
import { loadFurtherTriggers } from "../../platform/settings/further-triggers";
import { loadSettings } from "../../platform/settings/settings";
import { patternOf, siteAccess } from "../../platform/settings/sites";

/** The gate, and before it what makes its world and, for some packs, has it ask: see the entrypoints of these names. */
const SCRIPTS = [
  { id: "world", js: ["world.js"], runAt: "document_start" },
  { id: "further-topics", js: ["further-topics.js"], runAt: "document_start" },
  { id: "gate", js: ["gate.js"], runAt: "document_idle" },
] as const;

const LOCK = "gate";

/**
 * Makes the registered gate equal to what the reader granted and paused. Safe to run at any time and
 * any number of times: browsers forget registrations on update (Chrome) and on reload (Firefox).
 */
export function syncGate(): Promise<void> {
  return navigator.locks.request(LOCK, sync);
}

async function sync(): Promise<void> {
  const [access, settings, further] = await Promise.all([
    siteAccess(),
    loadSettings(),
    loadFurtherTriggers(),
  ]);
  const sites = access.scope === "all" ? ["http://*/*", "https://*/*"] : access.sites.map(patternOf);
  const excludeMatches = settings.paused.map(patternOf);
  for (const { id, js, runAt } of SCRIPTS) {
    const matches = id === "further-topics" && further.length === 0 ? [] : sites;
    await syncScript({ id, js: [...js], runAt, matches, excludeMatches, persistAcrossSessions: true });
  }
}

async function syncScript(script: Script): Promise<void> {
  const ids = [script.id];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (script.matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids });
    return;
  }
  const [known] = registered;
  if (known !== undefined && isSame(known, script)) return;
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

type Script = Scripting.RegisteredContentScript & {
  readonly matches: string[];
  readonly excludeMatches: string[];
};

/** Whether what is registered runs on these pages: every start of the background asks, and all tabs would be told of a change. */
function isSame(
  { matches = [], excludeMatches = [] }: Scripting.RegisteredContentScript,
  script: Script,
): boolean {
  return sameHosts(matches, script.matches) && sameHosts(excludeMatches, script.excludeMatches);
}

function sameHosts(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
