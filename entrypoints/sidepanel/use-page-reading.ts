import { useCallback, useEffect, useState } from "preact/hooks";
import type { Reading } from "../../core/reading/reading";
import { askBackground, askTab } from "../../platform/messages/client";
import type { CorpusState, Envelope } from "../../platform/messages/protocol";
import type { CurrentTab } from "./use-current-tab";

/** How often a page that is being read is asked, in milliseconds, and how often any other: pages change, and some are read later. */
const EVERY_MS = 300;
const THEN_EVERY_MS = 2_000;

interface PageReading {
  readonly corpus: CorpusState | null;
  readonly reading: Envelope<Reading | null> | null;
  readonly refused: boolean;
  readonly read: () => void;
}

/** Follows the reading of the current tab while the panel is in view. */
export function usePageReading(tab: CurrentTab | null): PageReading {
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const [reading, setReading] = useState<Envelope<Reading | null> | null>(null);
  const [refused, setRefused] = useState(false);

  useEffect(() => {
    setReading(null);
    setRefused(false);
    if (tab === null) return;
    let live = true;
    let timer: ReturnType<typeof setTimeout>;
    let settled = false;
    const ask = async () => {
      if (document.visibilityState === "hidden") {
        timer = setTimeout(ask, THEN_EVERY_MS);
        return;
      }
      const answer = await askTab(tab.id, "reading", {});
      // The background is asked until the corpus stands, no longer: it could never go to sleep beside an open panel.
      const state = settled ? null : await askBackground("corpus", {});
      if (!live) return;
      if (state?.ok) {
        settled = state.value.state === "ready";
        setCorpus(state.value);
      }
      setReading((known) => (sameAnswer(known, answer) ? known : answer));
      timer = setTimeout(ask, isBeingRead(answer) ? EVERY_MS : THEN_EVERY_MS);
    };
    void ask();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [tab]);

  const read = useCallback(async () => {
    if (tab === null) return;
    const answer = await askBackground("readTab", { tabId: tab.id });
    setRefused(!answer.ok);
  }, [tab]);

  return { corpus, reading, refused, read };
}

function isBeingRead(answer: Envelope<Reading | null>): boolean {
  return answer.ok && (answer.value === null || answer.value.provisional === true);
}

/** Whether two answers show the same: then nothing is drawn anew under the reader's eyes. */
function sameAnswer(a: Envelope<Reading | null> | null, b: Envelope<Reading | null>): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
