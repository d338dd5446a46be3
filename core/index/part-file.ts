import type { RecordRun } from "./manifest";
import { keysOf } from "./record-keys";

/** Four bytes for the count, four for each record's length (big-endian), then the records. */
export function joinRecords(records: readonly Uint8Array[]): Uint8Array {
  const header = 4 + 4 * records.length;
  const file = new Uint8Array(records.reduce((sum, record) => sum + record.length, header));
  const view = new DataView(file.buffer);
  view.setUint32(0, records.length);
  let at = header;
  for (const [index, record] of records.entries()) {
    view.setUint32(4 + 4 * index, record.length);
    file.set(record, at);
    at += record.length;
  }
  return file;
}

/** The records of a part file by key. Throws where the file does not hold the records that its runs name. */
export function splitRecords(
  file: Uint8Array,
  part: { readonly runs: readonly RecordRun[] },
): Map<string, Uint8Array> {
  const keys = keysOf(part);
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < 4 || view.getUint32(0) !== keys.length) throw new RangeError("part holds other records");
  const records = new Map<string, Uint8Array>();
  let at = 4 + 4 * keys.length;
  for (const [index, key] of keys.entries()) {
    const length = view.getUint32(4 + 4 * index);
    records.set(key, file.slice(at, at + length));
    at += length;
  }
  if (at !== file.length) throw new RangeError("part is cut or too long");
  return records;
}

/** Lengthens the last run by a key, or begins a new one. */
export function extendRuns(runs: RecordRun[], key: string): void {
  const slash = key.lastIndexOf("/");
  const kind = key.slice(0, slash);
  const number = Number(key.slice(slash + 1));
  const last = runs.at(-1);
  if (last !== undefined && last.kind === kind && last.first + last.count === number) last.count++;
  else runs.push({ kind, first: number, count: 1 });
}
