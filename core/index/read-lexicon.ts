import { type BlockPort, readValues } from "./block-port";
import { ByteCursor, jsonOf } from "./bytes";
import type { Lexicon } from "./compile";
import { CorruptRecord } from "./record";
import { KINDS, rootOf } from "./segment-root";

/** Reads the whole lexicon of a compiled segment, in the order of its stems: what another pack is compiled with, so that it comes out the same anywhere. */
export async function readLexicon(port: BlockPort): Promise<Lexicon> {
  const bytes = (await readValues(port, [KINDS.root])).get(KINDS.root);
  if (bytes === undefined) throw new CorruptRecord(KINDS.root);
  const { lexicon } = rootOf(bytes);
  const [es, pt] = await Promise.all([
    readTable(port, KINDS.lexicon.es, lexicon.es.length),
    readTable(port, KINDS.lexicon.pt, lexicon.pt.length),
  ]);
  return { es, pt };
}

async function readTable(
  port: BlockPort,
  kinds: { readonly block: string; readonly long: string },
  blocks: number,
): Promise<Lexicon["es"]> {
  const keys = Array.from({ length: blocks }, (_, at) => `${kinds.block}/${at}`);
  const values = await readValues(port, keys);
  const entries = keys.flatMap((key) => {
    const block = values.get(key);
    if (block === undefined) throw new CorruptRecord(key);
    return entriesOf(block);
  });
  const long = entries.flatMap(({ entry }) => (typeof entry === "number" ? [`${kinds.long}/${entry}`] : []));
  const longValues = await readValues(port, long);
  return entries.map(({ stem, entry }) => {
    const at = `${kinds.long}/${entry}`;
    const bytes = typeof entry === "number" ? longValues.get(at) : entry;
    if (bytes === undefined) throw new CorruptRecord(at);
    const rows = jsonOf(bytes) as readonly (readonly [string, number])[];
    return { stem, translations: rows.map(([english, probability]) => ({ stem: english, probability })) };
  });
}

/** The entries of a block of a sorted table: their bytes, or the number of the value that they lie in. */
function entriesOf(block: Uint8Array): { readonly stem: string; readonly entry: Uint8Array | number }[] {
  const reader = new ByteCursor(block);
  const entries: { stem: string; entry: Uint8Array | number }[] = [];
  while (!reader.done) {
    const stem = reader.text();
    const length = reader.varint();
    entries.push({ stem, entry: length === 0 ? reader.varint() : reader.raw(length - 1) });
  }
  return entries;
}
