import { useState } from "preact/hooks";
import type { CitationForm } from "../core/reading/citation";
import type { ReportView } from "../core/reading/claim-view";
import { useReportActions } from "./report-actions";
import { useStrings } from "./strings";

const FORMS: readonly CitationForm[] = ["markdown", "plain", "json"];

/** Copies a report as a citation, in the form chosen; says whether it is on the clipboard. */
export function Cite({ report }: { readonly report: ReportView }) {
  const t = useStrings();
  const actions = useReportActions();
  const [done, setDone] = useState<"copied" | "notCopied" | null>(null);
  if (actions === null) return null;
  const copy = async (form: CitationForm) => {
    setDone(null);
    setDone((await actions.onCite(report, form)) ? "copied" : "notCopied");
  };
  return (
    <details class="cite">
      <summary>{t("cite")}</summary>
      <span class="cite-forms">
        {FORMS.map((form) => (
          <button key={form} type="button" class="link" onClick={() => void copy(form)}>
            {t(`cite_${form}`)}
          </button>
        ))}
        <span role="status">{done !== null && t(done)}</span>
      </span>
    </details>
  );
}
