import type { Outlet } from "../corpus/outlet";
import { findOutlet } from "../corpus/outlet-lookup";
import { type Reference, type StoredClaim, sameVoice } from "../index/corpus-reader";
import type { Searched } from "./candidates";

/** Tells which corpus claims are of the page's own outlet or its family; where the outlet is not known, of the same host. */
export function ownOf(
  outlet: Outlet | null,
  domain: string | null,
): (stored: Pick<StoredClaim, "report">) => boolean {
  if (outlet) return ({ report }) => sameVoice(outlet, report.outlet);
  if (domain === null) return () => false;
  const host = bareHost(domain.toLowerCase());
  return ({ report }) => {
    const other = report.domain.toLowerCase();
    return other.endsWith(host) && bareHost(other) === host;
  };
}

/** What was found for each claim without what is of its page's own outlet or family. */
export function withoutOwn(
  searched: readonly Searched[],
  reference: Reference,
  siteName?: string | null,
): Searched[] {
  const owners = new Map<string | null, ReturnType<typeof ownOf>>();
  return searched.map((search) => {
    const { domain } = search.claim;
    const isOwn = owners.get(domain) ?? ownOf(findOutlet(reference, domain, siteName), domain);
    owners.set(domain, isOwn);
    return { ...search, candidates: search.candidates.filter(({ stored }) => !isOwn(stored)) };
  });
}

function bareHost(domain: string): string {
  return domain.replace(/^(?:www|m|amp)\./, "");
}
