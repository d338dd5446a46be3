import { ENVELOPE } from "../../core/corpus/publication";
import { PublicationError } from "../../core/corpus/publication-error";

/** Hosts of this machine: a publisher may try a pack there without a certificate. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The address of a pack's `pack.json`, made of what someone gives for it: the same, or the address of its folder. Throws
 * `PublicationError` where nothing may be fetched from there.
 */
export function packAddress(given: string): string {
  const url = fetchable(given);
  url.hash = "";
  if (!url.pathname.endsWith(".json")) url.pathname = `${url.pathname.replace(/\/$/, "")}/${ENVELOPE}`;
  return url.href;
}

/** An address that may be fetched from: https (http on this machine), without a name or password in it. */
export function fetchable(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  const secure = url?.protocol === "https:" || (url?.protocol === "http:" && LOCAL.includes(url.hostname));
  if (url === null || !secure)
    throw new PublicationError("address", address, "expected an address that begins with https://");
  if (url.username !== "" || url.password !== "")
    throw new PublicationError("address", address, "expected an address without a name or password in it");
  return url;
}
