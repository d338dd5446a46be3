import { FORMAT } from "../../core/index/record-keys";
import { answersOf } from "./answers-of";
import { type Connection, NewerStore, NoStore } from "./connection";
import { isWhole } from "./install";
import {
  BUNDLED,
  type Current,
  isCurrent,
  isPackNote,
  isReadingSegment,
  type PackVersion,
  packKey,
  type ReadingSegment,
  withoutRoot,
} from "./schema";
import { judgeStore, readSentinel, type SentinelPort } from "./sentinel";
import type { Check } from "./shape";
import { versionsOf } from "./version-notes";

/** What lies in the store besides the bundled pack: packs that the reader added, and saved reports. */
export interface Others {
  readonly packs: readonly PackVersion[];
  readonly segments: readonly ReadingSegment[];
}

/** What a reader finds: a version to read from, or why there is none. */
export type Readable =
  | { readonly kind: "ready"; readonly current: Current; readonly others: Others }
  | { readonly kind: "absent" | "broken"; readonly others: Others }
  | { readonly kind: "unavailable"; readonly reason: string };

/** How who writes the store finds it. `lastEpoch` is the highest that the sentinel knows of. */
export type StoreFinding = Readable & { readonly lastEpoch: number };

/**
 * Opens the database for reading: a few small records in one transaction, never the corpus. Where they name a version, the sentinel is
 * not waited for, as an extension's `storage.local` takes Firefox longer than the database: what of that version is missing comes from the
 * package, and whoever installs behind the answer asks it (`inspectStore`).
 */
export async function findReadable(connection: Connection, sentinel: SentinelPort): Promise<Readable> {
  const looked = await look(connection);
  return looked.kind === "unnamed" ? unnamed(looked.others, await readSentinel(sentinel)) : looked;
}

/** The same held against the sentinel, both asked at once: whether what a reader finds is what was installed last, and all of it. */
export async function inspectStore(connection: Connection, sentinel: SentinelPort): Promise<StoreFinding> {
  const [remembered, looked] = await Promise.all([readSentinel(sentinel), look(connection)]);
  const lastEpoch = remembered?.epoch ?? 0;
  if (looked.kind === "unnamed") return { ...unnamed(looked.others, remembered), lastEpoch };
  if (looked.kind !== "ready") return { ...looked, lastEpoch };
  const { current, others } = looked;
  const verdict = judgeStore(current, remembered);
  if (verdict === "unnoted") {
    if (!(await isWhole(connection, current).catch(() => false)))
      return { kind: "broken", lastEpoch, others };
    await sentinel.write(withoutRoot(current));
  }
  return verdict === "broken"
    ? { kind: verdict, lastEpoch, others }
    : { kind: "ready", current, lastEpoch, others };
}

/** What the notes say. */
type Looked = Readable | { readonly kind: "unnamed"; readonly others: Others };

/** A store that names no version was never filled, or lost what the sentinel remembers. */
function unnamed(others: Others, remembered: Current | null): Readable {
  return { kind: remembered === null ? "absent" : "broken", others };
}

async function look(connection: Connection): Promise<Looked> {
  try {
    return await connection.read(readNotes);
  } catch (error) {
    if (error instanceof NewerStore || error instanceof NoStore)
      return { kind: "unavailable", reason: error.message };
    // It opened and then could not be read (a lost file, a full disk): what is rebuilt may be readable again.
    return { kind: "broken", others: { packs: [], segments: [] } };
  }
}

async function readNotes(database: IDBDatabase): Promise<Looked> {
  const notes = database.transaction(["current", "segments", "packs"]);
  const requests: IDBRequest[] = [
    notes.objectStore("current").get(BUNDLED),
    notes.objectStore("segments").getAll(),
    notes.objectStore("packs").getAll(IDBKeyRange.bound(packKey("now", ""), packKey("now", "\uffff"))),
  ];
  const [found, segments, packs] = await answersOf(requests);
  const failed = requests.find(({ error }) => error);
  if (failed !== undefined) throw failed.error;
  const others = {
    packs: versionsOf(sound(packs, isPackNote)).filter(({ format }) => format === FORMAT),
    segments: sound(segments, isReadingSegment),
  };
  if (found === undefined) return { kind: "unnamed", others };
  if (!isCurrent(found)) return { kind: "broken", others };
  // Of a store of another format nothing can be read.
  return found.format === FORMAT ? { kind: "ready", current: found, others } : { kind: "absent", others };
}

function sound<T>(values: unknown, check: Check<T>): T[] {
  return Array.isArray(values) ? values.filter(check) : [];
}
