import type { Outlet } from "../corpus/outlet";
import { findOutlet } from "../corpus/outlet-lookup";
import type { Reference, StoredClaim } from "../index/corpus-reader";
import type { Searched } from "./candidates";
import { hostNumber, publisherOf, sketchOf } from "./features/claim-sketch";
import { textNumber } from "./features/text-number";

/** Tells which corpus claims are of the page's own outlet or its family; where the outlet is not known, of the same host. */
export function ownOf(outlet: Outlet | null, domain: string | null): (stored: StoredClaim) => boolean {
  if (outlet !== null) {
    const id = textNumber(outlet.id);
    const family = outlet.family === null ? null : textNumber(outlet.family);
    return (stored) => {
      const publisher = publisherOf(sketchOf(stored));
      return publisher.outlet === id || publisher.family === family;
    };
  }
  if (domain === null) return () => false;
  const host = hostNumber(domain);
  return (stored) => publisherOf(sketchOf(stored)).host === host;
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
