import type { BlockPort } from "../../core/index/block-port";
import { KINDS } from "../../core/index/segment-root";
import { answersOf } from "./answers-of";
import type { Connection } from "./connection";

/**
 * The records of one generation, or of one segment of saved reports. A key is read by itself, never in bulk: a lost file behind one value makes
 * `getAll` fail for the whole store, though all others are fine. What cannot be read, and everything when the
 * database fails altogether, counts as missing and comes from the second copy; `onDamage` hears of it. A `root` that is known already
 * is not read.
 */
export function createRecordPort(
  connection: Connection,
  generation: string,
  copy: BlockPort,
  onDamage: () => void,
  root?: Uint8Array,
): BlockPort {
  return {
    async read(keys) {
      if (root !== undefined && keys.length === 1 && keys[0] === KINDS.root)
        return new Map([[KINDS.root, root]]);
      try {
        return await connection.read(async (database) => {
          const store = database.transaction("records").objectStore("records");
          const answers = await answersOf(keys.map((key) => store.get(`${generation}/${key}`)));
          const found = new Map<string, Uint8Array>();
          for (const [at, key] of keys.entries()) {
            const record = answers[at];
            if (record instanceof Uint8Array) found.set(key, record);
          }
          return found;
        });
      } catch {
        // The database is gone or refuses: all of it is missing, and `repair` is asked for it.
        return new Map();
      }
    },
    repair(keys) {
      onDamage();
      return copy.read(keys);
    },
  };
}
