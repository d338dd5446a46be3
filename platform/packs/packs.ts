import type { Publication } from "../../core/corpus/publication";
import { keyFingerprint } from "../../core/corpus/publication-key";
import type { SignedPublication } from "../../core/corpus/publication-reading";
import { KeyChanged, succession } from "../../core/corpus/publication-succession";
import type { Connection } from "../store/connection";
import { exclusively } from "../store/exclusively";
import { removePack } from "../store/sweep";
import { swapVersions } from "../store/switch-pack";
import { refusalOf, takeVersion } from "./arrival";
import { nextCheck } from "./check-times";
import { fetchFile, fetchPublication, type RequestOptions } from "./fetch-publication";
import { type OpenVersion, openVersion, type ReadFile } from "./open-version";
import { packAddress } from "./pack-address";
import { type PackRecord, PackRefused, type PackSource } from "./pack-record";
import type { PackRecords } from "./pack-records";
import type { PackAction, PackPreview, PackView } from "./pack-view";
import { claimsOf, readVersions } from "./versions";

/** What packs are kept with. `hosts` tells which may be fetched from; `request`, `now` and `random` are there for tests. */
export interface PackSources {
  readonly connection: Connection;
  readonly records: PackRecords;
  readonly hosts: {
    readonly granted: (url: string) => Promise<boolean>;
    readonly giveBack: (url: string) => Promise<void>;
  };
  /** The id of the pack that came with the extension. */
  readonly bundled: () => Promise<string>;
  /** Readers should open anew. */
  readonly onSwitch: () => void;
  readonly request?: RequestOptions;
  readonly now?: () => Date;
  readonly random?: () => number;
}

/** The packs that the reader added. Nothing is fetched but what the reader asked for, once or by following a pack. */
export interface Packs {
  list(): Promise<PackView[]>;
  /** Looks at a published pack; nothing is kept of it. Throws `PackRefused`, as all here do. */
  preview(address: string): Promise<PackPreview>;
  /** Adds a pack whose preview the reader agreed to, with the publisher's key, and follows it from then on. */
  follow(address: string, key: string): Promise<void>;
  /** Installs a version from files that the reader brought; it is not followed. */
  bring(version: Pick<SignedPublication, "publication" | "digest">, read: ReadFile): Promise<void>;
  act(id: string, action: PackAction): Promise<void>;
  /** Looks once at each followed pack that is due, or whose records were lost. What fails is noted with the pack. */
  checkDue(): Promise<void>;
  /** When each followed pack is due. */
  due(): Promise<string[]>;
  /** Records of it are missing: it is fetched again at the next check, which is due now. */
  damaged(id: string): Promise<void>;
}

/** Held while the list or a pack of it changes. */
const LOCK = "careo-packs";

/** The most that a version may weigh, in bytes: a million claims and more. */
const MOST_BYTES = 1_500_000_000;

/** Keeps nothing in memory but how far a running installation is: all truth is in the store and in the records. */
export function createPacks(sources: PackSources): Packs {
  const { connection, records, hosts, onSwitch, request = {}, now = () => new Date(), random } = sources;
  const running = new Map<string, { done: number; total: number }>();
  const alone = <T>(work: () => Promise<T>): Promise<T> => exclusively(LOCK, work);
  const next = (answered: boolean) => nextCheck(now(), answered, random).toISOString();
  const find = async (id: string) => (await records.all()).find((record) => record.id === id);

  const reading =
    (url: string): ReadFile =>
    (file) =>
      fetchFile(url, file, request);

  const install = async (publication: Publication, opened: OpenVersion, force: boolean): Promise<void> => {
    const { pack } = publication;
    running.set(pack, { done: 0, total: 0 });
    try {
      await takeVersion(connection, publication, opened, {
        force,
        onProgress: (done, total) => running.set(pack, { done, total }),
      });
      onSwitch();
    } finally {
      running.delete(pack);
    }
  };

  /** Fetches what is published and takes it where it is newer, or where what was taken is no longer there. */
  const look = async (record: PackRecord, source: PackSource): Promise<PackRecord> => {
    const { url, key, etag } = source;
    if (!(await hosts.granted(url))) throw new PackRefused("not-granted");
    const there = (await readVersions(connection, record.id)).now !== null;
    const again = record.damaged || !there;
    const fetched = await fetchPublication(url, { ...request, ...(!again && etag !== null && { etag }) });
    const well = { ...record, damaged: false, trouble: null, detail: "" };
    const looked = { ...source, checked: now().toISOString(), next: next(true), offeredKey: null };
    if (fetched.kind === "unchanged") return { ...well, source: looked };
    const { publication, digest } = fetched;
    const order = succession(
      { pack: record.id, key, sequence: record.sequence, digest: record.digest },
      fetched,
      url,
    );
    if (order === "newer" || again) {
      refuseHuge(publication);
      await install(publication, await openVersion(publication, reading(url)), record.damaged);
    }
    const { title, sequence } = publication;
    return { ...well, title, sequence, digest, source: { ...looked, etag: fetched.etag } };
  };

  const update = async (record: PackRecord): Promise<void> => {
    const { source } = record;
    if (source === null) return;
    try {
      await records.put(await look(record, source));
    } catch (error) {
      const { trouble, detail } = refusalOf(error);
      const offeredKey = error instanceof KeyChanged ? error.newKey : source.offeredKey;
      const looked = {
        ...source,
        checked: now().toISOString(),
        next: next(trouble !== "network"),
        offeredKey,
      };
      await records.put({ ...record, trouble, detail, source: looked });
      if (trouble === "internal") throw error;
    }
  };

  const forget = async (id: string): Promise<void> => {
    const record = await find(id);
    await connection.use((database) => removePack(database, id));
    await records.remove(id);
    onSwitch();
    const url = record?.source?.url;
    if (url === undefined) return;
    const { host } = new URL(url);
    const shared = (await records.all()).some(
      ({ source }) => source !== null && new URL(source.url).host === host,
    );
    if (!shared) await hosts.giveBack(url);
  };

  const actions: Record<PackAction, (record: PackRecord) => Promise<void>> = {
    update,
    remove: ({ id }) => forget(id),
    async rollBack({ id }) {
      if (await connection.use((database) => swapVersions(database, id))) onSwitch();
    },
    pause: (record) => change(record, { paused: true }),
    resume: (record) => change(record, { paused: false }),
    async acceptKey(record) {
      const { source } = record;
      if (source === null || source.offeredKey === null) return;
      await update({
        ...record,
        source: { ...source, key: source.offeredKey, offeredKey: null, etag: null },
      });
    },
  };

  const change = async (record: PackRecord, changes: Partial<PackSource>): Promise<void> => {
    if (record.source !== null) await records.put({ ...record, source: { ...record.source, ...changes } });
  };

  /** Content without a record was left by a removal that was cut short. */
  const removeStrays = async (): Promise<void> => {
    const known = new Set((await records.all()).map(({ id }) => id));
    const kept = await connection.use((database) => database.getAll("packs"));
    for (const pack of new Set(kept.map((version) => version.pack))) if (!known.has(pack)) await forget(pack);
  };

  return {
    async list() {
      return Promise.all((await records.all()).map((record) => viewOf(record)));
    },
    preview: (address) =>
      refusing(async () => {
        const url = packAddress(address);
        const fetched = await fetchPublication(url, request);
        if (fetched.kind === "unchanged") throw new PackRefused("status");
        const { publication, key } = fetched;
        if ((await find(publication.pack)) !== undefined)
          throw new PackRefused("known-already", publication.title);
        refuseHuge(publication);
        const { segments } = await openVersion(publication, reading(url));
        const { pack: id, title, version, published } = publication;
        const claims = segments.reduce(
          (sum, { manifest, removed }) => sum + manifest.claims - new Set(removed).size,
          0,
        );
        const bytes = segments.reduce((sum, { manifest }) => sum + manifest.bytes, 0);
        const fingerprint = await keyFingerprint(key);
        const inPlace = id === (await sources.bundled());
        return { url, id, title, version, published, claims, bytes, key, fingerprint, inPlace };
      }),
    follow: (address, key) =>
      alone(() =>
        refusing(async () => {
          const url = packAddress(address);
          const fetched = await fetchPublication(url, request);
          if (fetched.kind === "unchanged") throw new PackRefused("status");
          if (fetched.key !== key) throw new PackRefused("key-changed");
          const { pack: id, title } = fetched.publication;
          if ((await find(id)) !== undefined) throw new PackRefused("known-already", title);
          const source = {
            url,
            key,
            etag: null,
            checked: null,
            next: now().toISOString(),
            paused: false,
            offeredKey: null,
          };
          const record = {
            id,
            title,
            sequence: 0,
            digest: "",
            damaged: false,
            trouble: null,
            detail: "",
            source,
          };
          await records.put(record);
          try {
            await records.put(await look(record, source));
          } catch (error) {
            await forget(id);
            throw error;
          }
        }),
      ),
    bring: ({ publication, digest }, read) =>
      alone(() =>
        refusing(async () => {
          const { pack: id, title, sequence } = publication;
          if ((await find(id))?.source) throw new PackRefused("known-already", title);
          refuseHuge(publication);
          await install(publication, await openVersion(publication, read), true);
          await records.put({
            id,
            title,
            sequence,
            digest,
            damaged: false,
            trouble: null,
            detail: "",
            source: null,
          });
        }),
      ),
    act: (id, action) =>
      alone(() =>
        refusing(async () => {
          const record = await find(id);
          if (record !== undefined) await actions[action](record);
        }),
      ),
    async checkDue() {
      await alone(removeStrays);
      for (const { id } of await records.all()) {
        await alone(async () => {
          const record = await find(id);
          if (record !== undefined && (await isDue(record))) await update(record);
        });
      }
    },
    async due() {
      const all = await records.all();
      return all.flatMap(({ source }) => (source === null || source.paused ? [] : [source.next]));
    },
    damaged: (id) =>
      alone(async () => {
        const record = await find(id);
        if (record === undefined) return;
        const source = record.source && { ...record.source, next: now().toISOString() };
        await records.put({ ...record, damaged: true, source });
      }),
  };

  async function isDue({ id, source, damaged }: PackRecord): Promise<boolean> {
    if (source === null || source.paused) return false;
    if (damaged || Date.parse(source.next) <= now().getTime()) return true;
    return (await readVersions(connection, id)).now === null;
  }

  async function viewOf({ id, title, source, trouble, detail, damaged }: PackRecord): Promise<PackView> {
    const versions = await readVersions(connection, id);
    return {
      id,
      title,
      published: versions.now?.published ?? null,
      claims: versions.now === null ? 0 : claimsOf(versions.now),
      before: versions.before?.published ?? null,
      source: source && {
        url: source.url,
        fingerprint: await keyFingerprint(source.key),
        checked: source.checked,
        next: source.next,
        paused: source.paused,
        offered: source.offeredKey && (await keyFingerprint(source.offeredKey)),
      },
      trouble: damaged ? "wrong-hash" : trouble,
      detail,
      busy: running.get(id) ?? null,
    };
  }
}

function refuseHuge({ chain }: Publication): void {
  const bytes = chain.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > MOST_BYTES) throw new PackRefused("too-large");
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}
