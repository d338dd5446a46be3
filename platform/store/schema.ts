import type { DBSchema, IDBPDatabase } from "idb";
import { z } from "../../core/schema";

/** The database that the compiled corpus lies in. It holds nothing that the package could not give again. */
export const DATABASE = "careo-corpus";

/** The generation that readers use. `epoch` grows with every installation, whatever is installed. */
export const Current = z.object({
  generation: z.string(),
  epoch: z.number(),
  sha256: z.string(),
  records: z.number(),
});
export type Current = z.infer<typeof Current>;

/** A generation that is being written, and the parts of it that are whole. */
export interface Staging {
  readonly generation: string;
  readonly epoch: number;
  readonly sha256: string;
  readonly parts: readonly string[];
}

/** `records` holds sealed records under `<generation>/<key>`; `staging` is empty when nothing is being installed. */
export interface CorpusSchema extends DBSchema {
  records: { key: string; value: Uint8Array };
  staging: { key: string; value: Staging };
  current: { key: "current"; value: Current };
}

/** An open corpus database. */
export type CorpusDatabase = IDBPDatabase<CorpusSchema>;

/** Step n (from 0) moves a database from version n to n + 1. Steps are only ever appended. */
export type Upgrade = (database: CorpusDatabase) => void;

export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore("records");
    database.createObjectStore("staging", { keyPath: "generation" });
    database.createObjectStore("current");
  },
];

/** Takes the steps that a database of version `from` has not taken. */
export function upgrade(database: CorpusDatabase, from: number, steps: readonly Upgrade[] = UPGRADES): void {
  for (const step of steps.slice(from)) step(database);
}

/** The keys of one generation's records. */
export function rangeOf(generation: string): IDBKeyRange {
  return IDBKeyRange.bound(`${generation}/`, `${generation}/\uffff`);
}
