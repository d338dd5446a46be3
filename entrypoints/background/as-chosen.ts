import type { Settings } from "../../core/corpus/settings";
import { applyCorrections } from "../../core/reading/apply-corrections";
import type { Correction } from "../../core/reading/correction";
import { applyOutletChoice } from "../../core/reading/outlet-choice";
import type { Reading } from "../../core/reading/reading";

/** A reading as this reader wants it: without the outlets left out, and with what was corrected. */
export function asChosen(reading: Reading, settings: Settings, corrections: readonly Correction[]): Reading {
  return applyCorrections(applyOutletChoice(reading, settings), corrections);
}
