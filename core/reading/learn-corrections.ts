import { type JudgedMatch, type Learnt, languagesOf, learnCalibration } from "../match/calibrate/calibration";
import { paintedFrom } from "../match/tiers";
import type { Correction } from "./correction";

/** What made a match by its score alone; the same quoted words and other counts of one thing are matches whatever the score. */
const BY_SCORE: ReadonlySet<string> = new Set(["same-proposition", "likely-same", "same-event"]);

/** What a reader's corrections teach about scores. Those of a pair that was not matched by its score teach nothing, nor do those without one. */
export function learnCorrections(corrections: readonly Correction[]): Learnt {
  return learnCalibration(corrections.flatMap(judgedMatch));
}

function judgedMatch({ claim, verdict, pair }: Correction): JudgedMatch[] {
  if (pair === undefined || !BY_SCORE.has(pair.rule)) return [];
  const { score, vectors, length, language, reportLanguage } = pair;
  const languages = languagesOf(language, reportLanguage);
  const bar = paintedFrom({ vectors, length, languages });
  return [{ claim, languages, score, bar, same: verdict === "same" }];
}
