import { type Connection, NewerStore, NoStore } from "./connection";
import { isWhole, readCurrent } from "./install";
import { Current } from "./schema";
import { judgeStore, readSentinel, type SentinelPort } from "./sentinel";

/** How the store was found. `lastEpoch` is the highest that the sentinel knows of. */
export type StoreFinding =
  | { readonly kind: "ready"; readonly current: Current; readonly lastEpoch: number }
  | { readonly kind: "absent" | "broken"; readonly lastEpoch: number }
  | { readonly kind: "unavailable"; readonly reason: string };

/** Opens the database and holds it against the sentinel. Reads one record, never the corpus. */
export async function inspectStore(connection: Connection, sentinel: SentinelPort): Promise<StoreFinding> {
  const remembered = await readSentinel(sentinel);
  const lastEpoch = remembered?.epoch ?? 0;
  try {
    const found = await connection.use(readCurrent);
    const current = Current.safeParse(found);
    if (found !== undefined && !current.success) return { kind: "broken", lastEpoch };
    const verdict = judgeStore(current.data, remembered);
    if (current.data === undefined || verdict === "absent")
      return { kind: verdict === "absent" ? verdict : "broken", lastEpoch };
    if (verdict === "unnoted") {
      if (!(await isWhole(connection, current.data))) return { kind: "broken", lastEpoch };
      await sentinel.write(current.data);
    }
    return verdict === "broken"
      ? { kind: verdict, lastEpoch }
      : { kind: "ready", current: current.data, lastEpoch };
  } catch (error) {
    if (error instanceof NewerStore || error instanceof NoStore)
      return { kind: "unavailable", reason: error.message };
    // It opened and then could not be read (a lost file, a full disk): what is rebuilt may be readable again.
    return { kind: "broken", lastEpoch };
  }
}
