import type { ReportView } from "../core/reading/claim-view";
import { Cite } from "./Cite";
import { formatCountry, formatDate, formatLanguage, formatPercent } from "./format";
import { Links } from "./Links";
import { Statement } from "./Statement";
import { useStrings } from "./strings";
import { WhyMatch } from "./WhyMatch";

/** One report: who, where, in which language, when; its statements; the way to the source and to a copy of it. */
export function Report({ report }: { readonly report: ReportView }) {
  const t = useStrings();
  const locale = t("locale");
  const facts = [
    report.country === null ? null : formatCountry(report.country, locale),
    formatLanguage(report.language, locale),
    report.published === null ? t("undated") : formatDate(report.published, locale),
  ].filter((fact) => fact !== null);
  return (
    <li class="report">
      <p class="report-head">
        <bdi class="outlet">{report.outlet}</bdi>
        <span class="small">{facts.join(" · ")}</span>
        {report.aggregator && <span class="note">{t("aggregator")}</span>}
        {report.carrier !== null && <span class="note">{t("readOn", { host: report.carrier })}</span>}
      </p>
      {report.headline !== null && (
        <p class="headline">
          <bdi lang={report.language}>{report.headline}</bdi>
          {report.nearHeadline && <span class="note">{t("nearHeadline")}</span>}
        </p>
      )}
      {report.sharedText !== null && (
        <p class="small shared-text">
          {t("sharesText", { percent: formatPercent(report.sharedText, locale) })}
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
