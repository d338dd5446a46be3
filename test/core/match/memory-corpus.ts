import type { Recogniser } from "../../../core/claims/recogniser";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { Report } from "../../../core/corpus/report";
import type {
  CorpusReader,
  Postings,
  Reference,
  StoredClaim,
  Translation,
} from "../../../core/index/corpus-reader";
import { labelsOf } from "../../../core/index/labels";
import { indexTerms } from "../../../core/match/index-terms";
import { proposeCorpusClaim } from "../../../core/match/propose";

/** A learnt lexicon, by language and stem. */
export type MemoryLexicon = Readonly<Record<"es" | "pt", ReadonlyMap<string, readonly Translation[]>>>;

/** A corpus reader over arrays: what the compiled pack answers, without compiling. */
export function memoryCorpus(
  reports: readonly Report[],
  reference: Reference,
  lexicon: MemoryLexicon = { es: new Map(), pt: new Map() },
): CorpusReader {
  const recogniser = createRecogniser(reference.gazetteer);
  const stored = storeClaims(reports, reference, recogniser);
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Uint8Array(stored.length);
  for (const { doc, claim, proposition, report } of stored) {
    const terms = indexTerms(proposition, report.headline?.text);
    lengths[doc] = Math.min(255, terms.length);
    for (const term of [...terms, ...labelsOf({ claim, report })]) {
      const list = postings.get(term) ?? new Map<number, number>();
      postings.set(term, list.set(doc, (list.get(doc) ?? 0) + 1));
    }
  }
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    age: async () => ({
      pack: "memory",
      version: "1",
      reports: reports.length,
      outlets: reference.outlets.length,
      from: "2014-01-01",
      to: "2026-01-31",
    }),
    reference: async () => reference,
    collection: async () => ({ size: stored.length, averageLength: total / stored.length, lengths }),
    postings: async (terms) => pick(terms, (term) => postingsOf(postings.get(term))),
    claims: async (docs) => pick(docs, (doc) => stored[doc]),
    translations: async (language, stems) => pick(stems, (stem) => lexicon[language].get(stem)),
  };
}

function storeClaims(
  reports: readonly Report[],
  reference: Reference,
  recogniser: Recogniser,
): readonly StoredClaim[] {
  const outlets = new Map(reference.outlets.map((outlet) => [outlet.id, outlet]));
  const stored: StoredClaim[] = [];
  for (const { claims, outlet: id, ...head } of reports) {
    const outlet = outlets.get(id);
    if (outlet === undefined) throw new Error(`No outlet ${id}`);
    const report = { ...head, outlet, domain: new URL(head.url).hostname };
    for (const claim of claims) {
      const proposition = proposeCorpusClaim(claim, report, recogniser);
      stored.push({ doc: stored.length, claim, report, proposition });
    }
  }
  return stored;
}

function postingsOf(list: ReadonlyMap<number, number> | undefined): Postings | undefined {
  if (list === undefined) return undefined;
  return { docs: Uint32Array.from(list.keys()), frequencies: Uint8Array.from(list.values()) };
}

function pick<K, V>(keys: readonly K[], find: (key: K) => V | undefined): ReadonlyMap<K, V> {
  const found = new Map<K, V>();
  for (const key of keys) {
    const value = find(key);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}
