import type { Reference } from "../../core/index/corpus-reader";
import { CorruptRecord } from "../../core/index/record";
import type { SegmentReader } from "../../core/index/segment-reader";

/**
 * A segment of saved reports, or of a pack that the reader added, whose damage, or removal while it was being read, costs its own answers and no others; `onDamage` hears
 * of it. What it holds is known without reading it, so that documents keep their numbers.
 */
export function forgiving(reader: SegmentReader, size: number, onDamage: () => void): SegmentReader {
  const or = async <T>(answer: Promise<T>, nothing: T): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      if (!(error instanceof CorruptRecord)) throw error;
      onDamage();
      return nothing;
    }
  };
  const none = { pack: "", version: "", reports: 0, outlets: 0, from: "", to: "" };
  return {
    ...reader,
    facts: () => or(reader.facts(), { age: none, size, length: 0 }),
    age: () => or(reader.age(), none),
    reference: () => or(reader.reference(), NO_TABLES),
    translations: (language, stems) => or(reader.translations(language, stems), new Map()),
    listsFrom: (base, terms) => or(reader.listsFrom(base, terms), new Map()),
    claims: (docs) => or(reader.claims(docs), new Map()),
    vectors: (docs, encoder) => or(reader.vectors(docs, encoder), new Map()),
  };
}

const NO_TABLES: Reference = { gazetteer: [], outlets: [], carriers: [], credits: [] };
