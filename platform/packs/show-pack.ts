import { keyFingerprint } from "../../core/corpus/publication-key";
import type { SignedPublication } from "../../core/corpus/publication-reading";
import { displayText } from "../../core/reading/display-text";
import type { Connection } from "../store/connection";
import type { OpenVersion } from "./open-version";
import type { PackRecord } from "./pack-record";
import type { PackPreview, PackView } from "./pack-view";
import { claimsOf, readVersions } from "./versions";

/** A pack as it is listed; `busy` is how far its installation is. */
export async function viewPack(
  connection: Connection,
  { id, title, source, trouble, detail, damaged }: PackRecord,
  busy: PackView["busy"],
): Promise<PackView> {
  const { now, before } = await readVersions(connection, id);
  return {
    id,
    title: displayText(title),
    published: now?.published ?? null,
    claims: now === null ? 0 : claimsOf(now),
    before: before?.published ?? null,
    source: source && {
      url: source.url,
      fingerprint: await keyFingerprint(source.key),
      checked: source.checked,
      next: source.next,
      paused: source.paused,
      offered: source.offeredKey && (await keyFingerprint(source.offeredKey)),
      vouched: source.vouched ?? false,
    },
    trouble: damaged ? "wrong-hash" : trouble,
    detail,
    busy,
  };
}

/** What is told of a version before the reader says yes to it. `inPlace`: it takes the place of the pack that came with the extension. */
export async function previewPack(
  { publication, key }: Pick<SignedPublication, "publication"> & { readonly key: string | null },
  { segments }: OpenVersion,
  bundled: string,
): Promise<Omit<PackPreview, "url" | "key" | "fingerprint"> & { readonly fingerprint: string | null }> {
  const { pack: id, title, version, published } = publication;
  return {
    id,
    title: displayText(title),
    version,
    published,
    claims: segments.reduce((sum, { manifest, removed }) => sum + manifest.claims - new Set(removed).size, 0),
    bytes: segments.reduce((sum, { manifest }) => sum + manifest.bytes, 0),
    fingerprint: key === null ? null : await keyFingerprint(key),
    inPlace: id === bundled,
  };
}
