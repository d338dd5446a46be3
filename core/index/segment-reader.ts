import type { CorpusAge } from "../corpus/corpus-age";
import { type BlockPort, readValues } from "./block-port";
import { jsonOf } from "./bytes";
import { type ClaimBlock, decodeClaims } from "./claim-block";
import type { CorpusReader, DocId, Reference, StoredClaim, Translation } from "./corpus-reader";
import type { DatedYears } from "./dated-years";
import { type PostingList, type ReadRecords, wholePostings } from "./postings";
import { decodeEntry } from "./postings-codec";
import { Recent } from "./recent";
import { rememberRecords } from "./recent-records";
import { CorruptRecord } from "./record";
import { KINDS, rootOf, type VectorFacts } from "./segment-root";
import { blockOf, lookUp } from "./sorted-table";
import { termBlock } from "./term-table";
import { type ClaimVectors, decodeVectors } from "./vector-block";

/** Decoded blocks of claims that are kept: pages on one topic ask for the same ones, and decoding costs more than reading. */
const RECENT_BLOCKS = 512;

/** Bytes of postings that are kept of one segment: the tables of some hundred common terms at 100,000 claims, which almost any query reads some of. */
const RECENT_POSTINGS = 6_000_000;

/** Bytes of vectors that are kept of one segment: those of some 8,000 claims. */
const RECENT_VECTORS = 4_000_000;

/** What one segment knows of itself. */
export interface SegmentFacts {
  readonly age: CorpusAge;
  readonly size: number;
  readonly length: number;
  readonly vectors?: VectorFacts;
  readonly years?: DatedYears;
}

/** One segment's own view: its documents are numbered from 0, its lists from the `base` that is asked for. */
export interface SegmentReader extends CorpusReader {
  facts(): Promise<SegmentFacts>;
  vectors: NonNullable<CorpusReader["vectors"]>;
  listsFrom(base: DocId, terms: readonly string[]): Promise<ReadonlyMap<string, PostingList>>;
}

/**
 * Reads a compiled segment by need. What every page needs (root, reference tables) is read once and kept for the reader's life,
 * the claims and postings used last as long as there is room; translations are read for each call.
 */
export function createCorpusReader(port: BlockPort): SegmentReader {
  const read = (keys: readonly string[]) => readValues(port, keys);
  const root = once(async () => rootOf(await one(read, KINDS.root)));
  const recent = new Recent<number, ClaimBlock>(RECENT_BLOCKS);
  const readPostings = rememberRecords(read, RECENT_POSTINGS);
  const readVectors = rememberRecords(read, RECENT_VECTORS);
  const reference = once(() => readReference(read));

  const listsFrom = async (base: DocId, terms: readonly string[]) => {
    const { terms: blocks } = await root();
    const entries = await lookUp(terms, (term) => termBlock(term, blocks), KINDS.terms, readPostings);
    return new Map(
      [...entries].map(([term, entry]) => [term, decodeEntry(entry, base, KINDS, readPostings)] as const),
    );
  };
  return {
    age: async () => (await root()).age,
    facts: root,
    reference,
    async collection() {
      const { size, length, age, years } = await root();
      const extents = [{ pack: age.pack, first: 0, size }];
      return { size, averageLength: size === 0 ? 0 : length / size, extents, ...(years && { years }) };
    },
    listsFrom,
    lists: (terms) => listsFrom(0, terms),
    postings: async (terms) => wholePostings(await listsFrom(0, terms)),
    async claims(docs) {
      const { claimsPerBlock, size } = await root();
      return readClaims(
        docs.filter((doc) => doc >= 0 && doc < size),
        claimsPerBlock,
        read,
        recent,
      );
    },
    async vectors(docs, encoder) {
      const { claimsPerBlock, size, vectors } = await root();
      if (vectors?.encoder !== encoder) return new Map();
      const own = docs.filter((doc) => doc >= 0 && doc < size);
      return vectorsOf(own, { claimsPerBlock, size, width: vectors.width }, readVectors);
    },
    async translations(language, stems) {
      const { lexicon } = await root();
      const directory = lexicon[language];
      const entries = await lookUp(stems, (stem) => blockOf(stem, directory), KINDS.lexicon[language], read);
      return new Map([...entries].map(([stem, bytes]) => [stem, decodeTranslations(bytes)]));
    },
  };
}

async function readClaims(
  docs: readonly DocId[],
  perBlock: number,
  read: ReadRecords,
  recent: Recent<number, ClaimBlock>,
): Promise<ReadonlyMap<DocId, StoredClaim>> {
  const blocks = new Map(
    [...new Set(docs.map((doc) => Math.floor(doc / perBlock)))].map((n) => [n, recent.get(n)]),
  );
  const missing = [...blocks].flatMap(([number, known]) => (known === undefined ? [number] : []));
  const values = await read(missing.map((number) => `${KINDS.claims}/${number}`));
  for (const number of missing) {
    const bytes = values.get(`${KINDS.claims}/${number}`);
    if (bytes === undefined) continue;
    const decoded = decodeClaims(bytes, number * perBlock);
    blocks.set(number, decoded);
    recent.set(number, decoded);
  }
  const claims = new Map<DocId, StoredClaim>();
  for (const doc of docs) {
    const claim = blocks.get(Math.floor(doc / perBlock))?.at(doc % perBlock);
    if (claim !== undefined) claims.set(doc, claim);
  }
  return claims;
}

async function vectorsOf(
  docs: readonly DocId[],
  { claimsPerBlock, size, width }: { claimsPerBlock: number; size: number; width: number },
  read: ReadRecords,
): Promise<ReadonlyMap<DocId, ClaimVectors>> {
  const keyOf = (block: number) => `${KINDS.vectors}/${block}`;
  const numbers = [...new Set(docs.map((doc) => Math.floor(doc / claimsPerBlock)))];
  const values = await read(numbers.map(keyOf));
  const blocks = new Map(
    numbers.map((number) => {
      const claims = Math.min(claimsPerBlock, size - number * claimsPerBlock);
      const bytes = values.get(keyOf(number)) ?? new Uint8Array();
      return [number, decodeVectors(bytes, claims, width, keyOf(number))] as const;
    }),
  );
  return new Map(
    docs.map((doc) => [doc, blocks.get(Math.floor(doc / claimsPerBlock))?.[doc % claimsPerBlock] ?? []]),
  );
}

async function readReference(read: ReadRecords): Promise<Reference> {
  const { gazetteer, outlets, carriers, credits } = KINDS.reference;
  const values = await read([gazetteer, outlets, carriers, credits]);
  // Checked bytes of this very format: their records were parsed when the pack was compiled.
  const table = <K extends keyof Reference>(key: string): Reference[K] =>
    jsonOf(values.get(key) ?? new Uint8Array()) as Reference[K];
  return {
    gazetteer: table<"gazetteer">(gazetteer),
    outlets: table<"outlets">(outlets),
    carriers: table<"carriers">(carriers),
    credits: table<"credits">(credits),
  };
}

function decodeTranslations(bytes: Uint8Array): Translation[] {
  const rows = jsonOf(bytes) as readonly (readonly [string, number])[];
  return rows.map(([stem, probability]) => ({ stem, probability }));
}

async function one(read: ReadRecords, key: string): Promise<Uint8Array> {
  const value = (await read([key])).get(key);
  if (value === undefined) throw new CorruptRecord(key);
  return value;
}

/** One call for all askers; a failed one is forgotten, so that the next may succeed. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
}
