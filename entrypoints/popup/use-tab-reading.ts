import { useCallback, useEffect, useState } from "preact/hooks";
import type { Reading } from "../../core/reading/reading";
import { askBackground, askTab } from "../../platform/messages/client";
import type { CorpusState, Envelope } from "../../platform/messages/protocol";
import type { PopupFacts } from "./popup-model";
import type { PopupTab } from "./use-tab";

/** How often the page is asked whether it is done, in milliseconds: often enough to feel at once. */
const EVERY = 250;

/** How long a page script may take to appear once it was asked for, in milliseconds. */
const PATIENCE = 10_000;

interface TabReading {
  readonly corpus: CorpusState | null;
  readonly reading: Envelope<Reading | null> | null;
  readonly asked: PopupFacts["asked"];
  readonly read: () => void;
}

/**
 * Follows the tab's reading until it is there and final. Opening the popup is the reader's request to read the page, so one
 * that was not read yet is read at once, unless its site is paused (`paused` is null until that is known).
 */
export function useTabReading(tab: PopupTab | null, paused: boolean | null): TabReading {
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const [reading, setReading] = useState<Envelope<Reading | null> | null>(null);
  const [asked, setAsked] = useState<PopupFacts["asked"]>("no");

  const read = useCallback(async () => {
    if (tab === null) return;
    setAsked("yes");
    const answer = await askBackground("readTab", { tabId: tab.id });
    if (!answer.ok) setAsked("refused");
  }, [tab]);

  useEffect(() => {
    if (tab === null || tab.barrier !== null) return;
    let live = true;
    let timer: ReturnType<typeof setTimeout>;
    const ask = async () => {
      const [state, answer] = await Promise.all([askBackground("corpus", {}), askTab(tab.id, "reading", {})]);
      if (!live) return;
      if (state.ok) setCorpus(state.value);
      setReading(answer);
      const done = answer.ok && answer.value !== null && !answer.value.provisional;
      if (!done) timer = setTimeout(ask, EVERY);
    };
    void ask();
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [tab]);

  const absent = reading !== null && !reading.ok && reading.error === "no-page";
  const unread = absent && asked === "no";
  const installed = corpus?.state === "ready";
  useEffect(() => {
    if (unread && installed && paused === false) void read();
  }, [unread, installed, paused, read]);

  useEffect(() => {
    if (!absent || asked !== "yes") return;
    const timer = setTimeout(() => setAsked("in vain"), PATIENCE);
    return () => clearTimeout(timer);
  }, [absent, asked]);

  return { corpus, reading, asked, read };
}
