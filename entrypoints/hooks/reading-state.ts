import type { PopupState } from "../../components/popup-state";
import { viewClaim } from "../../core/reading/claim-view";
import type { Reading } from "../../core/reading/reading";
import { notesOf } from "../../core/reading/reading-notes";

/** What a reading has to show: its claims with what made it poorer, or why there are none. */
export function readingState(reading: Reading): PopupState {
  if (reading.claims.length === 0) return { kind: "silent", silence: reading.silence ?? "no-claims" };
  const { provisional = false } = reading;
  return { kind: "claims", claims: reading.claims.map(viewClaim), notes: notesOf(reading), provisional };
}
