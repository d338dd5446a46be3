import type { Translation } from "../../core/index/corpus-reader";

/** The stems of a text and of its translation. */
export interface StemPair {
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const ROUNDS = 8;
const LEAST = 0.08;
const MOST = 4;

/** A stem whose best translation is less likely than this was met too seldom to be known. */
const SURE = 0.2;

/** Fits IBM model 1 by expectation maximisation and keeps each stem's likeliest translations, best first. */
export function alignStems(pairs: readonly StemPair[]): Map<string, Translation[]> {
  let table = new Map<string, Map<string, number>>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const counts = new Map<string, Map<string, number>>();
    for (const { from, to } of pairs) {
      for (const target of to) {
        const chances = from.map((source) => (round === 0 ? 1 : (table.get(source)?.get(target) ?? 0)));
        const total = chances.reduce((sum, chance) => sum + chance, 0);
        if (total === 0) continue;
        for (const [at, source] of from.entries()) {
          const row = counts.get(source) ?? new Map<string, number>();
          counts.set(source, row.set(target, (row.get(target) ?? 0) + (chances[at] ?? 0) / total));
        }
      }
    }
    table = new Map([...counts].map(([source, row]) => [source, normalise(row)]));
  }
  return new Map(
    [...table]
      .map(([source, row]) => [source, likeliest(row)] as const)
      .filter(([source, to]) => to.length > 0 && !/\d/.test(source) && (to[0]?.probability ?? 0) >= SURE)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function normalise(row: ReadonlyMap<string, number>): Map<string, number> {
  const total = [...row.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...row].map(([target, count]) => [target, count / total]));
}

function likeliest(row: ReadonlyMap<string, number>): Translation[] {
  return [...row]
    .filter(([, probability]) => probability >= LEAST)
    .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([stem, probability]) => ({ stem, probability: Math.round(probability * 1000) / 1000 }));
}
