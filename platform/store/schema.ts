import type { DBSchema, IDBPDatabase } from "idb";
import { isPackedNumbers } from "./removed-claims";
import type { InPieces } from "./saved-pieces";
import type { SavedReport } from "./saved-report";
import { type Check, isBytes, isNumber, isText, listOf, perhaps, shapeOf } from "./shape";
import { shrinkNotes } from "./shrink-notes";

/** The database of packs and of what the reader saved. The package can give the bundled pack again, `storage.local` the rest. */
export const DATABASE = "careo-corpus";

/** Where the bundled pack's `Current` stands. */
export const BUNDLED = "current";

/**
 * The generation that readers use. `epoch` grows with every installation, whatever is installed. `format` is that of its records; the
 * first had no number. `root` is a copy of the root record: whoever reads this needs it next, and would wait for another read.
 */
export interface Current {
  readonly generation: string;
  readonly epoch: number;
  readonly sha256: string;
  readonly records: number;
  readonly format?: number | undefined;
  readonly root?: Uint8Array | undefined;
}

export const isCurrent: Check<Current> = shapeOf<Current>({
  generation: isText,
  epoch: isNumber,
  sha256: isText,
  records: isNumber,
  format: perhaps(isNumber),
  root: perhaps(isBytes),
});

/** The note without its copy of the root, as the sentinel keeps it. */
export function withoutRoot({ root: _, ...note }: Current): Current {
  return note;
}

/** A generation that is being written, and the parts of it that are whole. */
export interface Staging {
  readonly generation: string;
  readonly epoch: number;
  readonly sha256: string;
  readonly parts: readonly string[];
}

/**
 * A segment of saved reports: its records lie under its name. `deleted` are documents that are no longer to be found, until a merge
 * leaves them out, packed as the claims that an added pack removed. Which documents are whose is not noted: the segment's own labels
 * tell. Notes are read at every start of the worker, so they are small, whatever was saved.
 */
export interface ReadingSegment {
  readonly name: string;
  readonly size: number;
  readonly records: number;
  readonly deleted: Uint8Array;
}

export const isReadingSegment: Check<ReadingSegment> = shapeOf<ReadingSegment>({
  name: isText,
  size: isNumber,
  records: isNumber,
  deleted: isPackedNumbers,
});

/**
 * An immutable segment of an added pack: its records lie under `generation`. `removed` are the numbers of its claims that are no longer
 * true, ascending, as varints of the steps between them.
 */
export interface PackSegment {
  readonly generation: string;
  readonly sha256: string;
  readonly size: number;
  readonly records: number;
  readonly removed: Uint8Array;
}

/** One version of an added pack: its segments, oldest first. `sequence` is the publisher's number of it, `format` that of its records. */
export interface PackVersion {
  readonly pack: string;
  readonly sequence: number;
  readonly published: string;
  readonly format: number;
  readonly segments: readonly PackSegment[];
}

/** What is stored of a version: all of it, or the part of this number, of so many, with its share of segments and removed claims. */
export interface PackNote extends PackVersion {
  readonly part?: number | undefined;
  readonly parts?: number | undefined;
}

export const isPackNote: Check<PackNote> = shapeOf<PackNote>({
  pack: isText,
  sequence: isNumber,
  published: isText,
  format: isNumber,
  segments: listOf(
    shapeOf<PackSegment>({
      generation: isText,
      sha256: isText,
      size: isNumber,
      records: isNumber,
      removed: isBytes,
    }),
  ),
  part: perhaps(isNumber),
  parts: perhaps(isNumber),
});

/** Which versions of an added pack are kept: the one that is read, and the one before it. */
export type Standing = "now" | "before";

/** Where a version stands in `packs`; further parts of it stand behind. */
export function packKey(standing: Standing, pack: string): string {
  return `${standing}/${pack}`;
}

/**
 * `records` holds sealed records under `<generation>/<key>`; `staging` is empty when nothing is being installed. `segments` are those
 * of the saved reports, `saved` the reports themselves by id, `pieces` those too heavy for one value, cut, under `<id>/<number>`. `removed` are
 * the ids whose second copy is still to be removed, `packs` the versions of packs that the reader added, from `packKey` on.
 */
export interface CorpusSchema extends DBSchema {
  records: { key: string; value: Uint8Array };
  staging: { key: string; value: Staging };
  current: { key: string; value: Current };
  segments: { key: string; value: ReadingSegment };
  saved: { key: string; value: SavedReport | InPieces };
  pieces: { key: string; value: Uint8Array };
  removed: { key: string; value: true };
  packs: { key: string; value: PackNote };
}

/** An open corpus database. */
export type CorpusDatabase = IDBPDatabase<CorpusSchema>;

/**
 * Step n (from 0) moves a database from version n to n + 1. Steps are only ever appended. What is stored they change in the transaction
 * of the upgrade, `change`.
 */
export type Upgrade = (database: CorpusDatabase, change: IDBTransaction) => void;

export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore("records");
    database.createObjectStore("staging", { keyPath: "generation" });
    database.createObjectStore("current");
  },
  (database) => {
    database.createObjectStore("segments", { keyPath: "name" });
    database.createObjectStore("saved");
    database.createObjectStore("removed");
  },
  (database) => {
    database.createObjectStore("packs");
  },
  (_, change) => shrinkNotes(change),
  (database) => {
    database.createObjectStore("pieces");
  },
];

/** Takes the steps that a database of version `from` has not taken. */
export function upgrade(
  database: CorpusDatabase,
  change: IDBTransaction,
  from: number,
  steps: readonly Upgrade[] = UPGRADES,
): void {
  for (const step of steps.slice(from)) step(database, change);
}

/** The keys of one generation's, or one segment's, records. */
export function rangeOf(generation: string): IDBKeyRange {
  return IDBKeyRange.bound(`${generation}/`, `${generation}/\uffff`);
}
