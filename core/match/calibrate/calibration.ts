import { spokenLanguage } from "../spoken-language";
import { bend, type Curve, fitCurve } from "./curve";

/** What scores are taken for after a reader's corrections: by the languages of both sides where enough was said of those, else by all. */
export interface Calibration {
  readonly all: Curve;
  readonly byLanguages: ReadonlyMap<string, Curve>;
}

/** A match that a reader judged. `claim` is the page claim's fingerprint; `bar` is the score from which such a match is painted. */
export interface JudgedMatch {
  readonly claim: string;
  readonly languages: string;
  readonly score: number;
  readonly bar: number;
  readonly same: boolean;
}

/**
 * What came of a reader's corrections. Of the held-out ones, which were not learnt from, `right` are shown as the reader wants it with the calibration and
 * `before` without: painted where it is the same, not painted where it is not. `calibration` is null where there is too little to learn from
 * or to tell by, or where it would make it worse.
 */
export interface Learnt {
  readonly calibration: Calibration | null;
  readonly outcome: "waiting" | "worse" | "applied";
  readonly learntFrom: number;
  readonly heldOut: number;
  readonly right: number;
  readonly before: number;
}

/** Least numbers of judged matches to learn from and to be held out, and of two languages to have a curve of their own. */
export const LEAST_LEARNT = 12;
export const LEAST_HELD_OUT = 3;
const LEAST_OF_LANGUAGES = 20;

/** One claim of so many is held out. */
const HELD_OUT_OF = 5;

/** Learns what scores are worth from judged matches. The same matches, in any order, give the same answer. */
export function learnCalibration(judged: readonly JudgedMatch[]): Learnt {
  const sorted = [...judged].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  const heldOut = sorted.filter(isHeldOut);
  const learnt = sorted.filter((each) => !isHeldOut(each));
  const calibration = calibrationOf(learnt);
  const before = tally(heldOut, null);
  const after = tally(heldOut, calibration);
  const known = { learntFrom: learnt.length, heldOut: heldOut.length, before: before.right };
  if (learnt.length < LEAST_LEARNT || heldOut.length < LEAST_HELD_OUT)
    return { ...known, calibration: null, outcome: "waiting", right: before.right };
  const worse = after.right < before.right || after.wronglyPainted > before.wronglyPainted;
  return {
    ...known,
    calibration: worse ? null : calibration,
    outcome: worse ? "worse" : "applied",
    right: after.right,
  };
}

/** A score as a calibration takes it. */
export function calibrated(score: number, languages: string, calibration: Calibration): number {
  return bend(score, calibration.byLanguages.get(languages) ?? calibration.all);
}

/** Names the languages of the two sides: `es>en` is a Spanish page and an English report. */
export function languagesOf(page: string, report: string): string {
  return `${spokenLanguage(page) ?? "other"}>${spokenLanguage(report) ?? "other"}`;
}

function calibrationOf(learnt: readonly JudgedMatch[]): Calibration {
  const all = fitCurve(learnt);
  const byLanguages = new Map<string, Curve>();
  for (const languages of new Set(learnt.map((each) => each.languages))) {
    const theirs = learnt.filter((each) => each.languages === languages);
    if (theirs.length >= LEAST_OF_LANGUAGES) byLanguages.set(languages, fitCurve(theirs));
  }
  return { all, byLanguages };
}

function tally(matches: readonly JudgedMatch[], calibration: Calibration | null) {
  const shown = matches.map(({ score, bar, languages, same }) => ({
    same,
    painted: (calibration === null ? score : calibrated(score, languages, calibration)) >= bar,
  }));
  return {
    right: shown.filter(({ same, painted }) => same === painted).length,
    wronglyPainted: shown.filter(({ same, painted }) => painted && !same).length,
  };
}

/** All that is said of one claim is on one side. */
function isHeldOut({ claim }: JudgedMatch): boolean {
  return Number.parseInt(claim.slice(0, 8), 16) % HELD_OUT_OF === 0;
}

function keyOf({ claim, languages, score, same }: JudgedMatch): string {
  return `${claim} ${languages} ${score} ${same}`;
}
