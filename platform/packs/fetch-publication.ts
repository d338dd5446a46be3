import type { PublishedFile } from "../../core/corpus/publication";
import { PublicationError } from "../../core/corpus/publication-error";
import { readPublication, type SignedPublication } from "../../core/corpus/publication-reading";
import { sha256 } from "../../core/index/checksum";
import { type FetchOptions, fetchBytes } from "./fetch-bytes";
import { packAddress } from "./pack-address";

/** What may be set anew of a request: all of it is there for tests but `signal` and `etag`. */
export type RequestOptions = Partial<FetchOptions>;

/** What a publication may weigh, and how long a server may take; a pack.json of a thousand parts has some 150 kB. */
export const PUBLICATION_LIMITS = { bytes: 4_000_000, idleMs: 20_000, wholeMs: 60_000 };

/** What one file may weigh (`installPack` takes parts of at most 4 MB), and how long a server may take over it. */
export const FILE_LIMITS = { bytes: 16_000_000, idleMs: 20_000, wholeMs: 180_000 };

/** The answer of a pack's address. `etag` is to be sent next time. */
export type FetchedPublication =
  | { readonly kind: "unchanged" }
  | ({ readonly kind: "changed"; readonly etag: string | null } & SignedPublication);

/** An ETag longer than this is not kept. */
const ETAG_CHARACTERS = 200;

/**
 * Asks an address (`packAddress`) for its `pack.json`, reads it and proves its signature. Whether it may follow the one before is
 * `succession`'s to say (core/corpus/publication-succession.ts). Throws `PublicationError`.
 */
export async function fetchPublication(
  address: string,
  options: RequestOptions = {},
): Promise<FetchedPublication> {
  const place = packAddress(address);
  const { bytes, etag } = await fetchBytes(place, { limits: PUBLICATION_LIMITS, ...options });
  if (bytes === null) return { kind: "unchanged" };
  const signed = await readPublication(bytes, place);
  return { kind: "changed", ...signed, etag: etag !== null && etag.length <= ETAG_CHARACTERS ? etag : null };
}

/** Fetches one file of the publication at `address`; the bytes are those that were signed, or `PublicationError`. */
export async function fetchFile(
  address: string,
  file: PublishedFile,
  options: RequestOptions = {},
): Promise<Uint8Array> {
  const place = new URL(file.name, packAddress(address)).href;
  const limits = { ...FILE_LIMITS, ...options.limits };
  if (file.bytes > limits.bytes)
    throw new PublicationError(
      "too-large",
      place,
      `expected at most ${limits.bytes} bytes, found ${file.bytes}`,
    );
  const { bytes } = await fetchBytes(place, {
    ...options,
    etag: undefined,
    limits: { ...limits, bytes: file.bytes },
  });
  if (bytes === null || bytes.length !== file.bytes || (await sha256(bytes)) !== file.sha256)
    throw new PublicationError(
      "wrong-hash",
      place,
      "not the file that was signed; try again later, or tell the publisher",
    );
  return bytes;
}
