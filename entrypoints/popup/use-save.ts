import { useEffect, useState } from "preact/hooks";
import type { SaveState } from "../../components/saved/SaveArticle";
import { askBackground } from "../../platform/messages/client";
import type { Failure, SavedPageReply } from "../../platform/messages/protocol";
import { watchSaveSteps } from "../../platform/saving/save-step";

/** How long a long article may take on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

interface Save {
  readonly state: SaveState;
  readonly onSave: () => void;
  readonly onUndo: () => void;
}

/** Saves a tab's article, and undoes it while the popup is open. */
export function useSave(tabId: number | null): Save {
  const [state, setState] = useState<SaveState>({ kind: "idle" });
  const [reply, setReply] = useState<SavedPageReply | null>(null);
  useEffect(() => {
    if (tabId === null) return;
    return watchSaveSteps(tabId, (at) =>
      setState((now) => (now.kind === "saving" ? { kind: "saving", at } : now)),
    );
  }, [tabId]);
  return {
    state,
    onSave: async () => {
      if (tabId === null) return;
      setState({ kind: "saving", at: null });
      const answer = await askBackground("savePage", { tabId }, PATIENCE);
      if (!answer.ok) return setState({ kind: "failed", reason: reasonOf(answer.error) });
      setReply(answer.value);
      setState({ kind: "saved", claims: answer.value.claims, again: answer.value.before !== null });
    },
    onUndo: async () => {
      if (reply === null) return;
      const { id, before } = reply;
      const change = before === null ? { put: [], remove: [id] } : { put: [before], remove: [] };
      const answer = await askBackground("changeSaved", change, PATIENCE);
      setState(answer.ok ? { kind: "undone" } : { kind: "failed", reason: "failed" });
    },
  };
}

function reasonOf(failure: Failure): Extract<SaveState, { kind: "failed" }>["reason"] {
  return failure === "private-window" || failure === "nothing-to-save" || failure === "store-full"
    ? failure
    : "failed";
}
