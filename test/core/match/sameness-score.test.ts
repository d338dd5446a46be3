import { describe, expect, it } from "vitest";
import {
  FEATURE_NAMES,
  type FeatureName,
  type Features,
  NOT_YET,
} from "../../../core/match/features/feature-vector";
import { scoreSameness, staysBelow } from "../../../core/match/scorer/sameness-score";

describe("scoreSameness with a least probability", () => {
  const LEAST = 0.45;
  const rows = Array.from({ length: 2_000 }, (_, seed) => randomFeatures(seed + 1));

  it.each([
    ["without vectors", Number.NaN],
    ["with vectors", 0.7],
  ])("tells all that reach it alike, %s", (_, similarity) => {
    const kinds = { told: 0, low: 0 };
    for (const row of rows) {
      const whole = scoreSameness(row, similarity);
      const cut = scoreSameness(row, similarity, undefined, LEAST);
      if (Math.max(whole.same, whole.useful) >= LEAST) {
        kinds.told += 1;
        expect(cut).toEqual(whole);
      } else {
        kinds.low += cut.useful === 0 ? 1 : 0;
        expect(cut.useful).toBeLessThan(LEAST);
      }
    }
    expect(kinds.told).toBeGreaterThan(20);
    expect(kinds.low).toBeGreaterThan(40);
  });
});

describe("staysBelow", () => {
  it.each([Number.NaN, 0.75])(
    "is sure only of what no value of the features not yet known can change, with the cosine %d",
    (similarity) => {
      let sure = 0;
      for (let seed = 1; seed <= 2_000; seed++) {
        const row = randomFeatures(seed);
        const known = Object.fromEntries(
          FEATURE_NAMES.map((name, at) => [name, (seed + at) % 9 === 0 ? NOT_YET : row[name]]),
        ) as Record<FeatureName, number>;
        if (!staysBelow(0.7, known, similarity)) continue;
        sure += 1;
        const { raw, useful } = scoreSameness(row, similarity);
        expect(Math.max(raw, useful)).toBeLessThan(0.7);
      }
      expect(sure).toBeGreaterThan(50);
    },
  );
});

/** Shares, counts and gaps drawn by a small congruential generator; some are absent. */
function randomFeatures(seed: number): Features {
  let state = seed * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const likeness = next() ** 2;
  const value = () =>
    next() < 0.1 ? Number.NaN : next() < 0.7 ? likeness * next() + likeness / 2 : next() * 6;
  const values = FEATURE_NAMES.map((name) => [name, name === "coverProduct" ? 0.15 + likeness : value()]);
  return Object.fromEntries(values) as Record<FeatureName, number>;
}
