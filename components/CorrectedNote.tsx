import { useStrings } from "./strings";

/** What the reader said of a match, and the way to take it back. */
export interface Corrected {
  readonly verdict: "same" | "different";
  readonly onUndo: () => void;
}

/** Says what the last correction did. */
export function CorrectedNote({ corrected }: { readonly corrected: Corrected | null }) {
  const t = useStrings();
  return (
    <div role="status">
      {corrected !== null && (
        <p class="corrected small">
          {t(corrected.verdict === "same" ? "correctedSame" : "correctedDifferent")}
          <button type="button" class="link" onClick={corrected.onUndo}>
            {t("undo")}
          </button>
        </p>
      )}
    </div>
  );
}
