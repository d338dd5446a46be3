import { LEAST_HELD_OUT, LEAST_LEARNT, type Learnt } from "../match/calibrate/calibration";
import type { Correction } from "./correction";
import { displayText } from "./display-text";
import { learnCorrections } from "./learn-corrections";

/** A correction ready to show. `text` is null where it was made before sentences were kept with them. */
export interface CorrectionView {
  readonly claim: string;
  readonly report: string;
  readonly verdict: Correction["verdict"];
  readonly text: string | null;
  readonly language: string;
  readonly outlet: string;
}

/** What a reader corrected, the newest first, and what came of it. `least` is how many it takes about to learn from. */
export interface CorrectionsView {
  readonly count: number;
  readonly newest: readonly CorrectionView[];
  readonly learnt: Omit<Learnt, "calibration">;
  readonly least: number;
}

/** So many are shown one by one. */
const SHOWN = 100;

/** Prepares corrections for show, given oldest first. */
export function viewCorrections(corrections: readonly Correction[]): CorrectionsView {
  const { calibration: _, ...learnt } = learnCorrections(corrections);
  return {
    count: corrections.length,
    newest: corrections.slice(-SHOWN).reverse().map(viewCorrection),
    learnt,
    least: LEAST_LEARNT + LEAST_HELD_OUT,
  };
}

function viewCorrection({ claim, report, verdict, pair }: Correction): CorrectionView {
  return {
    claim,
    report,
    verdict,
    text: pair === undefined ? null : displayText(pair.text),
    language: pair?.language ?? "",
    outlet: displayText(pair?.outlet ?? report),
  };
}
