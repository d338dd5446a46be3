import type { CorpusAge } from "../corpus/corpus-age";
import { renumbered } from "./claim-block";
import type { CorpusReader, DocId, Extent, Reference, StoredClaim, Translation } from "./corpus-reader";
import { type DatedYears, joinYears } from "./dated-years";
import { joinLists, type PostingList, wholePostings } from "./postings";
import type { SegmentReader } from "./segment-reader";

/** A segment among others. `deleted` are its own document numbers; `pack` names what it belongs to in filters. */
export interface JoinedSegment {
  readonly reader: SegmentReader;
  readonly deleted?: readonly DocId[];
  /** Saved reports: no pack, so they have no say in the age of the corpus nor in its tables. */
  readonly saved?: boolean;
}

/** Name in filters of what the reader saved. */
export const READING = "reading";

/**
 * Any number of segments as one corpus: documents are numbered through in the order given, statistics are of all together, so that
 * scores are those of one segment that holds everything.
 */
export function joinReaders(segments: readonly JoinedSegment[]): CorpusReader {
  const packs = segments.filter(({ saved }) => saved !== true);
  const [only] = segments;
  if (only !== undefined && segments.length === 1 && packs.length === 1 && !only.deleted?.length)
    return only.reader;

  let bases: Promise<readonly Placed[]> | undefined;
  const placed = (): Promise<readonly Placed[]> => {
    bases ??= place(segments).catch((error: unknown) => {
      bases = undefined;
      throw error;
    });
    return bases;
  };
  let tables: Promise<Reference> | undefined;

  const lists = async (terms: readonly string[]): Promise<ReadonlyMap<string, PostingList>> => {
    const found = await Promise.all(
      (await placed()).map(({ segment, first }) => segment.reader.listsFrom(first, terms)),
    );
    const joined = new Map<string, PostingList>();
    for (const term of new Set(terms)) {
      const own = found.flatMap((each) => each.get(term) ?? []);
      if (own.length > 0) joined.set(term, joinLists(own));
    }
    return joined;
  };

  return {
    age: async () => joinAges(await Promise.all(packs.map(({ reader }) => reader.age()))),
    reference() {
      tables ??= Promise.all(packs.map(({ reader }) => reader.reference())).then(joinTables);
      tables.catch(() => {
        tables = undefined;
      });
      return tables;
    },
    async collection() {
      const all = await placed();
      const size = all.reduce((sum, each) => sum + each.size, 0);
      const length = all.reduce((sum, each) => sum + each.length, 0);
      const deleted = new Set(
        all.flatMap(({ segment, first }) => (segment.deleted ?? []).map((doc) => first + doc)),
      );
      const years = joinYears(all.flatMap((each) => (each.size === 0 ? [] : [each.years])));
      return {
        size,
        averageLength: size === 0 ? 0 : length / size,
        deleted,
        extents: all,
        ...(years && { years }),
      };
    },
    lists,
    postings: async (terms) => wholePostings(await lists(terms)),
    async claims(docs) {
      const all = await placed();
      const found = await Promise.all(
        all.map(({ segment, first, size }) => claimsOf(segment, first, size, docs)),
      );
      return new Map(found.flat());
    },
    async vectors(docs, encoder) {
      const all = await placed();
      const found = await Promise.all(
        all.map(async ({ segment: { reader }, first, size }) => {
          const own = docs.flatMap((doc) => (doc >= first && doc < first + size ? [doc - first] : []));
          if (own.length === 0) return [];
          return [...(await reader.vectors(own, encoder))].map(([doc, each]) => [doc + first, each] as const);
        }),
      );
      return new Map(found.flat());
    },
    async translations(language, stems) {
      const found = new Map<string, readonly Translation[]>();
      for (const { reader } of packs) {
        const missing = stems.filter((stem) => !found.has(stem));
        if (missing.length === 0) break;
        for (const [stem, known] of await reader.translations(language, missing)) found.set(stem, known);
      }
      return found;
    },
  };
}

interface Placed extends Extent {
  readonly segment: JoinedSegment;
  readonly length: number;
  readonly years: DatedYears | undefined;
}

async function place(segments: readonly JoinedSegment[]): Promise<readonly Placed[]> {
  const facts = await Promise.all(segments.map(({ reader }) => reader.facts()));
  let first = 0;
  return segments.map((segment, at) => {
    const { size = 0, length = 0, age, years } = facts[at] ?? {};
    const pack = segment.saved ? READING : (age?.pack ?? "");
    const placed = { segment, first, size, length, years, pack };
    first += size;
    return placed;
  });
}

async function claimsOf(
  { reader, deleted = [] }: JoinedSegment,
  first: DocId,
  size: number,
  docs: readonly DocId[],
): Promise<(readonly [DocId, StoredClaim])[]> {
  const gone = new Set(deleted);
  const own = docs.flatMap((doc) =>
    doc >= first && doc < first + size && !gone.has(doc - first) ? [doc - first] : [],
  );
  if (own.length === 0) return [];
  return [...(await reader.claims(own))].map(([doc, stored]) => [
    doc + first,
    first === 0 ? stored : renumbered(stored, doc + first),
  ]);
}

/**
 * Reports and outlets summed up: an outlet of two packs counts twice, since no table of all outlets is read for it. Of the segments of one
 * pack the newest, which comes first, has its version.
 */
function joinAges(ages: readonly CorpusAge[]): CorpusAge {
  const packs = firstOfEach(
    ages.filter(({ pack }) => pack !== ""),
    ({ pack }) => pack,
  );
  const dates = (pick: (age: CorpusAge) => string) =>
    ages
      .map(pick)
      .filter((date) => date !== "")
      .sort();
  return {
    pack: packs.map(({ pack }) => pack).join(" + "),
    version: packs.map(({ version }) => version).join(" + "),
    reports: ages.reduce((sum, { reports }) => sum + reports, 0),
    outlets: ages.reduce((sum, { outlets }) => sum + outlets, 0),
    from: dates(({ from }) => from)[0] ?? "",
    to: dates(({ to }) => to).at(-1) ?? "",
  };
}

/** Entries of the first pack that has them; a later pack adds what is new. */
function joinTables(all: readonly Reference[]): Reference {
  const [only] = all;
  if (only !== undefined && all.length === 1) return only;
  return {
    gazetteer: firstOfEach(
      all.flatMap(({ gazetteer }) => gazetteer),
      ({ id }) => id,
    ),
    outlets: firstOfEach(
      all.flatMap(({ outlets }) => outlets),
      ({ id }) => id,
    ),
    carriers: firstOfEach(
      all.flatMap(({ carriers }) => carriers),
      ({ domain }) => domain,
    ),
    credits: firstOfEach(
      all.flatMap(({ credits }) => credits),
      ({ id }) => id,
    ),
  };
}

function firstOfEach<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const first = new Map<string, T>();
  for (const entry of entries) if (!first.has(keyOf(entry))) first.set(keyOf(entry), entry);
  return [...first.values()];
}
