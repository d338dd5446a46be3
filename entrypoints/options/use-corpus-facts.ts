import { useEffect, useState } from "preact/hooks";
import type { MonthCoverage } from "../../core/index/coverage";
import { askBackground } from "../../platform/messages/client";

interface CorpusFacts {
  /** Bytes that the extension takes on the device; null where the browser does not say. */
  readonly usage: number | null;
  /** How many articles are saved; null until that is known. */
  readonly saved: number | null;
  readonly coverage: readonly MonthCoverage[];
}

/** What the corpus covers and how much room it takes, asked once it is `ready`. */
export function useCorpusFacts(ready: boolean): CorpusFacts {
  const [facts, setFacts] = useState<CorpusFacts>({ usage: null, saved: null, coverage: [] });
  useEffect(() => {
    if (!ready) return;
    void Promise.all([askBackground("storage", {}), askBackground("coverage", {})]).then(
      ([storage, coverage]) =>
        setFacts({
          usage: storage.ok ? storage.value.usage : null,
          saved: storage.ok ? storage.value.saved : null,
          coverage: coverage.ok ? coverage.value : [],
        }),
    );
  }, [ready]);
  return facts;
}
