import type { Publication } from "../../core/corpus/publication";
import { KeyChanged, succession } from "../../core/corpus/publication-succession";
import type { Connection } from "../store/connection";
import { refusalOf } from "./arrival";
import { nextCheck } from "./check-times";
import { fetchFile, fetchPublication, type RequestOptions } from "./fetch-publication";
import { type OpenVersion, openVersion } from "./open-version";
import { type PackRecord, PackRefused, type PackSource } from "./pack-record";
import type { PackRecords } from "./pack-records";
import { readVersions } from "./versions";

/** What looking for updates needs; `install` brings a version into the store, `force` fetching again what is there. */
export interface UpdateSources {
  readonly connection: Connection;
  readonly records: PackRecords;
  readonly granted: (url: string) => Promise<boolean>;
  readonly request: RequestOptions;
  readonly now: () => Date;
  readonly random: (() => number) | undefined;
  readonly install: (publication: Publication, opened: OpenVersion, force: boolean) => Promise<void>;
}

/** The most that a version may weigh, in bytes: a million claims and more. */
const MOST_BYTES = 1_500_000_000;

/**
 * Fetches what is published and takes it where it is newer, or where what was taken is no longer there. Gives what is then to be
 * remembered of the pack; throws, with the version that was there untouched, where it is refused.
 */
export async function lookForUpdate(
  record: PackRecord,
  source: PackSource,
  { connection, granted, request, now, random, install }: UpdateSources,
): Promise<PackRecord> {
  const { url, key, etag } = source;
  if (!(await granted(url))) throw new PackRefused("not-granted");
  const there = (await readVersions(connection, record.id)).now !== null;
  const again = record.damaged || !there;
  const fetched = await fetchPublication(url, { ...request, ...(!again && etag !== null && { etag }) });
  const time = now();
  const looked = {
    ...source,
    checked: time.toISOString(),
    next: nextCheck(time, true, random).toISOString(),
    offeredKey: null,
  };
  const well = { ...record, damaged: false, trouble: null, detail: "" };
  if (fetched.kind === "unchanged") return { ...well, source: looked };
  const { publication, digest } = fetched;
  const known = { pack: record.id, key, sequence: record.sequence, digest: record.digest };
  if (succession(known, fetched, url) === "newer" || again) {
    refuseHuge(publication);
    const opened = await openVersion(publication, (file) => fetchFile(url, file, request));
    await install(publication, opened, record.damaged);
  }
  const { title, sequence } = publication;
  return { ...well, title, sequence, digest, source: { ...looked, etag: fetched.etag } };
}

/** Looks for an update and notes what came of it with the pack. Only a bug of ours is thrown. */
export async function updatePack(record: PackRecord, sources: UpdateSources): Promise<void> {
  const { source } = record;
  if (source === null) return;
  try {
    await sources.records.put(await lookForUpdate(record, source, sources));
  } catch (error) {
    const { trouble, detail } = refusalOf(error);
    const time = sources.now();
    const looked = {
      ...source,
      checked: time.toISOString(),
      next: nextCheck(time, trouble !== "network", sources.random).toISOString(),
      ...(error instanceof KeyChanged && { offeredKey: error.newKey, vouched: error.vouched }),
    };
    await sources.records.put({ ...record, trouble, detail, source: looked });
    if (trouble === "internal") throw error;
  }
}

/** Throws where a version is larger than any that is taken. */
export function refuseHuge({ chain }: Publication): void {
  const bytes = chain.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) throw new PackRefused("too-large");
}
