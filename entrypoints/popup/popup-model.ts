import type { PopupState } from "../../components/popup-state";
import type { Reading } from "../../core/reading/reading";
import type { CorpusState, Envelope } from "../../platform/messages/protocol";
import { readingState } from "../hooks/reading-state";

/** All that the popup has learnt about its tab so far. */
export interface PopupFacts {
  readonly address: string;
  readonly barrier: Extract<PopupState, { kind: "barred" }>["barrier"] | null;
  readonly paused: boolean;
  readonly corpus: CorpusState | null;
  readonly reading: Envelope<Reading | null> | null;
  /** Whether reading was asked for here; `in vain` when no page script came of it. */
  readonly asked: "no" | "yes" | "refused" | "in vain";
}

/** What to show for what is known: a finished reading before all else, then the first reason why there is none. */
export function popupState({ barrier, paused, corpus, reading, asked }: PopupFacts): PopupState {
  if (reading?.ok && reading.value !== null) return readingState(reading.value);
  if (barrier !== null) return { kind: "barred", barrier };
  if (corpus?.state === "failed") return { kind: "corpusFailed" };
  if (corpus?.state === "installing" || corpus?.state === "repairing") {
    return { kind: "installing", done: corpus.done, total: corpus.total };
  }
  if (asked === "refused") return { kind: "barred", barrier: "refused" };
  if (reading === null || reading.ok || reading.error === "no-corpus") return { kind: "reading" };
  if (reading.error !== "no-page" || asked === "in vain") return { kind: "failed" };
  if (asked === "yes") return { kind: "reading" };
  return { kind: paused ? "paused" : "unread" };
}
