import type { Settings } from "../../core/corpus/settings";
import { applyCorrections } from "../../core/reading/apply-corrections";
import { applyOutletChoice } from "../../core/reading/outlet-choice";
import type { Reading } from "../../core/reading/reading";
import { loadCorrections } from "../../platform/settings/corrections";

/** A reading as this reader wants it: without the outlets left out, and with what was corrected. */
export async function asChosen(reading: Reading, settings: Settings): Promise<Reading> {
  return applyCorrections(applyOutletChoice(reading, settings), await loadCorrections());
}
