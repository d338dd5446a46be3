import type { CorpusAge } from "../corpus/corpus-age";
import type { Credit, GazetteerEntry } from "../corpus/gazetteer";
import type { Carrier, Outlet } from "../corpus/outlet";
import type { CorpusClaim, Report } from "../corpus/report";
import type { Proposition } from "../match/proposition";
import type { DatedYears } from "./dated-years";
import type { PostingList, Postings } from "./postings";
import type { ClaimVectors } from "./vector-block";

/** A claim's number over all segments that are read together. Not stable: only for one reader's life. */
export type DocId = number;

export type { Postings } from "./postings";

/** A run of documents that belong to one pack, or to what the reader saved. */
export interface Extent {
  readonly pack: string;
  readonly first: DocId;
  readonly size: number;
}

/**
 * What BM25 needs to know of the whole collection. `lengths` holds each document's length in terms where the postings do not.
 * Documents that were `deleted` are never found, but count in the statistics until their segment is merged. Outside of the `years` told,
 * no document has a date.
 */
export interface Collection {
  readonly size: number;
  readonly averageLength: number;
  readonly lengths?: Uint8Array;
  readonly deleted?: ReadonlySet<DocId>;
  readonly extents?: readonly Extent[];
  readonly years?: DatedYears;
}

/** A report without its claims, with its outlet resolved. */
export type ReportHead = Omit<Report, "claims" | "outlet"> & {
  readonly outlet: Outlet;
  readonly domain: string;
};

/** A corpus claim as the index keeps it. `sketch` is what the matcher compares it by before it looks at anything else, where it was kept with it. */
export interface StoredClaim {
  readonly doc: DocId;
  readonly sketch?: Uint8Array;
  readonly claim: CorpusClaim;
  readonly report: ReportHead;
  readonly proposition: Proposition;
}

/** An English stem that a Spanish or Portuguese stem may stand for, with its probability. */
export interface Translation {
  readonly stem: string;
  readonly probability: number;
}

/** The small tables of a pack that reading a page needs, whatever the pack's size. */
export interface Reference {
  readonly gazetteer: readonly GazetteerEntry[];
  readonly outlets: readonly Outlet[];
  readonly carriers: readonly Carrier[];
  readonly credits: readonly Credit[];
}

/**
 * All that the thinking may ask of a corpus, the same over IndexedDB, over files in Node and over arrays in
 * tests. Each call takes a batch, so that a page's claims share reads. Absent terms and documents are absent from the answer.
 */
export interface CorpusReader {
  age(): Promise<CorpusAge>;
  reference(): Promise<Reference>;
  collection(): Promise<Collection>;
  postings(terms: readonly string[]): Promise<ReadonlyMap<string, Postings>>;
  /** The same, of which a search reads only the chunks that it needs; a reader without chunks has only `postings`. */
  lists?(terms: readonly string[]): Promise<ReadonlyMap<string, PostingList>>;
  claims(docs: readonly DocId[]): Promise<ReadonlyMap<DocId, StoredClaim>>;
  /** The vectors that an encoder of this name gave the claims, where the corpus has them; a reader without any has no such call. */
  vectors?(docs: readonly DocId[], encoder: string): Promise<ReadonlyMap<DocId, ClaimVectors>>;
  translations(
    language: "es" | "pt",
    stems: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Translation[]>>;
}

/** Tells whether two outlets are one voice: the same outlet, or of one publisher family. */
export function sameVoice(a: Pick<Outlet, "id" | "family">, b: Pick<Outlet, "id" | "family">): boolean {
  return a.id === b.id || (a.family !== null && a.family === b.family);
}
