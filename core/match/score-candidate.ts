import type { StoredClaim } from "../index/corpus-reader";
import { type Calibration, calibrated, languagesOf } from "./calibrate/calibration";
import { sketchOf } from "./features/claim-sketch";
import { compareClaims } from "./features/compare-claims";
import { siftCandidates } from "./features/compare-sketch";
import { corpusSide, type PageSide } from "./features/compared-claims";
import type { Features, Found } from "./features/feature-vector";
import type { MatchRule, Sameness, Tier } from "./match";
import { mayCountOn, otherCount } from "./other-count";
import { mayShareQuote, sameUtterance } from "./same-utterance";
import { scoreSameness } from "./scorer/sameness-score";
import { areSeparateAccusers } from "./separate-accusers";
import { listedFrom, type Placed, placeOf } from "./tiers";

/** A candidate that is worth showing, with what decided it. `similarity` is NaN without sentence vectors. */
export interface Scored {
  readonly stored: StoredClaim;
  readonly features: Features;
  readonly similarity: number;
  readonly placed: Placed;
  readonly rule: MatchRule;
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
 * not make it the same, as another number of the same running count. Two who accuse are never said to have said the same.
 */
export function scoreCandidate(
  page: PageSide,
  stored: StoredClaim,
  found: Found,
  similarity: number,
  calibration: Calibration | null = null,
): Scored | null {
  const utterance = sameUtterance(page.claim, stored);
  const vectors = !Number.isNaN(similarity);
  const byScore = !utterance && !mayCountOn(page);
  const least = byScore && calibration === null ? listedFrom({ vectors }) : 0;
  const features = compareClaims(page, corpusSide(stored), found);
  const languages = languagesOf(page.claim.language, stored.report.language);
  const { same, raw, useful } = scoreSameness(
    features,
    similarity,
    calibration === null ? undefined : (score) => calibrated(score, languages, calibration),
    least,
  );
  const judged = (placed: Placed, rule: MatchRule, score: number): Scored => ({
    stored,
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
  const placed = placeOf({ same, useful }, { vectors, length: page.length, languages });
  if (placed?.sameness === "same" && areSeparateAccusers(page.claim, stored)) {
    return judged({ sameness: "adds", tier: "listed" }, RULES.listed.adds, same);
  }
  if (placed?.sameness !== "same" && otherCount(page, stored, features, similarity, placed !== null)) {
    return judged({ sameness: "same", tier: "listed" }, "same-count", Math.max(same, SAME_COUNT));
  }
  return placed && judged(placed, RULES[placed.tier][placed.sameness], same);
}

/** What made a match, by its place. */
const RULES: Readonly<Record<Tier, Readonly<Record<Sameness, MatchRule>>>> = {
  painted: { same: "same-proposition", adds: "same-event", related: "same-event" },
  listed: { same: "likely-same", adds: "same-event", related: "same-event" },
};

/**
 * Judges all candidates of a page claim, each as `scoreCandidate` does. By the sketches of most it is known that they are not worth an answer: of these nothing is parsed.
 */
export function scoreCandidates(
  page: PageSide,
  candidates: readonly Candidate[],
  similarities: readonly number[],
  calibration: Calibration | null = null,
): readonly Scored[] {
  const score = ({ stored, found }: Candidate, at: number) =>
    scoreCandidate(page, stored, found, similarities[at] ?? Number.NaN, calibration) ?? [];
  if (mayCountOn(page)) return candidates.flatMap(score);
  const siftable = candidates.map(({ stored, found }, at) => {
    const similarity = similarities[at] ?? Number.NaN;
    const least = calibration === null ? listedFrom({ vectors: !Number.isNaN(similarity) }) : 0;
    return { sketch: sketchOf(stored), found, similarity, least };
  });
  const worth = siftCandidates(page, siftable);
  return candidates.flatMap((candidate, at) =>
    worth[at] || mayShareQuote(page.claim, candidate.stored) ? score(candidate, at) : [],
  );
}

/** A corpus claim with how it was found. */
interface Candidate {
  readonly stored: StoredClaim;
  readonly found: Found;
}

/** Best first; ties by id, so that the order never depends on the reader. */
export function inOrder(a: Scored, b: Scored): number {
  return b.score - a.score || b.useful - a.useful || (a.stored.claim.id < b.stored.claim.id ? -1 : 1);
}
