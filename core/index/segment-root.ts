import type { CorpusAge } from "../corpus/corpus-age";
import { jsonOf } from "./bytes";
import type { DatedYears } from "./dated-years";
import { CorruptRecord } from "./record";
import { FORMAT } from "./record-keys";

/**
 * Claims lie in blocks of so many. A page's candidates are most of a small segment's claims, so that there the number of reads counts; of a large one's they are a few
 * in each of many blocks.
 */
export const CLAIMS_PER_BLOCK = { small: 32, large: 8 } as const;

/** The most claims that a small segment has. */
export const SMALL = 5_000;

/** Kinds of records; `block` and `long` of the sorted tables, and the single values. */
export const KINDS = {
  root: "root/0",
  claims: "c",
  vectors: "v",
  overflow: "x",
  terms: { block: "t", long: "t-long" },
  chunks: "p",
  tables: "q",
  lexicon: { es: { block: "es", long: "es-long" }, pt: { block: "pt", long: "pt-long" } },
  reference: { gazetteer: "r/0", outlets: "r/1", carriers: "r/2", credits: "r/3" },
} as const;

/** The first record a reader reads: whatever finds the others, and what BM25 needs of the whole. `length` is the sum of all documents' lengths, `terms` how many blocks these take. `years` may be missing: older compilers did not tell them. */
export interface SegmentRoot {
  readonly format: typeof FORMAT;
  readonly age: CorpusAge;
  readonly size: number;
  readonly length: number;
  readonly claimsPerBlock: number;
  readonly terms: number;
  readonly lexicon: { readonly es: readonly string[]; readonly pt: readonly string[] };
  readonly vectors?: VectorFacts;
  readonly years?: DatedYears;
}

/** Which encoder made the claims' vectors, and how many numbers each has. A block of vectors belongs to each block of claims. */
export interface VectorFacts {
  readonly encoder: string;
  readonly width: number;
}

/** The root in checked bytes. Only its format is looked at: its thousands of entries would take longer to parse than the search takes. */
export function rootOf(bytes: Uint8Array): SegmentRoot {
  const root = jsonOf(bytes) as SegmentRoot;
  if (root.format !== FORMAT) throw new CorruptRecord(KINDS.root);
  return root;
}
