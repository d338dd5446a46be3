import { createRecogniser } from "../../core/claims/recogniser";
import { ENCODER } from "../../core/encode/encoder-name";
import { rankDocumentsForAll } from "../../core/index/bm25";
import type { CorpusReader, DocId, StoredClaim } from "../../core/index/corpus-reader";
import { nearestClaims } from "../../core/index/nearest";
import { findCandidates } from "../../core/match/candidates";
import { compareClaims } from "../../core/match/features/compare-claims";
import { corpusSide, pageSide } from "../../core/match/features/compared-claims";
import { scoreSameness } from "../../core/match/scorer/sameness-score";
import { spokenLanguage } from "../../core/match/spoken-language";
import { stems } from "../../core/text/stems";
import { openCompiledPack } from "../pack/reader";
import { allClaims, askedClaim } from "./asked-claims";
import { readEvents, readSides } from "./labelled-pairs";

/** Every how many claims are asked: all would take minutes. */
const STEP = 4;

/** How deep plain BM25 is looked into: enough to pass over the claims of the report held out. */
const DEPTH = 60;

/**
 * `npm run eval -- events`: the second view. Each asked claim of the pack is looked for as if its own report were not there, and what comes
 * first is right where it stands under the same event id; for all events, and for the test events, of which nothing was fitted. Ids
 * are coarse: the same proposition stands under several, and one holds many.
 */
export async function run(): Promise<void> {
  const reader = await openCompiledPack();
  const [events, sideOf, reference] = [readEvents(), readSides(), await reader.reference()];
  const recogniser = createRecogniser(reference.gazetteer);
  const stored = await allClaims(reader);
  const byDoc = new Map(stored.map((each) => [each.doc, each]));
  const eventOf = ({ claim }: StoredClaim) => events.get(claim.id) ?? "";
  const reports = reportsOf(stored, eventOf);
  const asked = stored.filter(
    (each, at) =>
      at % STEP === 0 && [...(reports.get(eventOf(each)) ?? [])].some((id) => id !== each.report.id),
  );
  const claims = asked.map((each) => askedClaim(each, recogniser));
  const plain = await rankDocumentsForAll(
    claims.map(({ text, language }) =>
      stems(text, spokenLanguage(language) ?? "en").map((term) => ({ term, weight: 1 })),
    ),
    reader,
    DEPTH,
  );
  const { searched, translate } = await findCandidates(claims, reader);
  const systems: Readonly<Record<string, readonly (readonly StoredClaim[])[]>> = {
    "plain BM25 over stems": plain.map((hits) =>
      hits.flatMap(({ doc }: { doc: DocId }) => byDoc.get(doc) ?? []),
    ),
    "the nearest of all by sentence vectors": await nearestOf(asked, reader, byDoc),
    "our candidates": searched.map(({ candidates }) => candidates.map((each) => each.stored)),
    "our candidates, by the features' score": searched.map(({ claim, proposition, candidates }) => {
      const page = pageSide(claim, proposition, translate);
      return candidates
        .map(({ stored: other, found }) => ({
          other,
          score: scoreSameness(compareClaims(page, corpusSide(other), found), Number.NaN).useful,
        }))
        .sort((a, b) => b.score - a.score)
        .map(({ other }) => other);
    }),
  };
  console.log("\n## Events, the second view: every fourth claim, its own report held out");
  for (const [name, rankings] of Object.entries(systems)) {
    const right = asked.map((query, at) => ({
      test: sideOf(eventOf(query)) === "test",
      ranked: (rankings[at] ?? [])
        .filter(({ report }) => report.id !== query.report.id)
        .map((other) => eventOf(other) === eventOf(query)),
    }));
    print(
      `${name}, all events`,
      right.map(({ ranked }) => ranked),
    );
    print(
      `${name}, test events`,
      right.flatMap(({ test, ranked }) => (test ? [ranked] : [])),
    );
  }
}

/** Each claim's nearest of the whole pack, by the vector of its own text. */
async function nearestOf(
  asked: readonly StoredClaim[],
  reader: CorpusReader,
  byDoc: ReadonlyMap<DocId, StoredClaim>,
): Promise<StoredClaim[][]> {
  const own = await reader.vectors?.(
    asked.map(({ doc }) => doc),
    ENCODER,
  );
  const rankings: StoredClaim[][] = [];
  for (const { doc } of asked) {
    const [vector = new Int8Array()] = own?.get(doc) ?? [];
    const near = await nearestClaims(Float32Array.from(vector), reader, { encoder: ENCODER, limit: DEPTH });
    rankings.push((near ?? []).flatMap((each) => byDoc.get(each.doc) ?? []));
  }
  return rankings;
}

function print(name: string, rankings: readonly (readonly boolean[])[]): void {
  const hit = (depth: number) =>
    (rankings.filter((ranked) => ranked.slice(0, depth).some(Boolean)).length / rankings.length).toFixed(3);
  console.log(`${name.padEnd(54)} n ${rankings.length}  hit@1 ${hit(1)}  hit@5 ${hit(5)}`);
}

function reportsOf(
  stored: readonly StoredClaim[],
  eventOf: (stored: StoredClaim) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const reports = new Map<string, Set<string>>();
  for (const each of stored) {
    const known = reports.get(eventOf(each)) ?? new Set();
    reports.set(eventOf(each), known.add(each.report.id));
  }
  return reports;
}
