import { sha256 } from "../../core/index/checksum";
import type { Manifest, Part } from "../../core/index/manifest";
import { splitRecords } from "../../core/index/part-file";
import { KINDS } from "../../core/index/segment-root";
import type { Connection } from "./connection";
import { isOfPack } from "./pack-names";
import { BUNDLED, type CorpusDatabase, type Current, rangeOf, type Staging, withoutRoot } from "./schema";
import { settle } from "./settle";
import { isBytes } from "./shape";
import { sweep, tidy } from "./sweep";

/** What is installed: a compiled pack's manifest, and its part files by name. */
export interface PackSource {
  readonly manifest: Manifest;
  read(part: string): Promise<Uint8Array>;
}

/** How many parts of how many are written. */
export type OnProgress = (done: number, total: number) => void;

/** A part that is not what the manifest says. Nothing of it was written. */
export class BadPart extends Error {
  constructor(readonly part: string) {
    super(`${part} of the package is damaged`);
  }
}

/** `lastEpoch` is the highest epoch known from outside the database; `force` installs anew what looks whole. */
export interface InstallOptions {
  readonly onProgress: OnProgress;
  readonly lastEpoch?: number;
  readonly force?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Installs the bundled pack beside whatever is there and makes it current in one transaction; killed at any moment, the
 * old or the new state is whole. What an earlier attempt wrote of the same pack is not written again. A pack that
 * is current and has all its records stays untouched. The records of an older version stay until the next call: a page that is just
 * being read goes on with them.
 */
export async function installPack(
  connection: Connection,
  source: PackSource,
  { onProgress, lastEpoch = 0, force = false, signal }: InstallOptions,
): Promise<Current> {
  const { manifest } = source;
  const present = await connection.use((database) => readCurrent(database));
  if (!force && present?.sha256 === manifest.sha256 && (await isWhole(connection, present))) {
    await connection.use(tidy);
    return withoutRoot(present);
  }
  const staging = await connection.use((database) => stage(database, manifest, present, lastEpoch));
  let done = staging.parts.length;
  onProgress(done, manifest.parts.length);
  for (const part of manifest.parts) {
    if (staging.parts.includes(part.name)) continue;
    signal?.throwIfAborted();
    const file = await source.read(part.name);
    if ((await sha256(file)) !== part.sha256) throw new BadPart(part.name);
    await connection.use((database) => writePart(database, staging.generation, part, file));
    onProgress(++done, manifest.parts.length);
  }
  signal?.throwIfAborted();
  const { generation, epoch } = staging;
  const { sha256: content, records, format } = manifest;
  const next = { generation, epoch, sha256: content, records, format };
  await connection.use((database) => makeCurrent(database, next));
  if (present === undefined || present.sha256 === content)
    await connection.use((database) => sweep(database));
  return next;
}

/** The generation of the bundled pack that readers use, or undefined where none is installed. */
export function readCurrent(database: CorpusDatabase): Promise<Current | undefined> {
  return database.get("current", BUNDLED);
}

/** Whether as many records are there as were installed, and the root is as it was then. */
export async function isWhole(
  connection: Connection,
  { generation, records, root }: Current,
): Promise<boolean> {
  const [count, stored] = await connection.use(async (database) => {
    const { store } = database.transaction("records");
    return Promise.all([store.count(rangeOf(generation)), store.get(`${generation}/${KINDS.root}`)]);
  });
  return count === records && (root === undefined || (isBytes(stored) && equalBytes(root, stored)));
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Goes on with the attempt that was broken off, if its records are all there; else begins anew and removes what is left of others. */
async function stage(
  database: CorpusDatabase,
  manifest: Manifest,
  present: Current | undefined,
  lastEpoch: number,
): Promise<Staging> {
  const begun = (await database.getAll("staging")).filter(({ generation }) => !isOfPack(generation));
  const same = begun.find((each) => each.sha256 === manifest.sha256);
  if (same !== undefined && (await isAsStaged(database, manifest, same))) return same;
  const epoch = Math.max(present?.epoch ?? 0, lastEpoch, ...begun.map((each) => each.epoch)) + 1;
  const generation = `${manifest.sha256.slice(0, 12)}.${epoch}`;
  await sweep(database);
  const staging: Staging = { generation, epoch, sha256: manifest.sha256, parts: [] };
  await database.put("staging", staging);
  return staging;
}

async function isAsStaged(database: CorpusDatabase, manifest: Manifest, staging: Staging): Promise<boolean> {
  const expected = manifest.parts
    .filter((part) => staging.parts.includes(part.name))
    .reduce((sum, part) => sum + part.runs.reduce((records, run) => records + run.count, 0), 0);
  return (await database.count("records", rangeOf(staging.generation))) === expected;
}

/** Writes a part's records, and the note that they are there, in one transaction. */
export async function writePart(
  database: CorpusDatabase,
  generation: string,
  part: Part,
  file: Uint8Array,
): Promise<void> {
  const records = splitRecords(file, part);
  const change = database.transaction(["records", "staging"], "readwrite", { durability: "relaxed" });
  const staging = change.objectStore("staging");
  const writes: Promise<unknown>[] = [...records].map(([key, record]) =>
    change.objectStore("records").put(record, `${generation}/${key}`),
  );
  writes.push(
    staging.get(generation).then((noted) => {
      if (noted === undefined) throw new Error(`staging of ${generation} is gone`);
      return staging.put({ ...noted, parts: [...noted.parts, part.name] });
    }),
  );
  await settle(change, writes);
}

async function makeCurrent(database: CorpusDatabase, next: Current): Promise<void> {
  const change = database.transaction(["records", "staging", "current"], "readwrite", {
    durability: "strict",
  });
  const count = await change.objectStore("records").count(rangeOf(next.generation));
  if (count !== next.records) {
    change.abort();
    await change.done.catch(() => undefined);
    throw new Error(`${count} of ${next.records} records were written`);
  }
  const root = await change.objectStore("records").get(`${next.generation}/${KINDS.root}`);
  await settle(change, [
    change.objectStore("current").put({ ...next, root }, BUNDLED),
    change.objectStore("staging").delete(next.generation),
  ]);
}
