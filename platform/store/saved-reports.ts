import type { Outlet } from "../../core/corpus/outlet";
import type { Report } from "../../core/corpus/report";
import type { SourceClaim } from "../../core/index/compile";
import type { CorpusReader } from "../../core/index/corpus-reader";
import { LABELS } from "../../core/index/labels";
import { CorruptRecord } from "../../core/index/record";
import { hostOf } from "../../core/index/report-head";
import type { Connection } from "./connection";
import { exclusively } from "./exclusively";
import { createMerging } from "./merging";
import {
  type Deletions,
  deleteReports,
  deleteWithoutRoom,
  putReports,
  replaceSegments,
  unmark,
} from "./reading-changes";
import { type ReadingCopy, readableReports } from "./reading-copy";
import { compileReading, documentsOf, type NewSegment } from "./reading-segment";
import { readSaved } from "./saved-pieces";
import { NewReport, type SavedReport } from "./saved-report";
import type { ReadingSegment } from "./schema";
import { isFull, StoreFull } from "./settle";

/** How reports become claims of an index, and by what a claim is found: the matcher's part, which a search alone does without. */
export interface Preparation {
  claims(
    reports: readonly Pick<SavedReport, "report" | "outlet">[],
    packs: CorpusReader,
  ): Promise<readonly SourceClaim[]>;
  terms(claim: Omit<SourceClaim, "terms">): readonly string[];
}

/**
 * The store under saved reports. `packs` reads the packs alone; `segment` one segment of saved reports; `onChange` hears that readers
 * should open anew; `later` runs work that no answer should wait for.
 */
export interface SavingStore {
  readonly connection: Connection;
  readonly packs: () => Promise<CorpusReader | null>;
  readonly segment: (segment: ReadingSegment) => CorpusReader;
  readonly onChange: () => void;
  readonly later: (work: () => Promise<void>) => void;
}

/** What saved reports lie on. */
export interface SavedReportsSources extends SavingStore {
  readonly copy: ReadingCopy;
  readonly preparation: Preparation;
  readonly now?: () => Date;
}

/** "My reading": reports that the reader saved or imported. They are searched and matched like those of a pack. No change waits for a merge. */
export interface SavedReports {
  /**
   * Keeps reports: all of them, in one transaction, or none. A report of the same id is replaced; one that a pack holds is listed,
   * but found only as the pack has it. Rejects with `StoreFull` where there is no room, with a `ZodError` where a report is none.
   */
  add(reports: readonly NewReport[]): Promise<void>;
  /** Forgets reports, in one transaction: from then on nothing finds them. Unknown ids are no error, and a store without room is none. */
  remove(ids: readonly string[]): Promise<void>;
  /** All of them, the newest first. */
  list(): Promise<SavedReport[]>;
  get(id: string): Promise<SavedReport | null>;
  /**
   * Merges small segments, and those with deleted claims; nothing stays of the old ones. Follows changes by itself, behind their
   * answers. One that a change overtakes leaves all as it is, for the merge that follows that change.
   */
  merge(): Promise<void>;
  /** Makes every segment anew from the reports themselves: after damage, and when a pack changed. */
  reindex(): Promise<void>;
  /** Makes both copies alike: gives back what one of them lost, and removes what was to be removed. Indexes anew where no segment is left. */
  reconcile(): Promise<void>;
}

const LOCK = "careo-reading";

/** Opens nothing until it is asked. Changes run one after the other, in whatever context. */
export function createSavedReports(sources: SavedReportsSources): SavedReports {
  const { connection, copy, preparation, onChange, now = () => new Date() } = sources;
  const alone = <T>(work: () => Promise<T>): Promise<T> => exclusively(LOCK, work);

  const packs = async (): Promise<CorpusReader> => {
    const reader = await sources.packs();
    if (reader === null) throw new Error("no pack can be read");
    return reader;
  };

  const compile = async (reports: readonly SavedReport[]) => {
    const reader = await packs();
    const held = await heldBy(
      reader,
      reports.map(({ report }) => report.id),
    );
    return compileReading(
      await preparation.claims(
        reports.filter(({ report }) => !held.has(report.id)),
        reader,
      ),
    );
  };

  /** The reports of these ids, or all. One that is damaged comes from the second copy, and is put back behind the answer. */
  const stored = async (ids?: readonly string[]): Promise<SavedReport[]> => {
    const found = await connection.use((database) => readSaved(database, ids));
    const sound = [...found.values()].filter((each) => each !== null);
    const damaged = [...found.keys()].filter((id) => found.get(id) === null);
    if (damaged.length === 0) return sound;
    sources.later(() => alone(() => putBack(damaged)));
    return [...sound, ...(await copied(damaged))];
  };

  const copied = async (ids: readonly string[]): Promise<SavedReport[]> =>
    readableReports(await copy.read(ids));

  /** Those that are still damaged: what was changed or removed meanwhile stays as it is now. */
  const putBack = async (ids: readonly string[]): Promise<void> => {
    const found = await connection.use((database) => readSaved(database, ids));
    const reports = await copied(ids.filter((id) => found.get(id) === null));
    if (reports.length === 0) return;
    await keep(reports);
    mergeLater();
  };

  const readReports = async (ids?: readonly string[]): Promise<SavedReport[]> =>
    readableReports(await stored(ids));

  const lookUp = async (ids: readonly string[]): Promise<Deletions> => {
    const segments = await connection.use((database) => database.getAll("segments"));
    const found = segments.map(async (segment) => {
      return [segment.name, await documentsOf(sources.segment(segment), ids)] as const;
    });
    return new Map(await Promise.all(found));
  };

  /** What the segments hold of the reports. A damaged one cannot tell, so all are made anew first. */
  const heldOf = async (ids: readonly string[]): Promise<Deletions> => {
    try {
      return await lookUp(ids);
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      await reindexNow();
      return lookUp(ids);
    }
  };

  const keep = async (reports: readonly SavedReport[]): Promise<void> => {
    await indexWhereNone();
    const segments = await compile(reports);
    const gone = await heldOf(reports.map(({ report }) => report.id));
    await connection.use((database) => putReports(database, reports, segments, gone));
    onChange();
  };

  const drop = async (ids: ReadonlySet<string>): Promise<void> => {
    const gone = await heldOf([...ids]);
    await connection.use((database) => deleteReports(database, ids, gone));
    onChange();
  };

  const replace = async (old: readonly ReadingSegment[], merged: readonly NewSegment[]): Promise<boolean> => {
    const replaced = await connection.use((database) => replaceSegments(database, old, merged));
    if (replaced) onChange();
    return replaced;
  };

  const reindexNow = async (): Promise<void> => {
    const [saved, old] = await Promise.all([
      readReports(),
      connection.use((database) => database.getAll("segments")),
    ]);
    if (saved.length === 0 && old.length === 0) return;
    await replace(old, await compile(saved));
  };

  const { merge, mergeLater } = createMerging({
    connection,
    segment: sources.segment,
    terms: preparation.terms,
    replace: (old, merged) => alone(() => replace(old, merged)),
    reindex: () => alone(reindexNow),
    later: sources.later,
  });

  /** A removal without room left no segment; one that a later change adds would hide that the others are missing. */
  const indexWhereNone = async (): Promise<void> => {
    const [reports, segments] = await connection.use(async (database) =>
      Promise.all([database.count("saved"), database.count("segments")]),
    );
    if (reports > 0 && segments === 0) await reindexNow();
  };

  /** Where the second copy has no room, everything is as it was before. */
  const copyAway = async (reports: readonly SavedReport[], before: readonly SavedReport[]): Promise<void> => {
    try {
      await copy.write(reports);
    } catch (error) {
      const known = new Set(before.map(({ report }) => report.id));
      const added = new Set(reports.map(({ report }) => report.id).filter((id) => !known.has(id)));
      await drop(added);
      await connection.use((database) => unmark(database, added));
      if (before.length > 0) await keep(before);
      mergeLater();
      throw isFull(error) ? new StoreFull(error) : error;
    }
  };

  /**
   * Removing frees room and so must not fail for lack of it. Nothing can be marked, so the second copy goes first. The reports that stay are indexed anew at
   * once or, where there is no room for that yet, with the next change or at the next start.
   */
  const forgetWithoutRoom = async (ids: ReadonlySet<string>): Promise<void> => {
    await copy.remove(ids);
    await connection.use((database) => deleteWithoutRoom(database, ids));
    onChange();
    try {
      await reindexNow();
    } catch (error) {
      if (!(error instanceof StoreFull)) throw error;
    }
  };

  const forget = async (ids: ReadonlySet<string>): Promise<void> => {
    try {
      await drop(ids);
    } catch (error) {
      if (!(error instanceof StoreFull)) throw error;
      return forgetWithoutRoom(ids);
    }
    await copy.remove(ids);
    await connection.use((database) => unmark(database, ids));
  };

  return {
    async add(reports) {
      const parsed = reports.map((each) => NewReport.parse(each));
      if (parsed.length === 0) return;
      await alone(async () => {
        const outlets = new Map((await (await packs()).reference()).outlets.map((each) => [each.id, each]));
        const saved = parsed.map(({ report, outlet, savedAt = now().toISOString() }) => ({
          report,
          outlet: outlet ?? outlets.get(report.outlet) ?? outletOf(report),
          savedAt,
        }));
        const before = await readReports(saved.map(({ report }) => report.id));
        await keep(saved);
        await copyAway(saved, before);
      });
      mergeLater();
    },
    async remove(ids) {
      await alone(() => forget(new Set(ids)));
      mergeLater();
    },
    async list() {
      const saved = await stored();
      return saved.sort((a, b) => (a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : 0));
    },
    get: async (id) => (await stored([id]))[0] ?? null,
    merge,
    reindex: () => alone(reindexNow),
    reconcile: () =>
      alone(async () => {
        const [known, removed] = await connection.use(async (database) =>
          Promise.all([database.getAllKeys("saved"), database.getAllKeys("removed")]),
        );
        if (removed.length > 0) {
          const gone = new Set(removed);
          await copy.remove(gone);
          await connection.use((database) => unmark(database, gone));
        }
        const [here, there] = [new Set(known), new Set(await copy.ids())];
        const lost = [...there].filter((id) => !here.has(id));
        const uncopied = [...here].filter((id) => !there.has(id));
        if (lost.length > 0) await keep(await copied(lost));
        if (uncopied.length > 0) {
          await copy.write(await readReports(uncopied));
        }
        await indexWhereNone();
      }),
  };
}

/** Which of the reports a pack holds. */
async function heldBy(packs: CorpusReader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const lists = await (packs.lists ?? packs.postings)(ids.map(LABELS.report));
  return new Set(ids.filter((id) => lists.has(LABELS.report(id))));
}

function outletOf({ outlet: id, url, language }: Report): Outlet {
  const host = hostOf(url);
  return { id, name: host, domains: [host], country: null, language, family: null, kind: "site" };
}
