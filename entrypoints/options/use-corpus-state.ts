import { useEffect, useState } from "preact/hooks";
import { askBackground } from "../../platform/messages/client";
import type { CorpusState } from "../../platform/messages/protocol";

/** How often the state is asked for while the corpus is being installed, in milliseconds. */
const EVERY = 500;

/** Follows how the corpus stands; null until the background has answered. */
export function useCorpusState(): { corpus: CorpusState | null; rebuild: () => void } {
  const [corpus, setCorpus] = useState<CorpusState | null>(null);
  const settled = corpus !== null && ["ready", "full", "failed"].includes(corpus.state);
  useEffect(() => {
    if (settled) return;
    const ask = async () => {
      const answer = await askBackground("corpus", {});
      if (answer.ok) setCorpus(answer.value);
    };
    void ask();
    const timer = setInterval(ask, EVERY);
    return () => clearInterval(timer);
  }, [settled]);
  const rebuild = async () => {
    setCorpus((state) => state && { ...state, state: "repairing", done: 0 });
    const answer = await askBackground("rebuild", {});
    if (answer.ok) setCorpus(answer.value);
  };
  return { corpus, rebuild };
}
