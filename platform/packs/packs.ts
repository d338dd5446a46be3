import type { Publication } from "../../core/corpus/publication";
import { keyFingerprint } from "../../core/corpus/publication-key";
import type { SignedPublication } from "../../core/corpus/publication-reading";
import type { Connection } from "../store/connection";
import { exclusively } from "../store/exclusively";
import { removePack } from "../store/sweep";
import { swapVersions } from "../store/switch-pack";
import { refusalOf, takeVersion } from "./arrival";
import { fetchFile, fetchPublication, type RequestOptions } from "./fetch-publication";
import { type OpenVersion, openVersion, type ReadFile } from "./open-version";
import { packAddress } from "./pack-address";
import { type PackRecord, PackRefused, type PackSource } from "./pack-record";
import type { PackRecords } from "./pack-records";
import type { PackAction, PackPreview, PackView } from "./pack-view";
import { previewPack, viewPack } from "./show-pack";
import { lookForUpdate, refuseHuge, type UpdateSources, updatePack } from "./update-pack";
import { readVersions } from "./versions";

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
  /** The store may have been lost: followed packs of which nothing is there any more are due now. */
  findLost(): Promise<void>;
}

/** Held while the list or a pack of it changes. */
const LOCK = "careo-packs";

/** Keeps nothing in memory but how far a running installation is: all truth is in the store and in the records. */
export function createPacks(sources: PackSources): Packs {
  const { connection, records, hosts, onSwitch, request = {}, now = () => new Date(), random } = sources;
  const running = new Map<string, { done: number; total: number }>();
  const alone = <T>(work: () => Promise<T>): Promise<T> => exclusively(LOCK, work);
  const find = async (id: string) => (await records.all()).find((record) => record.id === id);

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

  const updating: UpdateSources = {
    connection,
    records,
    granted: hosts.granted,
    request,
    now,
    random,
    install,
  };
  const update = (record: PackRecord) => updatePack(record, updating);

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
      const all = await records.all();
      return Promise.all(all.map((record) => viewPack(connection, record, running.get(record.id) ?? null)));
    },
    preview: (address) =>
      refusing(async () => {
        const { url, signed } = await published(address);
        refuseHuge(signed.publication);
        const opened = await openVersion(signed.publication, (file) => fetchFile(url, file, request));
        const shown = await previewPack(signed, opened, await sources.bundled());
        return { ...shown, url, key: signed.key, fingerprint: await keyFingerprint(signed.key) };
      }),
    follow: (address, key) =>
      alone(() =>
        refusing(async () => {
          const { url, signed } = await published(address);
          if (signed.key !== key) throw new PackRefused("key-changed");
          const { pack: id, title } = signed.publication;
          const source = { ...NEVER_CHECKED, url, key, next: now().toISOString() };
          const record = { ...NEW, id, title, source };
          await records.put(record);
          try {
            await records.put(await lookForUpdate(record, source, updating));
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
          const known = await find(id);
          if (known?.source) throw new PackRefused("known-already", title);
          refuseHuge(publication);
          await install(publication, await openVersion(publication, read), known?.damaged ?? false);
          await records.put({ ...NEW, id, title, sequence, digest });
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
    findLost: () =>
      alone(async () => {
        for (const record of await records.all())
          if ((await readVersions(connection, record.id)).now === null)
            await change(record, { next: now().toISOString() });
      }),
  };

  async function isDue({ id, source, damaged }: PackRecord): Promise<boolean> {
    if (source === null || source.paused) return false;
    if (damaged || Date.parse(source.next) <= now().getTime()) return true;
    return (await readVersions(connection, id)).now === null;
  }

  /** What is published at an address, where no pack of that name is here yet. */
  async function published(address: string): Promise<{ url: string; signed: SignedPublication }> {
    const url = packAddress(address);
    const signed = await fetchPublication(url, request);
    if (signed.kind === "unchanged") throw new PackRefused("status");
    const { pack, title } = signed.publication;
    if ((await find(pack)) !== undefined) throw new PackRefused("known-already", title);
    return { url, signed };
  }
}

/** A pack of which nothing is there yet, and that is not followed. */
const NEW = { sequence: 0, digest: "", damaged: false, trouble: null, detail: "", source: null };

const NEVER_CHECKED = { etag: null, checked: null, paused: false, offeredKey: null };

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw refusalOf(error);
  }
}
