import { describe, expect, it } from "vitest";
import type { StoredClaim } from "../../../core/index/corpus-reader";
import type { Calibration } from "../../../core/match/calibrate/calibration";
import { sketchClaim } from "../../../core/match/features/claim-sketch";
import { compareSketch, siftCandidates } from "../../../core/match/features/compare-sketch";
import type { PageSide } from "../../../core/match/features/compared-claims";
import { type Found, NOT_YET } from "../../../core/match/features/feature-vector";
import { type Scored, scoreCandidate, scoreCandidates } from "../../../core/match/score-candidate";
import { isUnlike, staysBelow } from "../../../core/match/scorer/sameness-score";
import { listedFrom } from "../../../core/match/tiers";
import { fc } from "../../seeded";
import { lazyClaim } from "./lazy-claim";
import {
  CORPUS,
  FOUND,
  PAGE,
  pageOf,
  storedOf,
  type ToldCorpus,
  type ToldPage,
  UNTOLD_PAGE,
} from "./told-claims";

interface Candidate {
  readonly stored: StoredClaim;
  readonly found: Found;
}

/** A page claim with its candidates and their cosines. */
interface Case {
  readonly page: PageSide;
  readonly candidates: readonly Candidate[];
  readonly similarities: readonly number[];
}

const QUOTE = "the locks stay shut until the last barge is home";
const countries = (value: number) => [{ value, unit: "countries", bound: "exact" as const, what: [] }];

/** Raises every score as far as a reader's corrections may. */
const RAISED: Calibration = { all: { slope: 1, shift: 0.4 }, byLanguages: new Map() };

const EVENT: ToldPage = {
  ...UNTOLD_PAGE,
  terms: Array.from({ length: 12 }, (_, at) => `barge${at}`),
  mentions: ["pia-lund", "alex-saab"],
  eventDate: "2019-02-10",
  published: "2019-02-10",
};

const COSINE = fc.constantFrom(0.3, 0.7, 0.85, 0.95);

/** What a candidate takes over from the page claim: all that it says, only its words, its quoted words, or nothing. */
const LIKENESS = fc.constantFrom("all", "words", "quote", "nothing");

function casesOf({ cosines, counts = false }: { readonly cosines: boolean; readonly counts?: boolean }) {
  const candidate = fc.tuple(CORPUS, LIKENESS, FOUND, COSINE);
  return fc.tuple(PAGE, fc.array(candidate, { minLength: 1, maxLength: 8 })).map(([told, all]): Case => {
    const page = { ...told, quotes: told.quotes.length > 0 ? [QUOTE] : [] };
    return {
      page: counts ? pageOf(page, countries(50)) : pageOf(page),
      candidates: all.map(([corpus, likeness, found], at) => {
        const told = liken(corpus, page, likeness);
        return { stored: counts ? storedOf(told, countries(40 + at)) : storedOf(told), found };
      }),
      similarities: cosines ? all.map(([, , , cosine]) => cosine) : [],
    };
  });
}

function liken(corpus: ToldCorpus, page: ToldPage, likeness: string): ToldCorpus {
  const { language, terms, english, mentions, eventDate, stance, figures } = page;
  if (likeness === "quote") return { ...corpus, quote: QUOTE };
  if (likeness === "nothing") return corpus;
  const words = { ...corpus, language, terms, english };
  return likeness === "words" ? words : { ...words, mentions, eventDate, stance, figures };
}

function oneByOne({ page, candidates, similarities }: Case, calibration: Calibration | null): Scored[] {
  return candidates.flatMap(
    ({ stored, found }, at) =>
      scoreCandidate(page, stored, found, similarities[at] ?? Number.NaN, calibration) ?? [],
  );
}

describe("candidates sifted by their sketches", () => {
  const byWords = ["likely-same", "same-event", "same-utterance"];
  it.each([
    { name: "without cosines", cosines: false, calibration: null, rules: byWords },
    { name: "with cosines", cosines: true, calibration: null, rules: byWords },
    { name: "with a reader's corrections", cosines: false, calibration: RAISED, rules: byWords },
    { name: "with both", cosines: true, calibration: RAISED, rules: byWords },
    { name: "on a running count", cosines: true, counts: true, calibration: null, rules: ["same-count"] },
  ])("are answered as one by one, $name", ({ calibration, rules, ...kind }) => {
    const told = new Map<string, number>();
    const property = fc.property(casesOf(kind), (given) => {
      const wanted = oneByOne(given, calibration);
      expect(scoreCandidates(given.page, given.candidates, given.similarities, calibration)).toEqual(wanted);
      const silent = given.candidates.slice(wanted.length).map(() => "silence");
      for (const rule of [...silent, ...wanted.map((each) => each.rule)])
        told.set(rule, (told.get(rule) ?? 0) + 1);
    });
    fc.assert(property, { numRuns: 400 });
    for (const rule of [...rules, "silence"]) expect(told.get(rule) ?? 0, rule).toBeGreaterThan(20);
  });

  it("are those of which what a sketch leaves open may make enough", () => {
    const told = { through: 0, held: 0 };
    const least = fc.constantFrom(0, 0.05, 0.2, 0.45);
    const property = fc.property(casesOf({ cosines: true }), least, fc.boolean(), (given, least, blind) => {
      const siftable = given.candidates.map(({ stored, found }, at) => {
        const similarity = blind ? Number.NaN : (given.similarities[at] ?? Number.NaN);
        return { sketch: sketchClaim(stored), found, similarity, least };
      });
      const wanted = siftable.map(({ sketch, found, similarity }) => {
        const features = compareSketch(given.page, sketch, found);
        const context = Number.isNaN(features.context) ? Number.NaN : NOT_YET;
        const unlike = isUnlike(features.coverProduct, similarity);
        return !unlike && !staysBelow(least, { ...features, context }, similarity);
      });
      expect(siftCandidates(given.page, siftable)).toEqual(wanted);
      for (const each of wanted) told[each ? "through" : "held"] += 1;
    });
    fc.assert(property, { numRuns: 1_000 });
    expect(Math.min(told.through, told.held)).toBeGreaterThan(200);
  });

  const { page, alike, unlike } = oneEvent();
  const all = [...unlike, ...alike];
  const least = listedFrom({ vectors: false });
  const sifted = siftCandidates(
    page,
    all.map(({ stored, found }) => ({ sketch: sketchClaim(stored), found, similarity: Number.NaN, least })),
  );

  it("are few of those that share a name and some words, and all that are answered", () => {
    expect(sifted.slice(0, unlike.length).filter(Boolean).length).toBeLessThan(unlike.length / 10);
    const answered = all.map(({ stored, found }) => scoreCandidate(page, stored, found, Number.NaN) !== null);
    expect(answered.slice(unlike.length)).toEqual(alike.map(() => true));
    expect(answered.filter((each, at) => each && !sifted[at])).toEqual([]);
  });

  it.each([
    ["a claim without quotes", page],
    ["a claim that quotes", pageOf({ ...EVENT, quotes: [QUOTE] })],
  ])("are the only ones of which anything is parsed, for %s", (_, asked) => {
    const kept = all.map(({ stored, found }) => ({ ...lazyClaim(stored), found }));
    const scored = scoreCandidates(
      asked,
      kept.map(({ lazy, found }) => ({ stored: lazy, found })),
      [],
    );
    expect(scored.length).toBeGreaterThanOrEqual(alike.length);
    expect(kept.map(({ reads }) => reads() > 0)).toEqual(sifted);
  });
});

/** A page claim, twelve candidates that say nearly the same, and three hundred that share a name with it: half of them one word, half of them a quarter of its words, ten weeks later. */
function oneEvent() {
  const corpus: ToldCorpus = {
    ...EVENT,
    attributedTo: null,
    publishedMonth: null,
    framing: undefined,
    quote: null,
  };
  const found = (place: number): Found => ({ score: 60 - (place % 50), best: 60, place: place % 50 });
  const shift = (at: number, shared: number) => [
    ...EVENT.terms.map((_, i) => EVENT.terms[(at + i) % 12] ?? "").slice(0, shared),
    ...EVENT.terms.slice(shared).map((_, i) => `other${at}-${i}`),
  ];
  const alike = Array.from({ length: 12 }, (_, at) => {
    return { stored: storedOf({ ...corpus, terms: shift(at, 11) }), found: found(at) };
  });
  const unlike = Array.from({ length: 300 }, (_, at) => {
    const told = { ...corpus, terms: shift(at, 1), mentions: ["alex-saab"] };
    const later = { ...told, terms: shift(at, 3), eventDate: "2019-04-20", published: "2019-04-21" };
    return { stored: storedOf(at < 150 ? told : later), found: found(at) };
  });
  return { page: pageOf(EVENT), alike, unlike };
}
