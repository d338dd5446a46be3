import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { compileLoops, MATCH } from "../../../cli/kernel/compile-loops";
import { CONCEPTS } from "../../../core/match/concepts/concepts";
import { sketchClaim } from "../../../core/match/features/claim-sketch";
import { compareSketch, siftCandidates } from "../../../core/match/features/compare-sketch";
import { dayRange, gapInDays } from "../../../core/match/features/days";
import {
  FEATURE_NAMES,
  type Features,
  type Found,
  NOT_YET,
} from "../../../core/match/features/feature-vector";
import { MENTION_COUNTS, weightOfMention } from "../../../core/match/features/mention-weight";
import { STEM_COUNTS } from "../../../core/match/features/stem-weight";
import { weigh } from "../../../core/match/features/term-side";
import { textNumber } from "../../../core/match/features/text-number";
import { COMPILED_LOOPS } from "../../../core/match/loops/compiled-loops";
import { MATCH_LOOPS } from "../../../core/match/loops/match-loops";
import { Forest } from "../../../core/match/scorer/forest";
import { spokenLanguage } from "../../../core/match/spoken-language";
import weights from "../../../core/match/weights/sameness.json";
import { stems } from "../../../core/text/stems";
import { fc } from "../../seeded";
import {
  CORPUS,
  FOUND,
  PAGE,
  pageOf,
  storedOf,
  type ToldCorpus,
  type ToldPage,
  translateOf,
  UNTOLD_PAGE,
} from "./told-claims";

const FIRST: Found = { score: 1, best: 1, place: 0 };

describe("the loops of the comparison", () => {
  it("are compiled from what stands in loops.ts: else `npm run kernel`", async () => {
    expect(Buffer.from(await compileLoops(MATCH)).toString("base64")).toBe(COMPILED_LOOPS);
    expect(MATCH_LOOPS.compiled()).not.toBeNull();
  }, 60_000);

  it("compare a page claim with a sketch as the features are defined", () => {
    const property = fc.property(PAGE, CORPUS, FOUND, (page, corpus, found) => {
      expectAlike(compareSketch(pageOf(page), sketchClaim(storedOf(corpus)), found), {
        page,
        corpus,
        found,
      });
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("compare claims of any length, with all concepts that there are", () => {
    const other = Array.from({ length: 12_000 }, (_, at) => `wort${at}`);
    const english = Object.keys(CONCEPTS.en ?? {});
    const terms = Object.keys(CONCEPTS.es ?? {}).concat(other);
    const page = { ...UNTOLD_PAGE, terms: english, context: ["truck"] };
    const corpus = { ...UNTOLD_PAGE, ...NOTHING_MORE, language: "es", terms, english };
    for (let round = 0; round < 2; round++) {
      const found = compareSketch(pageOf(page), sketchClaim(storedOf(corpus)), FIRST);
      expect(found.lengthCorpus).toBe(terms.length);
      expectAlike(found, { page, corpus, found: FIRST });
    }
  });
});

describe("textNumber", () => {
  it.each([
    { what: "stems", all: Object.values(STEM_COUNTS).flatMap(Object.keys), atLeast: 2_000 },
    { what: "names", all: Object.keys(MENTION_COUNTS), atLeast: 200 },
  ])("tells all $what apart that are weighed, with a last bit to spare", ({ all, atLeast }) => {
    const names = new Set(all);
    const numbers = [...names].map(textNumber);
    expect(names.size).toBeGreaterThan(atLeast);
    expect(new Set(numbers).size).toBe(names.size);
    expect(numbers.filter((number) => (number & 1) === 1)).toEqual([]);
  });

  it("is never 0, which stands for no name", () => {
    expect(textNumber("ppkttia")).toBe(2);
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

  it("the loops run as they stand", async () => {
    const plain = await import("../../../core/match/loops/match-loops");
    expect(plain.MATCH_LOOPS.compiled()).toBeNull();
  });

  it("claims are compared alike", async () => {
    const plain = await import("../../../core/match/features/compare-sketch");
    const property = fc.property(PAGE, CORPUS, FOUND, (page, corpus, found) => {
      const compared = [pageOf(page), sketchClaim(storedOf(corpus)), found] as const;
      expect(plain.compareSketch(...compared)).toEqual(compareSketch(...compared));
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("candidates are sifted alike", async () => {
    const plain = await import("../../../core/match/features/compare-sketch");
    const worth = { true: 0, false: 0 };
    const cosine = fc.constantFrom(Number.NaN, 0.6, 0.85, 0.97);
    const candidate = fc.tuple(CORPUS, FOUND, cosine, fc.constantFrom(0, 0.1, 0.45));
    const property = fc.property(PAGE, fc.array(candidate, { maxLength: 6 }), (page, told) => {
      const candidates = told.map(([corpus, found, similarity, least]) => {
        return { sketch: sketchClaim(storedOf(corpus)), found, similarity, least };
      });
      const sifted = siftCandidates(pageOf(page), candidates);
      expect(plain.siftCandidates(pageOf(page), candidates)).toEqual(sifted);
      for (const each of sifted) worth[`${each}`] += 1;
    });
    fc.assert(property, { numRuns: 300 });
    expect(Math.min(worth.true, worth.false)).toBeGreaterThan(100);
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

const NOTHING_MORE = { attributedTo: null, publishedMonth: null, framing: undefined, quote: null };

interface Compared {
  readonly page: ToldPage;
  readonly corpus: ToldCorpus;
  readonly found: Found;
}

function expectAlike(features: Features, compared: Compared): void {
  const wanted = expected(compared);
  for (const name of FEATURE_NAMES) {
    const [value, by] = [features[name], wanted[name]];
    expect(Number.isFinite(by) ? Math.abs(value - by) < 1e-9 : Object.is(value, by), name).toBe(true);
  }
}

/** All features by their definition. */
function expected({ page, corpus, found }: Compared): Features {
  const same = page.language === corpus.language;
  const own = sideOf(page, stems(page.sources.join(" "), spokenLanguage(page.language) ?? "en"));
  const other = sideOf(corpus, corpus.attributedTo === null ? [] : stems(corpus.attributedTo, "en"));
  const forward = coverage({ ...own, list: own.own }, (stem) => {
    if ((same && other.own.terms.includes(stem)) || other.english.terms.includes(stem)) return 1;
    const translated = translateOf(page)(page.language, stem).filter((to) =>
      other.english.terms.includes(to.stem),
    );
    const likely = translated.map(({ probability }) => Math.min(1, probability / 0.3));
    return Math.max(0, ...likely, byConcept(stem, page.language, other));
  });
  const backward = coveredBy(own, other, same);
  const [gapOfEvents, gapOfPublished, nearest] = gapsBetween(page, corpus);
  const figures = page.figures === 0 || corpus.figures === 0 ? 0 : NOT_YET;
  const quotes = corpus.quote === null ? Number.NaN : NOT_YET;
  return {
    coverPage: forward.share,
    coverCorpus: backward.share,
    coverProduct: Math.sqrt(forward.share * backward.share),
    corePage: forward.core,
    coreCorpus: backward.core,
    coreProduct: Math.sqrt(forward.core * backward.core),
    matchedWeight: Math.min(forward.matched, backward.matched),
    missingPage: forward.total - forward.matched,
    missingCorpus: backward.total - backward.matched,
    heaviestMissingPage: forward.heaviestMissing,
    heaviestMissingCorpus: backward.heaviestMissing,
    grams: NOT_YET,
    conceptOverlap: jaccard(own.concepts, other.concepts),
    bm25Share: found.best === 0 ? 0 : found.score / found.best,
    place: found.place,
    ...mentionsOf(page.mentions, corpus.mentions),
    figuresAgree: figures,
    figuresConflict: figures,
    figureValues: figures,
    figuresPage: page.figures,
    figuresCorpus: corpus.figures,
    eventGap: gapOfEvents,
    publishedGap: gapOfPublished,
    nearestGap: nearest,
    quotes,
    quoteInText: quotes,
    sourceShared: sourcesShared(page.speakers, corpus.speakers),
    sourcePage: page.speakers.length,
    sourceCorpus: corpus.speakers.length,
    stanceDiffers: page.stance === corpus.stance ? 0 : 1,
    context: contextShare(page, other, same),
    sameLanguage: same ? 1 : 0,
    englishPage: page.language === "en" ? 1 : 0,
    englishCorpus: corpus.language === "en" ? 1 : 0,
    lengthPage: own.own.terms.length,
    lengthCorpus: other.own.terms.length,
    framing: corpus.framing === true ? 1 : 0,
  };
}

interface TermList {
  readonly terms: readonly string[];
  readonly language: string;
}

interface Side {
  readonly own: TermList;
  readonly english: TermList;
  readonly concepts: ReadonlySet<number>;
  readonly sources: ReadonlySet<string>;
}

function sideOf(
  told: Pick<ToldPage, "language" | "terms" | "english">,
  sources: readonly string[] = [],
): Side {
  const own = { terms: [...new Set(told.terms)], language: told.language };
  const english = told.language === "en" ? own : { terms: [...new Set(told.english)], language: "en" };
  const concepts = [own, english].flatMap(({ terms, language }) =>
    weigh(terms, language).flatMap((term) => term.concepts),
  );
  return { own, english, concepts: new Set(concepts), sources: new Set(sources) };
}

/** How much of the corpus claim stands in a page's terms: in one language those, else in English, the page's words being English, too. */
function coveredBy(page: Side, corpus: Side, same: boolean) {
  const list = same ? corpus.own : corpus.english;
  const stands = same ? page.own.terms : [...page.english.terms, ...page.own.terms];
  return coverage({ ...corpus, list }, (stem) =>
    stands.includes(stem) ? 1 : byConcept(stem, list.language, page),
  );
}

function byConcept(stem: string, language: string, { concepts }: Side): number {
  return weigh([stem], language).some((term) => term.concepts.some((one) => concepts.has(one))) ? 0.7 : 0;
}

/** Of a side's terms each has a strength by which it stands in the other. */
function coverage(
  { list, sources }: { readonly list: TermList; readonly sources: ReadonlySet<string> },
  strengthOf: (stem: string) => number,
) {
  let [total, matched, heaviestMissing, core, coreMatched] = [0, 0, 0, 0, 0];
  for (const [at, term] of weigh(list.terms, list.language, undefined, sources).entries()) {
    const strength = strengthOf(list.terms[at] ?? "");
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

function contextShare(page: ToldPage, corpus: Side, same: boolean): number {
  const { language } = page;
  const terms = stems(page.context.join(" "), spokenLanguage(language) ?? "en");
  if (terms.length === 0) return Number.NaN;
  const english = terms.flatMap((stem) => translateOf(page)(language, stem)[0]?.stem ?? []);
  return coveredBy(sideOf({ language, terms, english }), corpus, same).share;
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : [...a].filter((concept) => b.has(concept)).length / all;
}

function mentionsOf(page: readonly string[], corpus: readonly string[]) {
  const weighAll = (names: readonly string[]) => names.reduce((sum, name) => sum + weightOfMention(name), 0);
  const shared = weighAll(page.filter((name) => corpus.includes(name)));
  const [ofPage, ofCorpus] = [weighAll(page), weighAll(corpus)];
  return {
    mentionsShared: shared,
    mentionsPage: page.length === 0 ? Number.NaN : shared / ofPage,
    mentionsCorpus: corpus.length === 0 ? Number.NaN : shared / ofCorpus,
    mentionsMissingPage: ofPage - shared,
    mentionsMissingCorpus: ofCorpus - shared,
  };
}

function sourcesShared(page: readonly string[], corpus: readonly string[]): number {
  if (page.length === 0 || corpus.length === 0) return Number.NaN;
  if (page.some((source) => corpus.includes(source))) return 1;
  const unnamed = (sources: readonly string[]) => sources.some((source) => source.startsWith("unnamed-"));
  return unnamed(page) && unnamed(corpus) ? 0.5 : 0;
}

/** Days between the events, the publications, and what there is of both, the event first. */
function gapsBetween(page: ToldPage, corpus: ToldCorpus): readonly [number, number, number] {
  const gap = (a: string | null, b: string | null) => {
    const [one, other] = [dayRange(a), dayRange(b)];
    return one && other ? gapInDays(one, other) : Number.NaN;
  };
  const ours = page.published?.slice(0, 10) ?? null;
  const theirs = corpus.published ?? corpus.publishedMonth;
  const [event, other] = [page.eventDate, corpus.eventDate];
  return [gap(event, other), gap(ours, theirs), gap(event ?? ours, other ?? theirs)];
}
