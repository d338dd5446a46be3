import browser from "webextension-polyfill";

/** The permission that fetching from an address needs: its one host, by its one scheme, none of its subdomains. Match patterns have no port. */
export function hostPattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

/** Whether fetching from there was granted, by itself or with all sites. */
export function isHostGranted(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [hostPattern(url)] });
}

/** Asks for the one host. Call it straight from a click: the prompt needs the gesture. */
export function requestHost(url: string): Promise<boolean> {
  return browser.permissions.request({ origins: [hostPattern(url)] });
}

/** Asks for several hosts at once, straight from a click; where there is none to ask for, all are granted. */
export async function requestHosts(urls: readonly string[]): Promise<boolean> {
  if (urls.length === 0) return true;
  return browser.permissions.request({ origins: [...new Set(urls.map(hostPattern))] });
}

/** Gives the host's grant back. Where all sites are granted nothing changes. */
export async function giveHostBack(url: string): Promise<void> {
  await browser.permissions.remove({ origins: [hostPattern(url)] }).catch(() => false);
}
