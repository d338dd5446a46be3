import { useEffect, useState } from "preact/hooks";
import type { MonthCoverage } from "../../core/index/coverage";
import { askBackground } from "../../platform/messages/client";
import type { CorpusState, StorageState } from "../../platform/messages/protocol";

interface CorpusFacts extends StorageState {
  readonly coverage: readonly MonthCoverage[];
}

/**
 * How much room is taken and left, asked anew in every state of the corpus: it matters most where there is none. What the corpus covers is
 * asked once it is ready.
 */
export function useCorpusFacts(state: CorpusState["state"] | undefined): CorpusFacts {
  const [storage, setStorage] = useState<StorageState>({ usage: null, quota: null, saved: null });
  const [coverage, setCoverage] = useState<readonly MonthCoverage[]>([]);
  useEffect(() => {
    void askBackground("storage", {}).then((answer) => answer.ok && setStorage(answer.value));
    if (state !== "ready") return;
    void askBackground("coverage", {}).then((answer) => answer.ok && setCoverage(answer.value));
  }, [state]);
  return { ...storage, coverage };
}
