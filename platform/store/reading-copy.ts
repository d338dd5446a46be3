import { SavedReport } from "./saved-report";
import { isFull } from "./settle";

/**
 * A second copy of the saved reports outside IndexedDB (the extension's `storage.local`): a full disk or a damaged file can empty the
 * database without a word. A write is one atomic step; a removal that is cut short goes on when it is asked for again, and needs no room.
 */
export interface ReadingCopy {
  ids(): Promise<readonly string[]>;
  read(ids: readonly string[]): Promise<readonly unknown[]>;
  write(reports: readonly SavedReport[]): Promise<void>;
  remove(ids: ReadonlySet<string>): Promise<void>;
}

/** The area of `storage.local` that a copy lies in. */
export interface KeyValueArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

const IDS = "saved-ids";
const keyOf = (id: string): string => `saved/${id}`;

/** Keeps each report under a key of its own, and their ids under one. */
export function createReadingCopy(area: KeyValueArea): ReadingCopy {
  const ids = async (): Promise<string[]> => {
    const { [IDS]: known } = await area.get([IDS]);
    return Array.isArray(known) ? known.filter((id) => typeof id === "string") : [];
  };
  return {
    ids,
    async read(wanted) {
      const found = await area.get(wanted.map(keyOf));
      return wanted.map((id) => found[keyOf(id)]);
    },
    async write(reports) {
      const all = new Set([...(await ids()), ...reports.map(({ report }) => report.id)]);
      const entries = reports.map((saved) => [keyOf(saved.report.id), saved] as const);
      await area.set({ ...Object.fromEntries(entries), [IDS]: [...all] });
    },
    async remove(gone) {
      await area.remove([...gone].map(keyOf));
      try {
        await area.set({ [IDS]: (await ids()).filter((id) => !gone.has(id)) });
      } catch (error) {
        // No room even for a shorter list: an id that leads to nothing is passed over.
        if (!isFull(error)) throw error;
      }
    },
  };
}

/** Of what a copy gave, whatever is a saved report. */
export function readableReports(values: readonly unknown[]): SavedReport[] {
  return values.flatMap((value) => SavedReport.safeParse(value).data ?? []);
}
