import type { GroupView, ReportView } from "../core/reading/claim-view";
import { Report } from "./Report";
import { useStrings } from "./strings";

/** So many reports of one origin are shown at once: the other origins should not be out of sight. */
const AT_ONCE = 4;

/** The reports that go back to one origin, under its name and kind. */
export function OriginGroup({ group }: { readonly group: GroupView }) {
  const t = useStrings();
  const more = group.reports.slice(AT_ONCE);
  return (
    <section class="group">
      <div class="group-heading">
        <h3>{group.kind === "unknown" ? t("origin_unknown") : <bdi>{group.name}</bdi>}</h3>
        <span class="small">{t(group.kind === "unknown" ? "notIndependent" : `origin_${group.kind}`)}</span>
        {group.source !== null && (
          <span class="small">
            <bdi>{t("groupSource", { name: group.source })}</bdi>
          </span>
        )}
        <span class="small outlets">{t("countOutlets", { count: group.outlets })}</span>
      </div>
      <Reports reports={group.reports.slice(0, AT_ONCE)} />
      {more.length > 0 && (
        <details class="more">
          <summary>{t("moreReports", { count: more.length })}</summary>
          <Reports reports={more} />
        </details>
      )}
    </section>
  );
}

function Reports({ reports }: { readonly reports: readonly ReportView[] }) {
  return (
    <ul>
      {reports.map((report) => (
        <Report key={report.id} report={report} />
      ))}
    </ul>
  );
}
