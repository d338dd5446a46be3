import { describe, expect, it } from "vitest";
import {
  calibrated,
  type JudgedMatch,
  LEAST_LEARNT,
  languagesOf,
  learnCalibration,
} from "../../../core/match/calibrate/calibration";
import { AS_IT_IS, bend, fitCurve } from "../../../core/match/calibrate/curve";
import { claimFingerprint } from "../../../core/reading/claim-fingerprint";
import { fc } from "../../seeded";

const verdicts = (count: number, score: number, same: boolean) =>
  Array.from({ length: count }, () => ({ score, same }));

/** Matches of so many claims of their own; about a fifth of them is held out. */
const judged = (
  count: number,
  more: Partial<JudgedMatch> & Pick<JudgedMatch, "score" | "same">,
): JudgedMatch[] =>
  Array.from({ length: count }, (_, at) => ({
    claim: claimFingerprint(`${more.languages} ${more.score} ${more.same} ${at}`),
    languages: "en>en",
    bar: 0.88,
    ...more,
  }));

const logit = (score: number) => Math.log(score / (1 - score));
const score = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const curve = fc.record({
  slope: fc.double({ min: 0.01, max: 5, noNaN: true }),
  shift: fc.double({ min: -9, max: 9, noNaN: true }),
});

describe("a curve", () => {
  it("stays as it was where nothing was judged", () => {
    const { slope, shift } = fitCurve([]);
    expect([slope, shift]).toEqual([expect.closeTo(1, 9), expect.closeTo(0, 9)]);
  });

  it("is moved little by few: one verdict moves no score by two hundredths, five none by eight", () => {
    for (const same of [true, false]) {
      for (const at of [0.5, 0.7, 0.95]) {
        const [one, five] = [fitCurve(verdicts(1, at, same)), fitCurve(verdicts(5, at, same))];
        for (const each of [0.2, 0.5, 0.8, 0.9]) {
          expect(Math.abs(bend(each, one) - each)).toBeLessThan(0.02);
          expect(Math.abs(bend(each, five) - each)).toBeLessThan(0.08);
        }
      }
    }
  });

  it("follows many", () => {
    expect(bend(0.9, fitCurve(verdicts(60, 0.9, false)))).toBeLessThan(0.85);
    expect(bend(0.6, fitCurve(verdicts(60, 0.6, true)))).toBeGreaterThan(0.64);
  });

  it("never lifts a score by more than the floor of the painted tier allows, nor lowers it without end", () => {
    fc.assert(
      fc.property(score, curve, (each, any) => {
        const moved = logit(bend(each, any)) - logit(each);
        return moved < 0.4 + 1e-6 && moved > -1 - 1e-6;
      }),
      { numRuns: 200 },
    );
    expect(bend(0.82, { slope: 1, shift: 9 })).toBeLessThan(0.88);
    expect(bend(0.86, { slope: 1, shift: 9 })).toBeLessThan(0.91);
    expect(bend(0.89, { slope: 1, shift: 9 })).toBeLessThan(0.93);
  });

  it("keeps the order of scores", () => {
    fc.assert(
      fc.property(score, score, curve, (a, b, any) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        return bend(low, any) <= bend(high, any) + 1e-12;
      }),
      { numRuns: 200 },
    );
  });

  it("is not led astray by certainty", () => {
    const fitted = fitCurve([...verdicts(500, 1, true), ...verdicts(500, 0, false)]);
    expect(Number.isFinite(fitted.slope + fitted.shift)).toBe(true);
    expect(bend(1, AS_IT_IS)).toBeGreaterThan(0.99);
  });
});

describe("learnCalibration", () => {
  it("learns nothing from few, and says how many there are", () => {
    const few = learnCalibration(judged(LEAST_LEARNT, { score: 0.9, same: false }));
    expect(few).toMatchObject({ calibration: null, outcome: "waiting" });
    expect(few.learntFrom + few.heldOut).toBe(LEAST_LEARNT);
    expect(learnCalibration([])).toMatchObject({ outcome: "waiting", heldOut: 0, right: 0, before: 0 });
  });

  it("is applied where the held-out part is shown as well or better, and tells both", () => {
    const learnt = learnCalibration(judged(60, { score: 0.885, same: false }));
    expect(learnt).toMatchObject({ outcome: "applied", before: 0, right: learnt.heldOut });
    expect(learnt.heldOut).toBeGreaterThan(3);
    expect(learnt.calibration && calibrated(0.885, "en>en", learnt.calibration)).toBeLessThan(0.88);
  });

  it("is not applied where the held-out part would be shown worse", () => {
    // What is learnt from says: lower. What is held out was right as it was.
    const all = judged(200, { score: 0.885, same: false });
    const mixed = all.map((each) => ({
      ...each,
      same: Number.parseInt(each.claim.slice(0, 8), 16) % 5 === 0,
    }));
    const learnt = learnCalibration(mixed);
    expect(learnt).toMatchObject({ outcome: "worse", calibration: null, right: 0, before: learnt.heldOut });
  });

  it("paints nothing of the held-out part that it should not, even where more of it is right", () => {
    // Ten that are the same come up to the bar, and with them one that is not.
    const all = judged(300, { score: 0.878, same: true });
    const held = (each: JudgedMatch) => Number.parseInt(each.claim.slice(0, 8), 16) % 5 === 0;
    const wrong = all.find(held)?.claim;
    const learnt = learnCalibration(all.map((each) => ({ ...each, same: each.claim !== wrong })));
    expect(learnt.right).toBeGreaterThan(learnt.before);
    expect(learnt).toMatchObject({ outcome: "worse", calibration: null });
    expect(learnCalibration(all)).toMatchObject({ outcome: "applied" });
  });

  it("has a curve of two languages' own from enough matches on", () => {
    const spanish = judged(60, { score: 0.9, same: false, languages: "es>en" });
    const english = judged(60, { score: 0.9, same: true });
    const { calibration } = learnCalibration([...spanish, ...english]);
    if (calibration === null) throw new Error("nothing was learnt");
    expect([...calibration.byLanguages.keys()].sort()).toEqual(["en>en", "es>en"]);
    expect(calibrated(0.9, "es>en", calibration)).toBeLessThan(0.88);
    expect(calibrated(0.9, "en>en", calibration)).toBeGreaterThan(0.89);
    const { calibration: alone } = learnCalibration([
      ...judged(10, { score: 0.9, same: false, languages: "pt>en" }),
      ...english,
    ]);
    expect(alone?.byLanguages.has("pt>en")).toBe(false);
  });

  it("does not depend on the order of what was judged", () => {
    const all = [...judged(40, { score: 0.9, same: false }), ...judged(40, { score: 0.5, same: true })];
    expect(learnCalibration([...all].reverse())).toEqual(learnCalibration(all));
  });
});

describe("languagesOf", () => {
  it.each([
    ["es", "pt-BR", "es>pt"],
    ["en", "fr", "en>other"],
  ])("names %s and %s", (page, report, expected) => expect(languagesOf(page, report)).toBe(expected));
});
