import type { Carrier, Outlet } from "./outlet";

/**
 * The outlet behind a host: by the longest domain that the host ends with. On a carrier's host the site's name decides among
 * the outlets it carries. A name is never enough by itself; null when nothing is sure.
 */
export function findOutlet(
  reference: { readonly outlets: readonly Outlet[]; readonly carriers: readonly Carrier[] },
  domain: string | null | undefined,
  siteName?: string | null,
): Outlet | null {
  if (domain === null || domain === undefined) return null;
  const suffixes = suffixesOf(domain);
  for (const suffix of suffixes) {
    const own = reference.outlets.filter((outlet) => outlet.domains.includes(suffix));
    const carrier = reference.carriers.find((each) => each.domain === suffix);
    const carried = reference.outlets.filter((outlet) => carrier?.outlets.includes(outlet.id));
    const named = [...own, ...carried].find((outlet) => siteName && sameName(outlet.name, siteName));
    if (named) return named;
    if (carrier) return null;
    if (own[0]) return own.length === 1 ? own[0] : null;
  }
  return null;
}

/** The host and its parents, longest first, without `www.` and port: `m.dw.com`, `dw.com`. */
function suffixesOf(domain: string): string[] {
  const host = domain
    .toLowerCase()
    .replace(/^www\./, "")
    .replace(/(:\d+|\.)$/, "");
  const labels = host.split(".");
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
}

function sameName(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** A name without case, accents, punctuation and "the". */
function plainName(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}|[^\p{L}\p{N}\s]/gu, "")
    .replace(/^the\s/, "")
    .replace(/\s+/g, " ")
    .trim();
}
