import { useEffect, useState } from "preact/hooks";
import { loadSinceRead, type SinceRead, watchSinceRead } from "../../platform/settings/since-read";

/** What is kept of claims that were read, followed as it changes; null before it is known. */
export function useSinceRead(): SinceRead | null {
  const [kept, setKept] = useState<SinceRead | null>(null);
  useEffect(() => {
    void loadSinceRead().then(setKept);
    return watchSinceRead(setKept);
  }, []);
  return kept;
}
