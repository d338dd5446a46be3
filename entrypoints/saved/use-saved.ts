import { useCallback, useEffect, useState } from "preact/hooks";
import { changeInSteps, type SavedChange } from "../../platform/messages/change-saved";
import { askBackground } from "../../platform/messages/client";
import type { Failure } from "../../platform/messages/protocol";
import type { SavedReport } from "../../platform/store/saved-report";

/** How long a list of thousands may take to arrive, in milliseconds. */
const PATIENCE = 60_000;

/** What is saved, and how it is changed and changed back. */
export interface SavedList {
  /** Null until it is read. */
  readonly saved: readonly SavedReport[] | null;
  readonly failure: Failure | null;
  readonly canUndo: boolean;
  /** Makes a change; answers whether it came to pass. */
  readonly apply: (change: SavedChange, onProgress?: (done: number) => void) => Promise<boolean>;
  readonly undo: () => Promise<void>;
}

/** Follows the saved reports while the page is open, and remembers how the last change is undone. */
export function useSaved(): SavedList {
  const [saved, setSaved] = useState<readonly SavedReport[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [inverse, setInverse] = useState<SavedChange | null>(null);
  const load = useCallback(async () => {
    const answer = await askBackground("saved", {}, PATIENCE);
    if (answer.ok) setSaved(answer.value);
    else setFailure(answer.error);
  }, []);
  useEffect(() => {
    void load();
    const onShown = () => {
      if (!document.hidden) void load();
    };
    document.addEventListener("visibilitychange", onShown);
    return () => document.removeEventListener("visibilitychange", onShown);
  }, [load]);
  const apply: SavedList["apply"] = async (change, onProgress) => {
    const { inverse: back, failure: why } = await changeInSteps(change, onProgress);
    setInverse(back.put.length + back.remove.length > 0 ? back : null);
    setFailure(why);
    await load();
    return why === null;
  };
  return {
    saved,
    failure,
    canUndo: inverse !== null,
    apply,
    undo: async () => {
      if (inverse === null) return;
      const { failure: why } = await changeInSteps(inverse);
      setInverse(null);
      setFailure(why);
      await load();
    },
  };
}
