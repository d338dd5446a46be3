import { useCallback, useRef, useState } from "preact/hooks";
import type { TextState } from "../../components/TextForm";
import { viewClaim } from "../../core/reading/claim-view";
import type { Reading } from "../../core/reading/reading";
import { askBackground } from "../../platform/messages/client";

interface TextSearch {
  readonly state: TextState;
  readonly found: Reading | null;
  readonly look: (text: string) => void;
}

/** Looks for other reports of a text; an answer that comes after the next question is dropped. */
export function useText(): TextSearch {
  const [state, setState] = useState<TextState>({ kind: "empty" });
  const [found, setFound] = useState<Reading | null>(null);
  const turn = useRef(0);
  const look = useCallback(async (given: string) => {
    turn.current += 1;
    const mine = turn.current;
    setState({ kind: "looking", given });
    setFound(null);
    const answer = await askBackground("checkText", { text: given });
    if (mine !== turn.current) return;
    if (!answer.ok) return setState({ kind: "failed", given });
    setFound(answer.value);
    setState({ kind: "found", given, claims: answer.value.claims.map(viewClaim) });
  }, []);
  return { state, found, look };
}
