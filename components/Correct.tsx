import type { StatementView } from "../core/reading/claim-view";
import { useReportActions } from "./report-actions";
import { useStrings } from "./strings";

/** Lets the reader say that a statement is not the claim, or, where Careo was less sure, that it is. */
export function Correct({ statement }: { readonly statement: StatementView }) {
  const t = useStrings();
  const actions = useReportActions();
  if (actions === null) return null;
  const sure = statement.sure;
  return (
    <span class="correct small">
      <button type="button" class="link" onClick={() => actions.onCorrect(statement.id, "different")}>
        {t("notTheSame")}
      </button>
      {!sure && (
        <button type="button" class="link" onClick={() => actions.onCorrect(statement.id, "same")}>
          {t("theSame")}
        </button>
      )}
    </span>
  );
}
