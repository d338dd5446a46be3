import { MATCH_MEMORY, MOST_FEATURES, ROW } from "../loops/match-memory";
import { LEAST_COVER, LEAST_SIMILARITY, SCORES } from "../scorer/sameness-score";
import { type ClaimSketch, termCount } from "./claim-sketch";
import type { PageSide } from "./compared-claims";
import { FEATURE_NAMES, type FeatureName, type Found } from "./feature-vector";
import { termTables } from "./term-tables";

/** The features by which a corpus claim's sketch tells how near it is: those that take a look at texts, quotes and figures are `NOT_YET` where there are any. */
export function compareSketch(
  page: PageSide,
  sketch: ClaimSketch,
  found: Found,
): Record<FeatureName, number> {
  const { address } = termTables();
  const { list, scratch } = layOut(page, [{ sketch }]);
  const { kernel, free } = MATCH_MEMORY();
  kernel.loops.compareSketch(free, kernel.integers[list / INTEGER] ?? 0, address, scratch, ROW);
  const { floats } = kernel;
  const features: Partial<Record<FeatureName, number>> = {};
  for (const [at, name] of FEATURE_NAMES.entries()) features[name] = floats[ROW / FLOAT + at] ?? Number.NaN;
  return Object.assign(features as Record<FeatureName, number>, {
    bm25Share: shareOfBest(found),
    place: found.place,
  });
}

/** A candidate as it is sifted: by its sketch, how it was found, its cosine (NaN where there is none) and the least probability at which it is worth an answer. */
export interface Siftable {
  readonly sketch: ClaimSketch;
  readonly found: Found;
  readonly similarity: number;
  readonly least: number;
}

/** Lays out what candidates are sifted by: best while they are still being read. */
export function prepareSifting(): void {
  termTables();
  SCORES.same();
  SCORES.useful();
}

/** Tells by candidates' sketches which of them may reach their least probability: one in fifteen. */
export function siftCandidates(page: PageSide, candidates: readonly Siftable[]): readonly boolean[] {
  const { address } = termTables();
  const [same, useful] = [SCORES.same(), SCORES.useful()];
  const { list, scratch } = layOut(page, candidates);
  const { kernel, free } = MATCH_MEMORY();
  const { floats, integers } = kernel;
  for (const [at, { found, similarity, least }] of candidates.entries()) {
    const place = (list + CANDIDATE * at) / FLOAT;
    floats[place + 1] = shareOfBest(found);
    floats[place + 2] = found.place;
    floats[place + 3] = similarity;
    floats[place + 4] = useful.leastSum(least, similarity);
    floats[place + 5] = same.leastSum(least, similarity);
  }
  kernel.loops.siftCandidates(
    ...[free, list, candidates.length, LEAST_COVER, LEAST_SIMILARITY, MOST_FEATURES],
    ...[useful.trees.address, same.trees.address, address, scratch, ROW],
  );
  return candidates.map((_, at) => integers[(list + CANDIDATE * at) / INTEGER + 1] === 1);
}

function shareOfBest({ score, best }: Found): number {
  return best === 0 ? 0 : score / best;
}

const FLOAT = 8;
const INTEGER = 4;

/** In bytes: a candidate as the loop has it; what the loop takes beside, before the terms; a term. */
const CANDIDATE = 48;
const BEFORE_TERMS = 128;
const TERM = 32;

/** Lays the page claim at the beginning of the free memory, the list of candidates behind it, then their sketches; what is behind those the loops may write over. */
function layOut(
  { laidOut }: PageSide,
  candidates: readonly Pick<Siftable, "sketch">[],
): { readonly list: number; readonly scratch: number } {
  const { kernel, free } = MATCH_MEMORY();
  const list = free + laidOut.byteLength;
  const sketches = list + CANDIDATE * candidates.length;
  let end = sketches;
  let mostTerms = 0;
  for (const { sketch } of candidates) {
    end += rounded(sketch.length);
    mostTerms = Math.max(mostTerms, termCount(sketch));
  }
  kernel.reserve(end + BEFORE_TERMS + mostTerms * (TERM + INTEGER * termTables().mostConcepts));
  const { bytes, integers } = kernel;
  integers.set(laidOut, free / INTEGER);
  let place = sketches;
  for (const [at, { sketch }] of candidates.entries()) {
    integers[(list + CANDIDATE * at) / INTEGER] = place;
    bytes.set(sketch, place);
    place += rounded(sketch.length);
  }
  return { list, scratch: end };
}

function rounded(length: number): number {
  return (length + FLOAT - 1) & -FLOAT;
}
