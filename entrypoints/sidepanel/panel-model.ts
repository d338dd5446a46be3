import type { EvidenceView } from "../../components/ClaimEvidence";
import type { PopupState } from "../../components/popup-state";
import { viewClaim } from "../../core/reading/claim-view";
import { viewFigureLives } from "../../core/reading/figure-life";
import type { ReadClaim, Reading } from "../../core/reading/reading";
import { viewTimeline } from "../../core/reading/timeline";
import type { CorpusState, Envelope } from "../../platform/messages/protocol";
import { readingState } from "../hooks/reading-state";
import type { CurrentTab } from "./use-current-tab";

/** What the panel has learnt of the current tab. */
export interface PanelFacts {
  readonly tab: CurrentTab | null;
  readonly corpus: CorpusState | null;
  readonly reading: Envelope<Reading | null> | null;
  /** Whether scripts were kept out of the page when the reader asked for it here. */
  readonly refused: boolean;
}

/** What to show of the current tab's page: its claims, or why there are none. */
export function panelPage({ tab, corpus, reading, refused }: PanelFacts): PopupState {
  if (reading?.ok && reading.value !== null) return readingState(reading.value);
  if (corpus?.state === "failed") return { kind: "corpusFailed" };
  if (corpus?.state === "installing" || corpus?.state === "repairing") {
    return { kind: "installing", done: corpus.done, total: corpus.total };
  }
  if (tab === null || reading === null || reading.ok || reading.error === "no-corpus")
    return { kind: "reading" };
  if (reading.error !== "no-page") return { kind: "failed" };
  return refused ? { kind: "barred", barrier: "ungranted" } : { kind: "unread" };
}

/** The evidence of a claim, drawn and told. */
export function evidenceOf(read: ReadClaim): EvidenceView {
  return { claim: viewClaim(read), timeline: viewTimeline(read), figures: viewFigureLives(read) };
}
