import browser from "webextension-polyfill";
import { hostPattern } from "../packs/pack-host";
import { storedRecords } from "../packs/pack-records";

/**
 * Where Careo reads without being asked: nowhere (`click`: the toolbar click only), on `sites`
 * (`listed`), or on all. The browser's own permissions are the truth; nothing is stored beside them.
 */
export interface SiteAccess {
  readonly scope: "click" | "listed" | "all";
  readonly sites: readonly string[];
}

const ALL = ["http://*/*", "https://*/*"];
const EVERYWHERE = new Set(["<all_urls>", "*://*/*", ...ALL]);

/** What the reader has granted so far; `sites` are host names, sorted. A host that was granted for a pack is no site to read. */
export async function siteAccess(): Promise<SiteAccess> {
  const [{ origins = [] }, packs] = await Promise.all([browser.permissions.getAll(), storedRecords.all()]);
  if (origins.some((origin) => EVERYWHERE.has(origin))) return { scope: "all", sites: [] };
  const ofPacks = new Set(packs.map(({ source }) => source && hostPattern(source.url)));
  const pages = origins.filter((origin) => !ofPacks.has(origin));
  const sites = [...new Set(pages.map(hostOf))].filter((host) => host !== "").sort();
  return { scope: sites.length > 0 ? "listed" : "click", sites };
}

/** Asks for one site and its subdomains. Call it straight from a click: the prompt needs the gesture. */
export function requestSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] });
}

/** Asks for all sites. Call it straight from a click: the prompt needs the gesture. */
export function requestAll(): Promise<boolean> {
  return browser.permissions.request({ origins: ALL });
}

/** Gives one site's grant back. */
export function removeSite(host: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [patternOf(host)] });
}

/** Gives every grant back: from then on only the toolbar click reads a page. */
export async function removeAll(): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.length === 0 || browser.permissions.remove({ origins });
}

/** Calls back when a grant is given or taken, by whatever surface. Returns the undo. */
export function watchSites(onChange: () => void): () => void {
  browser.permissions.onAdded.addListener(onChange);
  browser.permissions.onRemoved.addListener(onChange);
  return () => {
    browser.permissions.onAdded.removeListener(onChange);
    browser.permissions.onRemoved.removeListener(onChange);
  };
}

/** The match pattern of a host and its subdomains, without a leading `www.`. */
export function patternOf(host: string): string {
  return `*://*.${host.replace(/^www\./, "")}/*`;
}

function hostOf(pattern: string): string {
  return /^[^:]+:\/\/(?:\*\.)?([^/*]+)\//.exec(pattern)?.[1] ?? "";
}
