import type { Outlet } from "../corpus/outlet";
import { type StoredClaim, sameVoice } from "../index/corpus-reader";

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

function bareHost(domain: string): string {
  return domain.replace(/^(?:www|m|amp)\./, "");
}
