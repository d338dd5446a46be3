/** The host a reader means by "nytimes.com", "www.nytimes.com/section" or a whole address; null for anything else. */
export function siteHost(text: string): string | null {
  const typed = text.trim();
  if (typed === "" || /\s/.test(typed)) return null;
  const url = parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (url === null || !(url.protocol === "https:" || url.protocol === "http:")) return null;
  const host = url.hostname.replace(/^www\./, "").replace(/\.$/, "");
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) || host === "localhost" ? host : null;
}

function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null; // Typed by hand: what is no address is told to the reader.
  }
}
