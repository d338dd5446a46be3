import type { GroupView } from "../core/reading/claim-view";
import { Report } from "./Report";
import { useStrings } from "./strings";

/** The reports that go back to one origin, under its name and kind. */
export function OriginGroup({ group }: { readonly group: GroupView }) {
  const t = useStrings();
  return (
    <section class="group">
      <div class="group-heading">
        <h3>{group.kind === "unknown" ? t("origin_unknown") : <bdi>{group.name}</bdi>}</h3>
        <span class="small">{t(group.kind === "unknown" ? "notIndependent" : `origin_${group.kind}`)}</span>
        <span class="small outlets">{t("countOutlets", { count: group.outlets })}</span>
      </div>
      <ul>
        {group.reports.map((report) => (
          <Report key={report.id} report={report} />
        ))}
      </ul>
    </section>
  );
}
