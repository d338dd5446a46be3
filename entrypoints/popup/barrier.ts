import type { Barrier } from "../../components/popup-state";

/** Hosts that browsers close to extensions, from Chromium's and Firefox's own lists. */
const CLOSED_HOSTS = new Set([
  "chromewebstore.google.com",
  "chrome.google.com",
  "microsoftedge.microsoft.com",
  "addons.mozilla.org",
  "accounts.firefox.com",
  "support.mozilla.org",
]);

/** Why a page of this address cannot be read at all, null where it can be tried. */
export function barrierOf(address: string): Barrier | null {
  const url = parse(address);
  if (url === null) return "browser";
  if (/\.pdf$/i.test(url.pathname)) return "pdf";
  if (url.protocol === "file:") return "file";
  if (url.protocol !== "https:" && url.protocol !== "http:") return "browser";
  return CLOSED_HOSTS.has(url.hostname) ? "store" : null;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null; // A tab without an address, such as a new one.
  }
}
