import { ByteCursor, ByteWriter } from "./bytes";
import { recordSum } from "./record-sum";

/**
 * The most that one record may weigh. Chromium moves values of 64 KiB and more into files of
 * their own, and one lost file then fails every bulk read of its store (measured).
 */
export const RECORD_LIMIT = 60_000;

/** A record that is missing, cut or garbled. */
export class CorruptRecord extends Error {
  constructor(readonly key: string) {
    super(`record ${key} is missing or damaged`);
  }
}

/** A sealed record: 8 bytes of sums over key and content, so that neither may be swapped, then the content. */
export function sealRecord(key: string, content: Uint8Array): Uint8Array {
  const record = new Uint8Array(SUM_BYTES + content.length);
  const [plain, running] = recordSum(key, content);
  const view = new DataView(record.buffer);
  view.setUint32(0, plain);
  view.setUint32(4, running);
  record.set(content, SUM_BYTES);
  return record;
}

/** The content of a sealed record, or null where it is not what was sealed under this key. */
export function unsealRecord(key: string, record: Uint8Array | undefined): Uint8Array | null {
  if (!(record instanceof Uint8Array) || record.length < SUM_BYTES) return null;
  const content = record.subarray(SUM_BYTES);
  const [plain, running] = recordSum(key, content);
  const view = new DataView(record.buffer, record.byteOffset);
  return view.getUint32(0) === plain && view.getUint32(4) === running ? content : null;
}

/**
 * A value as the contents of one record or several: `whole` bytes behind a zero, or a stub that
 * names a run of overflow records.
 */
export function splitValue(
  value: Uint8Array,
  nextOverflow: number,
): { head: Uint8Array; overflow: Uint8Array[] } {
  const head = new ByteWriter();
  if (value.length <= CONTENT_LIMIT) {
    head.varint(0);
    head.raw(value);
    return { head: head.finish(), overflow: [] };
  }
  const overflow: Uint8Array[] = [];
  for (let at = 0; at < value.length; at += CONTENT_LIMIT) overflow.push(value.slice(at, at + CONTENT_LIMIT));
  head.varint(overflow.length);
  head.varint(nextOverflow);
  return { head: head.finish(), overflow };
}

/** What a head holds: the value itself, or the numbers of the overflow records it goes on in. */
export function openHead(head: Uint8Array): Uint8Array | { first: number; count: number } {
  const cursor = new ByteCursor(head);
  const count = cursor.varint();
  return count === 0 ? head.subarray(1) : { first: cursor.varint(), count };
}

const SUM_BYTES = 8;
const CONTENT_LIMIT = RECORD_LIMIT - 16;
