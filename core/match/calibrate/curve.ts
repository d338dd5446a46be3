/** A straight line over the logit of a score: what a score is taken for. */
export interface Curve {
  readonly slope: number;
  readonly shift: number;
}

/** A score and whether the pair really says the same. */
export interface Verdict {
  readonly score: number;
  readonly same: boolean;
}

/** Every score as it is. */
export const AS_IT_IS: Curve = { slope: 1, shift: 0 };

/**
 * How far a curve may raise and lower the logit of a score. The rise is what the floor of the painted tier stands on: a bar of 0.93 is
 * reached from 0.90 on and never from below, 0.91 from 0.87, 0.87 from 0.82, 0.84 from 0.78 (what is right there: docs/decisions/015).
 */
const MOST_RISE = 0.4;
const MOST_FALL = 1;

/** What a score is taken for by a curve: never more than `MOST_RISE` above and `MOST_FALL` below it in logits, and in the same order. */
export function bend(score: number, { slope, shift }: Curve): number {
  const logit = logitOf(score);
  const moved = slope * logit + shift;
  return probabilityOf(Math.min(logit + MOST_RISE, Math.max(logit - MOST_FALL, moved)));
}

/** The logits at which scores as they were fitted are held, and how many judged pairs stand for them, all together. */
const HELD_AT = [-3, -2, -1, 0, 1, 2, 3];
const HELD_BY = 200;

/** Between these a slope keeps the order of scores, and keeps them apart. */
const LEAST_SLOPE = 0.5;
const MOST_SLOPE = 1.5;

/** A score that is held, or that a verdict is of. */
interface Row {
  readonly logit: number;
  readonly same: number;
  readonly weight: number;
}

/**
 * Fits a curve to verdicts, against two hundred that say that scores are right: few change little. The most likely curve of a logistic
 * regression in which the held scores are pairs that came out as often the same as they say.
 */
export function fitCurve(verdicts: readonly Verdict[]): Curve {
  const rows: Row[] = [
    ...HELD_AT.map((logit) => ({
      logit,
      same: probabilityOf(logit),
      weight: HELD_BY / HELD_AT.length,
    })),
    ...verdicts.map(({ score, same }) => ({ logit: logitOf(score), same: same ? 1 : 0, weight: 1 })),
  ];
  const free = likeliest(rows, AS_IT_IS, true);
  const slope = Math.min(MOST_SLOPE, Math.max(LEAST_SLOPE, free.slope));
  return slope === free.slope ? free : likeliest(rows, { ...AS_IT_IS, slope }, false);
}

/** Steps of Newton's method, none longer than 1 so that none goes astray: five are enough, save where nearly all was wrong. */
const STEPS = 50;

function likeliest(rows: readonly Row[], begin: Curve, alsoSlope: boolean): Curve {
  let { slope, shift } = begin;
  for (let step = 0; step < STEPS; step += 1) {
    let [toSlope, toShift, slopes, both, shifts] = [0, 0, 0, 0, 0];
    for (const { logit, same, weight } of rows) {
      const said = probabilityOf(slope * logit + shift);
      const pull = weight * (same - said);
      const bent = weight * said * (1 - said);
      toShift += pull;
      shifts += bent;
      if (!alsoSlope) continue;
      toSlope += pull * logit;
      slopes += bent * logit * logit;
      both += bent * logit;
    }
    const size = alsoSlope ? slopes * shifts - both * both : shifts;
    const slopeBy = alsoSlope ? (shifts * toSlope - both * toShift) / size : 0;
    const shiftBy = alsoSlope ? (slopes * toShift - both * toSlope) / size : toShift / size;
    const shortened = 1 / Math.max(1, Math.abs(slopeBy), Math.abs(shiftBy));
    slope += slopeBy * shortened;
    shift += shiftBy * shortened;
    if (Math.abs(slopeBy) + Math.abs(shiftBy) < CLOSE_ENOUGH) break;
  }
  return { slope, shift };
}

const CLOSE_ENOUGH = 1e-10;

/** Scores are told to four digits: beyond this none is distinguished from certainty. */
const LEAST = 0.0001;

function logitOf(score: number): number {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, score));
  return Math.log(inside / (1 - inside));
}

function probabilityOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
