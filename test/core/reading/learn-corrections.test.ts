import { describe, expect, it } from "vitest";
import { sampleCorrection, sampleCorrections } from "../../../cli/gallery/correction-samples";
import { MANY, sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import { goldPairs } from "../../../core/exchange/gold-pairs";
import { type Correction, JudgedPair } from "../../../core/reading/correction";
import { viewCorrections } from "../../../core/reading/corrections-view";
import { judgedPair, LONGEST_JUDGED } from "../../../core/reading/judged-pair";
import { learnCorrections } from "../../../core/reading/learn-corrections";

describe("learnCorrections", () => {
  it("learns from what was matched by its score, and from nothing else", () => {
    expect(learnCorrections(sampleCorrections(60)).outcome).toBe("applied");
    const uttered = sampleCorrections(60).map(({ pair, ...each }) => ({
      ...each,
      ...(pair && { pair: { ...pair, rule: "same-utterance" } }),
    }));
    expect(learnCorrections(uttered)).toMatchObject({ outcome: "waiting", learntFrom: 0, heldOut: 0 });
    const wordless = sampleCorrections(60).map(({ pair: _, ...each }) => each);
    expect(learnCorrections(wordless)).toMatchObject({ outcome: "waiting", learntFrom: 0, heldOut: 0 });
  });

  it("knows from where on a match was painted: long claims from a lower score, without vectors from a higher", () => {
    // 0.85 is painted only where a claim is long and was compared by vectors: there "different" was shown wrongly.
    const of = (change: Partial<JudgedPair>) =>
      learnCorrections(
        sampleCorrections(60).map(({ pair, ...each }) => ({
          ...each,
          ...(pair && { pair: { ...pair, score: 0.85, ...change } }),
        })),
      );
    expect(of({ length: 20 }).before).toBe(0);
    expect(of({ length: 9 })).toMatchObject({ before: of({ length: 9 }).heldOut });
    expect(of({ length: 20, vectors: false })).toMatchObject({ before: of({ length: 9 }).heldOut });
  });
});

describe("judgedPair", () => {
  const read = sampleClaim(MANY);
  const [first = sampleMatch()] = MANY;

  it("holds the sentence and what Careo made of the pair, before any correction", () => {
    const { pair } = judgedPair(read, first.claimId);
    expect(z(pair)).toMatchObject({ text: read.claim.text, outlet: first.outlet.name, score: first.score });
    const calibrated = sampleClaim([{ ...first, score: 0.7, rawScore: 0.9 }]);
    expect(judgedPair(calibrated, first.claimId).pair?.score).toBe(0.9);
  });

  it("is left out of a match that is not there, and of a sentence too long to keep", () => {
    expect(judgedPair(read, "r-ffffffffff#9")).toEqual({});
    const long = { ...read, claim: { ...read.claim, text: "x".repeat(LONGEST_JUDGED + 1) } };
    expect(judgedPair(long, first.claimId)).toEqual({});
  });

  it.each([
    ["2031-05-02T10:00:00Z", "2031-05-02"],
    ["last Monday", null],
    [null, null],
  ])("keeps the day of %s as %s", (published, day) => {
    const { pair } = judgedPair({ ...read, claim: { ...read.claim, published } }, first.claimId);
    expect(z(pair)).toMatchObject({ published: day });
  });

  const z = (pair: unknown) => JudgedPair.parse(pair);
});

describe("corrections for show", () => {
  it("are the newest hundred, newest first; one without its sentence says so", () => {
    const many = sampleCorrections(150);
    const view = viewCorrections(
      many.map((each, at) => (at === 149 ? { ...each, pair: undefined } : each)).map(lean),
    );
    expect(view.count).toBe(150);
    expect(view.newest).toHaveLength(100);
    expect(view.newest[0]).toMatchObject({ text: null, outlet: "r-0123456789#0" });
    expect(view.newest[1]?.text).toContain("148 houses");
  });

  const lean = ({
    pair,
    ...each
  }: Omit<Correction, "pair"> & { pair?: JudgedPair | undefined }): Correction =>
    pair === undefined ? each : { ...each, pair };
});

describe("goldPairs", () => {
  const told = (corrections: readonly Correction[]) =>
    goldPairs(corrections)
      .split("\n")
      .filter((line) => line !== "")
      .map((line): unknown => JSON.parse(line));

  it("are a line a sentence: what must be found, and what must not", () => {
    const same = sampleCorrection(1, "same");
    const other = { ...sampleCorrection(1, "different"), report: "r-aaaaaaaaaa#2" };
    expect(told([same, other, sampleCorrection(2, "different")])).toEqual([
      {
        text: same.pair?.text,
        page: { published: "2031-05-02", domain: "daily.example", language: "en" },
        matched: ["r-0123456789#0"],
        absent: ["r-aaaaaaaaaa#2"],
      },
      expect.objectContaining({ absent: ["r-0123456789#0"] }),
    ]);
  });

  it("leave out what was kept without its sentence, and a language that is not read", () => {
    const { pair: _, ...wordless } = sampleCorrection(1, "same");
    expect(goldPairs([wordless])).toBe("");
    expect(told([sampleCorrection(1, "same", { language: "fr" })])).toEqual([
      expect.objectContaining({ page: { published: "2031-05-02", domain: "daily.example" } }),
    ]);
  });
});
