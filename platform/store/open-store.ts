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

/** How the store was found. `lastEpoch` is the highest that the sentinel knows of. */
export type StoreFinding =
  | { readonly kind: "ready"; readonly current: Current; readonly lastEpoch: number; readonly others: Others }
  | { readonly kind: "absent" | "broken"; readonly lastEpoch: number; readonly others: Others }
  | { readonly kind: "unavailable"; readonly reason: string };

/**
 * Opens the database and holds it against the sentinel, both asked at once. Reads a few small records in one transaction, never the
 * corpus. A store of another format is absent: nothing of it can be read.
 */
export async function inspectStore(connection: Connection, sentinel: SentinelPort): Promise<StoreFinding> {
  const [remembered, looked] = await Promise.all([readSentinel(sentinel), look(connection)]);
  const lastEpoch = remembered?.epoch ?? 0;
  if (looked.kind !== "seen") return looked.kind === "unreadable" ? broken(lastEpoch) : looked;
  const { found, others } = looked;
  const current = isCurrent(found) ? found : undefined;
  if (found !== undefined && current === undefined) return { kind: "broken", lastEpoch, others };
  if (current !== undefined && current.format !== FORMAT) return { kind: "absent", lastEpoch, others };
  const verdict = judgeStore(current, remembered);
  if (current === undefined || verdict === "absent")
    return { kind: verdict === "absent" ? verdict : "broken", lastEpoch, others };
  if (verdict === "unnoted") {
    if (!(await isWhole(connection, current).catch(() => false)))
      return { kind: "broken", lastEpoch, others };
    await sentinel.write(withoutRoot(current));
  }
  return verdict === "broken"
    ? { kind: verdict, lastEpoch, others }
    : { kind: "ready", current, lastEpoch, others };
}

type Looked =
  | { readonly kind: "seen"; readonly found: unknown; readonly others: Others }
  | { readonly kind: "unreadable" }
  | { readonly kind: "unavailable"; readonly reason: string };

async function look(connection: Connection): Promise<Looked> {
  try {
    return await connection.read(readNotes);
  } catch (error) {
    if (error instanceof NewerStore || error instanceof NoStore)
      return { kind: "unavailable", reason: error.message };
    // It opened and then could not be read (a lost file, a full disk): what is rebuilt may be readable again.
    return { kind: "unreadable" };
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
  return {
    kind: "seen",
    found,
    others: {
      packs: versionsOf(sound(packs, isPackNote)).filter(({ format }) => format === FORMAT),
      segments: sound(segments, isReadingSegment),
    },
  };
}

function sound<T>(values: unknown, check: Check<T>): T[] {
  return Array.isArray(values) ? values.filter(check) : [];
}

function broken(lastEpoch: number): StoreFinding {
  return { kind: "broken", lastEpoch, others: { packs: [], segments: [] } };
}
