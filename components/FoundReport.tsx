import type { FoundReport as Found, FoundClaim } from "../core/reading/search-view";
import { formatDate } from "./format";
import { Links } from "./Links";
import { OwnWords } from "./OwnWords";
import { RelationWords } from "./RelationWords";
import { ReportHead } from "./ReportHead";
import { useStrings } from "./strings";
import { SUMMARY_LABEL } from "./summary-label";
import { WhyFound } from "./WhyFound";

/** A report that a search found, with the claims of it that answer. */
export function FoundReport({ report }: { readonly report: Found }) {
  return (
    <li class="report">
      <ReportHead report={report} />
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
  const { summary, words, attributedTo, quote, day, origin, relation, foundBy } = claim;
  return (
    <div class="statement">
      <p>
        <span class="label">{t(SUMMARY_LABEL[words])}</span>
        <bdi lang={language}>{summary}</bdi>
      </p>
      <OwnWords language={language} attributedTo={attributedTo} quote={quote} />
      <p class="small found-facts">
        {relation !== null && (
          <>
            <RelationWords relation={relation} /> ·{" "}
          </>
        )}
        {origin.kind === "unknown" ? (
          t("origin_unknown")
        ) : (
          <>
            {t("searchOrigin")}: <bdi>{origin.name}</bdi> ({t(`origin_${origin.kind}`)})
          </>
        )}
        {day !== null && ` · ${t("searchEvent", { date: formatDate(day, t("locale")) })}`}
      </p>
      <WhyFound by={foundBy} />
    </div>
  );
}
