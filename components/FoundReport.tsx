import type { FoundReport as Found, FoundClaim } from "../core/reading/search-view";
import { formatCountry, formatDate, formatLanguage } from "./format";
import { Links } from "./Links";
import { useStrings } from "./strings";
import { SUMMARY_LABEL } from "./summary-label";

/** A report that a search found, with the claims of it that answer. */
export function FoundReport({ report }: { readonly report: Found }) {
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
      </p>
      {report.headline !== null && (
        <p class="headline">
          <bdi lang={report.language}>{report.headline}</bdi>
        </p>
      )}
      {report.claims.map((claim) => (
        <Claim key={claim.id} claim={claim} language={report.language} />
      ))}
      <div class="links small">
        <Links report={report} />
      </div>
    </li>
  );
}

function Claim({ claim, language }: { readonly claim: FoundClaim; readonly language: string }) {
  const t = useStrings();
  const { summary, words, attributedTo, quote } = claim;
  return (
    <div class="statement">
      <p>
        <span class="label">{t(SUMMARY_LABEL[words])}</span>
        <bdi lang={language}>{summary}</bdi>
      </p>
      {attributedTo !== null && (
        <p class="small">
          {t("attributedTo")} <bdi>{attributedTo}</bdi>
        </p>
      )}
      {quote !== null && (
        <blockquote class="words">
          <bdi lang={language}>{t("quoted", { text: quote.text })}</bdi>
          {quote.speaker !== null && (
            <p class="small speaker">
              — <bdi>{quote.speaker}</bdi>
            </p>
          )}
        </blockquote>
      )}
    </div>
  );
}
