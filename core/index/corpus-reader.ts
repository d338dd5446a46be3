import type { Credit, GazetteerEntry } from "../corpus/gazetteer";
import type { Carrier, Outlet } from "../corpus/outlet";
import type { CorpusClaim, Report } from "../corpus/report";
import type { Proposition } from "../match/proposition";
import type { CorpusAge } from "../reading/reading";

/** A claim's number over all segments that are read together. Not stable: only for one reader's life. */
export type DocId = number;

/** Where a term occurs: document numbers ascending, with the term's frequency in each. */
export interface Postings {
  readonly docs: Uint32Array;
  readonly frequencies: Uint8Array;
}

/** What BM25 needs to know of the whole collection. `lengths` holds each document's length in terms. */
export interface Collection {
  readonly size: number;
  readonly averageLength: number;
  readonly lengths: Uint8Array;
}

/** A report without its claims, with its outlet resolved. */
export type ReportHead = Omit<Report, "claims" | "outlet"> & {
  readonly outlet: Outlet;
  readonly domain: string;
};

/** A corpus claim as the index keeps it. */
export interface StoredClaim {
  readonly doc: DocId;
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
  claims(docs: readonly DocId[]): Promise<ReadonlyMap<DocId, StoredClaim>>;
  translations(
    language: "es" | "pt",
    stems: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Translation[]>>;
}

/** Tells whether two outlets are one voice: the same outlet, or of one publisher family. */
export function sameVoice(a: Pick<Outlet, "id" | "family">, b: Pick<Outlet, "id" | "family">): boolean {
  return a.id === b.id || (a.family !== null && a.family === b.family);
}
