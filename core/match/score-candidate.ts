import type { StoredClaim } from "../index/corpus-reader";
import { type Calibration, calibrated, languagesOf } from "./calibrate/calibration";
import type { CorpusSide, PageSide } from "./features/compared-claims";
import { coverBoth, coverProduct } from "./features/coverage";
import { compareClaims, type Features, type Found, quickFeatures } from "./features/feature-vector";
import { mayCountOn, otherCount } from "./other-count";
import { sameUtterance } from "./same-utterance";
import { isUnlike, scoreSameness, staysBelow } from "./scorer/sameness-score";
import { listedFrom, type Placed, placeOf } from "./tiers";

/** A candidate that is worth showing, with what decided it. `similarity` is NaN without sentence vectors. */
export interface Scored {
  readonly stored: StoredClaim;
  readonly features: Features;
  readonly similarity: number;
  readonly placed: Placed;
  readonly rule: string;
  readonly score: number;
  readonly useful: number;
  /** The score before a reader's corrections, where there are any that count. */
  readonly raw?: number;
}

/** The score of a match by the same quoted words: of all such labelled pairs none was of two utterances. */
const SAME_WORDS = 0.97;

/** The score of another number for the same running count. Listed only. */
const SAME_COUNT = 0.5;

/**
 * Judges one candidate: by the same quoted words, else by its score, as a reader's corrections take it where there are any; where that does
 * not make it the same, as another number of the same running count.
 */
export function scoreCandidate(
  page: PageSide,
  corpus: CorpusSide,
  found: Found,
  similarity: number,
  calibration: Calibration | null = null,
): Scored | null {
  const utterance = sameUtterance(page.claim, corpus.stored);
  const covers = coverBoth(page.terms, corpus.terms);
  const byScore = !utterance && !mayCountOn(page);
  if (byScore && isUnlike(coverProduct(covers), similarity)) return null;
  const vectors = !Number.isNaN(similarity);
  const least = byScore && calibration === null ? listedFrom({ vectors }) : 0;
  const quick = quickFeatures(page, corpus, found, covers);
  if (staysBelow(least, quick, similarity)) return null;
  const features = compareClaims(page, corpus, found, quick);
  const languages = languagesOf(page.claim.language, corpus.stored.report.language);
  const { same, raw, useful } = scoreSameness(
    features,
    similarity,
    calibration === null ? undefined : (score) => calibrated(score, languages, calibration),
    least,
  );
  const judged = (placed: Placed, rule: string, score: number): Scored => ({
    stored: corpus.stored,
    features,
    similarity,
    placed,
    rule,
    score,
    useful,
    ...(calibration !== null && { raw }),
  });
  if (utterance) {
    return judged({ sameness: "same", tier: "painted" }, "same-utterance", Math.max(same, SAME_WORDS));
  }
  const placed = placeOf({ same, useful }, { vectors, length: page.terms.length });
  if (placed?.sameness !== "same" && otherCount(page, corpus, features, similarity, placed !== null)) {
    return judged({ sameness: "same", tier: "listed" }, "same-count", Math.max(same, SAME_COUNT));
  }
  return placed && judged(placed, RULES[placed.tier][placed.sameness], same);
}

/** What made a match, by its place. */
const RULES = {
  painted: { same: "same-proposition", adds: "same-event", related: "same-event" },
  listed: { same: "likely-same", adds: "same-event", related: "same-event" },
} as const;

/** Best first; ties by id, so that the order never depends on the reader. */
export function inOrder(a: Scored, b: Scored): number {
  return b.score - a.score || b.useful - a.useful || (a.stored.claim.id < b.stored.claim.id ? -1 : 1);
}
