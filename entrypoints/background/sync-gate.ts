import browser, { type Scripting } from "webextension-polyfill";
import { loadSettings } from "../../platform/settings/settings";
import { patternOf, siteAccess } from "../../platform/settings/sites";

const GATE = "gate";

/**
 * Makes the registered gate equal to what the reader granted and paused. Safe to run at any time and
 * any number of times: browsers forget registrations on update (Chrome) and on reload (Firefox).
 */
export function syncGate(): Promise<void> {
  return navigator.locks.request(GATE, sync);
}

async function sync(): Promise<void> {
  const [access, settings, registered] = await Promise.all([
    siteAccess(),
    loadSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [GATE] }),
  ]);
  const matches = access.scope === "all" ? ["http://*/*", "https://*/*"] : access.sites.map(patternOf);
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE] });
    return;
  }
  const script = {
    id: GATE,
    js: ["gate.js"],
    matches,
    excludeMatches: settings.paused.map(patternOf),
    runAt: "document_idle" as const,
    persistAcrossSessions: true,
  };
  const [known] = registered;
  if (known !== undefined && isSame(known, script)) return;
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Whether what is registered runs on these pages: every start of the background asks, and all tabs would be told of a change. */
function isSame(
  { matches = [], excludeMatches = [] }: Scripting.RegisteredContentScript,
  script: { readonly matches: readonly string[]; readonly excludeMatches: readonly string[] },
): boolean {
  return sameHosts(matches, script.matches) && sameHosts(excludeMatches, script.excludeMatches);
}

function sameHosts(some: readonly string[], others: readonly string[]): boolean {
  return [...some].sort().join() === [...others].sort().join();
}
