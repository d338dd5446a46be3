import { IDBFactory } from "fake-indexeddb";
import type { CorpusReader } from "../../../core/index/corpus-reader";
import type { Bundle } from "../../../platform/store/bundle";
import { Connection } from "../../../platform/store/connection";
import { type CorpusSources, createCorpus } from "../../../platform/store/corpus";
import type { CorpusDatabase, Current } from "../../../platform/store/schema";
import type { SentinelPort } from "../../../platform/store/sentinel";
import { type SmallPack, smallPack, sourceClaim } from "../../core/index/small-pack";

/** How many claims `largePack` has. */
export const CLAIMS = 200;

/** A pack of several parts; the version stands in every claim, so that a mixture of two shows. */
export function largePack(version: string): Promise<SmallPack> {
  const filler = "words ".repeat(1_000);
  const claims = Array.from({ length: CLAIMS }, (_, at) =>
    sourceClaim(at, ["all", `t${at}`], `${version} ${at} ${filler}`),
  );
  return smallPack(claims, version);
}

/** The pack as the package would carry it. `read` counts and can be replaced. */
export function bundleOf({ manifest, files }: SmallPack): Bundle & { reads: string[] } {
  const reads: string[] = [];
  return {
    reads,
    manifest: async () => structuredClone(manifest),
    async read(name) {
      reads.push(name);
      const file = files.get(name);
      if (file === undefined) throw new Error(`no ${name}`);
      return file;
    },
  };
}

/** `storage.local` as a variable. */
export function memorySentinel(): SentinelPort & { value: unknown } {
  return {
    value: undefined,
    async read() {
      return this.value;
    },
    async write(value: Current) {
      this.value = structuredClone(value);
    },
  };
}

/** Starts each test with a browser that has never stored anything. */
export function freshBrowser(): void {
  globalThis.indexedDB = new IDBFactory();
}

/** A worker's life: a corpus over a connection of its own. The check after the first answer is left to the test. */
export function wake(sources: Pick<CorpusSources, "bundle" | "sentinel"> & Partial<CorpusSources>) {
  const connection = sources.connection ?? new Connection();
  return { connection, ...createCorpus({ later: () => undefined, ...sources, connection }) };
}

/** The version of a reader after every claim was read; "mixed" where claims of several versions came. */
export async function versionRead(reader: CorpusReader | null): Promise<string> {
  if (reader === null) return "unreadable";
  const { size } = await reader.collection();
  const claims = await reader.claims(Array.from({ length: size }, (_, doc) => doc));
  const versions = new Set([...claims.values()].map(({ claim }) => claim.text.split(" ")[0] ?? ""));
  versions.add((await reader.age()).version);
  const all = await reader.postings(["all"]);
  if (claims.size !== CLAIMS || all.get("all")?.docs.length !== CLAIMS) return "cut";
  return versions.size === 1 ? ([...versions][0] ?? "") : "mixed";
}

/** How many records and notes the database holds. */
export async function countsOf(connection: Connection): Promise<Record<string, number>> {
  return connection.use(async (database: CorpusDatabase) => ({
    records: await database.count("records"),
    staging: await database.count("staging"),
    current: await database.count("current"),
  }));
}
