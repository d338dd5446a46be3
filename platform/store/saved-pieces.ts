import type { Outlet } from "../../core/corpus/outlet";
import type { Report } from "../../core/corpus/report";
import { jsonOf } from "../../core/index/bytes";
import { RECORD_LIMIT } from "../../core/index/record";
import { SavedReport } from "./saved-report";
import type { CorpusDatabase } from "./schema";
import { type Check, isBytes, isNumber, isText, shapeOf } from "./shape";

/** What stands in the place of a saved report that is too heavy for one value: in how many pieces its JSON lies beside. */
export interface InPieces {
  readonly id: string;
  readonly pieces: number;
}

/** Bytes of a piece: with what the browser writes around them it stays a light value. */
const PIECE = RECORD_LIMIT - 64;

/** A report whose JSON has no more characters is kept whole: a browser writes two bytes for each where one of a text is not Latin. */
const MOST_WHOLE = RECORD_LIMIT / 2;

/** The two stores in a transaction that may write. */
export interface SavedStores {
  readonly saved: {
    put(value: SavedReport | InPieces, key: string): Promise<unknown>;
    delete(key: string): Promise<unknown>;
  };
  readonly pieces: {
    put(value: Uint8Array, key: string): Promise<unknown>;
    delete(keys: IDBKeyRange): Promise<unknown>;
  };
}

/** Writes a report, whole or in pieces, in the place of what was there of it. */
export function putSaved({ saved, pieces }: SavedStores, report: SavedReport): Promise<unknown>[] {
  const { id } = report.report;
  const clearing = pieces.delete(piecesOf(id));
  const json = JSON.stringify(report);
  if (json.length <= MOST_WHOLE) return [clearing, saved.put(report, id)];
  const bytes = new TextEncoder().encode(json);
  const count = Math.ceil(bytes.length / PIECE);
  const writes = Array.from({ length: count }, (_, at) =>
    pieces.put(bytes.slice(at * PIECE, (at + 1) * PIECE), `${id}/${at}`),
  );
  return [clearing, saved.put({ id, pieces: count }, id), ...writes];
}

/** Deletes a report with its pieces. */
export function deleteSaved({ saved, pieces }: SavedStores, id: string): Promise<unknown>[] {
  return [saved.delete(id), pieces.delete(piecesOf(id))];
}

/**
 * What stands under these ids, or under all: the report, or null where it cannot be read since a piece is missing or garbled. Unknown ids have nothing. A heavy
 * one that was kept whole, as once all were, is read as it is.
 */
export async function readSaved(
  database: CorpusDatabase,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, SavedReport | null>> {
  const read = database.transaction(["saved", "pieces"]);
  const [saved, pieces] = [read.objectStore("saved"), read.objectStore("pieces")];
  const [keys, values] = await Promise.all([
    ids ?? saved.getAllKeys(),
    ids === undefined ? saved.getAll() : Promise.all(ids.map((id) => saved.get(id))),
  ]);
  const whole = async (value: unknown): Promise<SavedReport | null> => {
    if (isWhole(value)) return value;
    if (!isInPieces(value)) return null;
    const own = Array.from({ length: value.pieces }, (_, at) => pieces.get(`${value.id}/${at}`));
    return joined(await Promise.all(own));
  };
  const found = keys.flatMap((id, at) => {
    const value = values[at];
    return value === undefined ? [] : [whole(value).then((report) => [id, report] as const)];
  });
  return new Map(await Promise.all(found));
}

/** As far as it is seen without reading all of it. */
const isWhole = shapeOf<SavedReport>({
  report: shapeOf<Pick<Report, "id">>({ id: isText }) as Check<Report>,
  outlet: shapeOf<Pick<Outlet, "id">>({ id: isText }) as Check<Outlet>,
  savedAt: isText,
});

const isInPieces = shapeOf<InPieces>({ id: isText, pieces: isNumber });

/** The keys of a report's pieces. */
function piecesOf(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
}

function joined(pieces: readonly unknown[]): SavedReport | null {
  const whole = pieces.filter(isBytes);
  if (whole.length < pieces.length) return null;
  const bytes = new Uint8Array(whole.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of whole) {
    bytes.set(piece, at);
    at += piece.length;
  }
  try {
    return SavedReport.safeParse(jsonOf(bytes)).data ?? null;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return null;
  }
}
