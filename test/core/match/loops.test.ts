import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compileLoops, MATCH } from "../../../cli/kernel/compile-loops";
import { type Coverage, coverBoth } from "../../../core/match/features/coverage";
import { FEATURE_NAMES } from "../../../core/match/features/feature-vector";
import { stemNumber } from "../../../core/match/features/stem-number";
import { type TermSide, termSide, weigh } from "../../../core/match/features/term-side";
import { COMPILED_LOOPS } from "../../../core/match/loops/compiled-loops";
import { Forest } from "../../../core/match/scorer/forest";
import weights from "../../../core/match/weights/sameness.json";
import stemWeights from "../../../core/match/weights/stem-weights.json";
import { fc } from "../../seeded";

/** Stems that hold concepts, months, numbers and words of saying, so that all that a term may be is among them. */
const STEMS = fc.constantFrom(
  ...[
    "said",
    "told",
    "dijo",
    "truck",
    "camion",
    "aid",
    "ayuda",
    "ajuda",
    "border",
    "frontera",
    "soldier",
    "militar",
  ],
  ...[
    "2019",
    "23",
    "februari",
    "febrero",
    "venezuela",
    "qwertz",
    "kill",
    "muert",
    "protest",
    "sanction",
    "sancion",
  ],
);

interface Told {
  readonly language: string;
  readonly terms: string[];
  readonly english: string[];
  readonly sources: string[];
  readonly translations: readonly (readonly [string, number])[];
}

const TOLD: fc.Arbitrary<Told> = fc.record({
  language: fc.constantFrom("en", "es", "pt"),
  terms: fc.array(STEMS, { maxLength: 14 }),
  english: fc.array(STEMS, { maxLength: 14 }),
  sources: fc.array(STEMS, { maxLength: 3 }),
  translations: fc.array(fc.tuple(STEMS, fc.constantFrom(0.05, 0.2, 0.3, 0.9)), { maxLength: 3 }),
});

describe("the loops of the comparison", () => {
  it("are compiled from what stands in loops.ts: else `npm run kernel`", async () => {
    expect(Buffer.from(await compileLoops(MATCH)).toString("base64")).toBe(COMPILED_LOOPS);
  }, 60_000);

  it("tell how much of either claim stands in the other", () => {
    const property = fc.property(TOLD, TOLD, (page, corpus) => {
      const { forward, backward } = coverBoth(pageSide(page), corpusSide(corpus));
      expectAlike(forward, expected(page, corpus, "forward"));
      expectAlike(backward, expected(page, corpus, "backward"));
    });
    fc.assert(property, { numRuns: 1_000 });
  });
});

describe("stemNumber", () => {
  it("tells all stems apart that are weighed", () => {
    const stems = new Set(Object.values(stemWeights.frequencies).flatMap(Object.keys));
    expect(stems.size).toBeGreaterThan(2_000);
    expect(new Set([...stems].map(stemNumber)).size).toBe(stems.size);
  });
});

describe("where there is no WebAssembly", () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal("WebAssembly", undefined);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it("claims are covered alike", async () => {
    const plain = await import("../../../core/match/features/coverage");
    const property = fc.property(TOLD, TOLD, (page, corpus) => {
      const sides = [pageSide(page), corpusSide(corpus)] as const;
      expect(plain.coverBoth(...sides)).toEqual(coverBoth(...sides));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("trees are summed alike", async () => {
    const plain = new (await import("../../../core/match/scorer/forest")).Forest(weights.same.trees);
    const quick = new Forest(weights.same.trees);
    const value = fc.oneof(
      fc.double({ min: 0, max: 30, noNaN: true }),
      fc.constant(Number.NaN),
      fc.constant(Number.POSITIVE_INFINITY),
    );
    const row = fc.array(value, { minLength: FEATURE_NAMES.length, maxLength: FEATURE_NAMES.length });
    const property = fc.property(row, fc.integer({ min: -6, max: 6 }), (values, least) => {
      expect(plain.sum(values)).toBe(quick.sum(values));
      expect(plain.sum(values, least)).toBe(quick.sum(values, least));
    });
    fc.assert(property, { numRuns: 300 });
  });
});

function pageSide({ sources, translations, ...proposition }: Told): TermSide {
  return termSide(proposition, () => translationsOf(translations), new Set(sources));
}

function corpusSide({ sources, translations: _, ...proposition }: Told): TermSide {
  return termSide(proposition, undefined, new Set(sources));
}

function translationsOf(translations: Told["translations"]) {
  return translations.map(([stem, probability]) => ({ stem, probability }));
}

/** The same by its definition: of the one side's terms each has a strength by which it stands in the other. */
function expected(page: Told, corpus: Told, way: "forward" | "backward"): Coverage {
  const same = page.language === corpus.language;
  const englishOf = (side: Told) => (side.language === "en" ? side.terms : side.english);
  const conceptsOf = (side: Told) =>
    new Set(
      [...weigh(side.terms, side.language), ...weigh(englishOf(side), "en")].flatMap((term) => term.concepts),
    );
  const [side, other] = way === "forward" ? [page, corpus] : [corpus, page];
  const [terms, language] = way === "forward" || same ? [side.terms, side.language] : [englishOf(side), "en"];
  const stems = [...new Set(terms)];
  const concepts = conceptsOf(other);
  const stands = (stem: string) =>
    way === "forward"
      ? (same && other.terms.includes(stem)) || englishOf(other).includes(stem)
      : same
        ? other.terms.includes(stem)
        : englishOf(other).includes(stem) || other.terms.includes(stem);
  const translated =
    way === "forward"
      ? page.translations
          .filter(([stem]) => englishOf(other).includes(stem))
          .map(([, p]) => Math.min(1, p / 0.3))
      : [];
  let [total, matched, heaviestMissing, core, coreMatched] = [0, 0, 0, 0, 0];
  for (const [at, term] of weigh(stems, language, undefined, new Set(side.sources)).entries()) {
    const byConcept = term.concepts.some((concept) => concepts.has(concept)) ? 0.7 : 0;
    const strength = stands(stems[at] ?? "") ? 1 : Math.max(byConcept, ...translated);
    total += term.weight;
    matched += term.weight * strength;
    if (term.core) core += term.weight;
    if (term.core) coreMatched += term.weight * strength;
    if (strength === 0) heaviestMissing = Math.max(heaviestMissing, term.weight);
  }
  return {
    share: total === 0 ? 0 : matched / total,
    core: core === 0 ? 0 : coreMatched / core,
    total,
    matched,
    heaviestMissing,
  };
}

function expectAlike(found: Coverage, wanted: Coverage): void {
  for (const key of ["share", "core", "total", "matched", "heaviestMissing"] as const)
    expect(found[key]).toBeCloseTo(wanted[key], 12);
}
