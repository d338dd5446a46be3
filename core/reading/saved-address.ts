/** Parameters of an address that name a campaign or a click, never an article. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ocid|cmpid|smid|ref_?src|s_cid|at_\w+)$/i;

/** Longest address that is kept, in characters. */
const LONGEST = 2_048;

/**
 * The address that an article is saved under: its canonical one where that is of the same site, else the one it was read at; without fragment,
 * tracking parameters, credentials and port of its own scheme. Null where neither is of the web. `local` pages (a saved file, a test) may name any.
 */
export function savedAddress(canonical: string | null | undefined, readAt: string): string | null {
  const [own, named] = [webUrl(readAt), webUrl(canonical ?? "")];
  const host = own === null || isLocal(own) ? null : bareHost(own);
  const chosen = named !== null && (host === null || sameSite(host, bareHost(named))) ? named : own;
  if (chosen === null) return null;
  for (const name of [...chosen.searchParams.keys()])
    if (TRACKING.test(name)) chosen.searchParams.delete(name);
  chosen.hash = "";
  chosen.username = "";
  chosen.password = "";
  return chosen.href.length > LONGEST ? null : chosen.href;
}

function webUrl(address: string): URL | null {
  try {
    const url = new URL(address);
    return /^https?:$/.test(url.protocol) && url.hostname !== "" ? url : null;
  } catch {
    return null; // A page may call anything an address.
  }
}

function isLocal({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
}

function bareHost({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|mobile|amp)\./, "");
}

function sameSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}
