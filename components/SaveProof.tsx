import { useState } from "preact/hooks";
import { type ProofOutcome, useReportActions } from "./report-actions";
import { useStrings } from "./strings";

/** Saves the proof of a match as a file that another copy of Careo can check. */
export function SaveProof({ statement }: { readonly statement: string }) {
  const t = useStrings();
  const onProve = useReportActions()?.onProve;
  const [outcome, setOutcome] = useState<ProofOutcome | "busy" | null>(null);
  if (onProve === undefined) return null;
  const save = async () => {
    setOutcome("busy");
    setOutcome(await onProve(statement));
  };
  return (
    <p class="save-proof">
      <button type="button" class="link" disabled={outcome === "busy"} onClick={() => void save()}>
        {t("saveProof")}
      </button>{" "}
      <span role="status">{outcome !== null && outcome !== "busy" && t(outcome)}</span>
    </p>
  );
}
