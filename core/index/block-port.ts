import { ByteWriter } from "./bytes";
import { CorruptRecord, openHead, unsealRecord } from "./record";

/**
 * Where the records of a segment lie: IndexedDB, files, memory. A missing key is absent from the answer.
 * `repair` is asked for the records that came missing or damaged; a port that has a second copy
 * answers from it.
 */
export interface BlockPort {
  read(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
  repair?(keys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Reads whole values, each checked; those that overflow one record cost a second read for all together. */
export async function readValues(
  port: BlockPort,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const values = new Map<string, Uint8Array>();
  const split: { key: string; parts: string[] }[] = [];
  for (const [key, content] of await readContents(port, keys)) {
    const opened = openHead(content);
    if (opened instanceof Uint8Array) values.set(key, opened);
    else split.push({ key, parts: overflowKeys(opened) });
  }
  if (split.length === 0) return values;
  const rest = await readContents(
    port,
    split.flatMap(({ parts }) => parts),
  );
  for (const { key, parts } of split) {
    const whole = new ByteWriter();
    for (const part of parts) whole.raw(rest.get(part) ?? new Uint8Array());
    values.set(key, whole.finish());
  }
  return values;
}

async function readContents(port: BlockPort, keys: readonly string[]): Promise<Map<string, Uint8Array>> {
  if (keys.length === 0) return new Map();
  const contents = new Map<string, Uint8Array>();
  const bad = keep(await port.read(keys), keys, contents);
  if (bad.length === 0) return contents;
  const lost = port.repair === undefined ? bad : keep(await port.repair(bad), bad, contents);
  if (lost[0] !== undefined) throw new CorruptRecord(lost[0]);
  return contents;
}

function keep(
  records: ReadonlyMap<string, Uint8Array>,
  keys: readonly string[],
  contents: Map<string, Uint8Array>,
): string[] {
  return keys.filter((key) => {
    const content = unsealRecord(key, records.get(key));
    if (content !== null) contents.set(key, content);
    return content === null;
  });
}

function overflowKeys({ first, count }: { first: number; count: number }): string[] {
  return Array.from({ length: count }, (_, at) => `x/${first + at}`);
}
