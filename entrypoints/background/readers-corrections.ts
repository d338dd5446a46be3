import type { Calibration } from "../../core/match/calibrate/calibration";
import type { Correction } from "../../core/reading/correction";
import { learnCorrections } from "../../core/reading/learn-corrections";
import { loadCorrections } from "../../platform/settings/corrections";

/** What the reader said of matches, and what that teaches of scores: every comparison takes both, so that a claim has one answer everywhere. */
export async function readersCorrections(): Promise<{
  readonly corrections: readonly Correction[];
  readonly calibration: Calibration | null;
}> {
  const corrections = await loadCorrections();
  return { corrections, calibration: learnCorrections(corrections).calibration };
}
