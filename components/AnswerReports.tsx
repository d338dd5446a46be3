import type { ClaimView } from "../core/reading/claim-view";
import { OriginGroup } from "./OriginGroup";
import { Report } from "./Report";
import { useStrings } from "./strings";

/** The reports that answer a claim: by origin, then, clearly apart, the less sure. */
export function AnswerReports({ view }: { readonly view: ClaimView }) {
  const t = useStrings();
  return (
    <>
      {view.groups.map((group) => (
        <OriginGroup key={group.id} group={group} />
      ))}
      {view.listed.length > 0 && (
        <section class="listed">
          <h3>{t("lessSure")}</h3>
          <p class="small">{t("lessSureWhy")}</p>
          <ul>
            {view.listed.map((report) => (
              <Report key={report.id} report={report} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
