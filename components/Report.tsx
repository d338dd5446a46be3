import type { ReportView } from "../core/reading/claim-view";
import { Cite } from "./Cite";
import { formatPercent } from "./format";
import { Links } from "./Links";
import { ReportHead } from "./ReportHead";
import { Statement } from "./Statement";
import { useStrings } from "./strings";
import { WhyMatch } from "./WhyMatch";

/** One report: who, where, in which language, when; its statements; the way to the source and to a copy of it. */
export function Report({ report }: { readonly report: ReportView }) {
  const t = useStrings();
  return (
    <li class="report">
      <ReportHead
        report={report}
        notes={report.carrier !== null && <span class="note">{t("readOn", { host: report.carrier })}</span>}
        headlineNote={report.nearHeadline && <span class="note">{t("nearHeadline")}</span>}
      />
      {report.sharedText !== null && (
        <p class="small shared-text">
          {t("sharesText", { percent: formatPercent(report.sharedText, t("locale")) })}
        </p>
      )}
      {report.statements.map((statement) => (
        <Statement
          key={statement.id}
          statement={statement}
          outlet={report.outlet}
          language={report.language}
        />
      ))}
      <div class="links small">
        <Links report={report} />
        <Cite report={report} />
        {report.statements.map((statement) => (
          <WhyMatch key={statement.id} statement={statement} />
        ))}
      </div>
    </li>
  );
}
