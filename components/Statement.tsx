import type { StatementView } from "../core/reading/claim-view";
import { Difference } from "./Difference";
import { Runs } from "./Runs";
import { useStrings } from "./strings";

interface Props {
  readonly statement: StatementView;
  readonly outlet: string;
  readonly language: string;
}

/** What a report says on the claim: our summary, labelled so; its own words as a quotation; what differs. */
export function Statement({ statement, outlet, language }: Props) {
  const t = useStrings();
  const { sameness, summary, attributedTo, quote, differences } = statement;
  return (
    <div class="statement">
      <p>
        <span class="label">{t("ourSummary")}</span>
        <Runs runs={summary} language={language} />
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
            <span class="small speaker">
              {" — "}
              <bdi>{quote.speaker}</bdi>
            </span>
          )}
        </blockquote>
      )}
      {sameness !== "same" && <p class="small">{t(`sameness_${sameness}`)}</p>}
      {sameness === "same" && differences.length === 0 && (
        <p class="small">
          <span class="line line-agreement">{t("sameness_same")}</span>
        </p>
      )}
      {differences.map((difference, place) => (
        <Difference key={place} difference={difference} outlet={outlet} />
      ))}
    </div>
  );
}
