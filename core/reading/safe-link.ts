/** An address that may be opened: `host` is in ASCII form, so that look-alike letters show. */
export interface SafeLink {
  readonly href: string;
  readonly host: string;
  readonly secure: boolean;
}

/**
 * Turns an address from a pack into a link, or null when it is not plain http or https to a named host
 * without credentials. Judges what the URL parser makes of it, never the text itself.
 */
export function safeLink(url: string): SafeLink | null {
  const parsed = parse(url);
  if (parsed === null || !(parsed.protocol === "https:" || parsed.protocol === "http:")) return null;
  if (parsed.username !== "" || parsed.password !== "" || parsed.hostname === "") return null;
  return {
    href: parsed.href,
    host: parsed.hostname.replace(/^www\./, ""),
    secure: parsed.protocol === "https:",
  };
}

/** The Wayback Machine's copy nearest to the day of publication (an ISO date), or its newest without one. */
export function archivedCopy(link: SafeLink, published: string | null): string {
  const day = published === null ? "" : `${published.replaceAll("-", "")}/`;
  return `https://web.archive.org/web/${day}${link.href}`;
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null; // Not an address at all, or one relative to nothing.
  }
}
