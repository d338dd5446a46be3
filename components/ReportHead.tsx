import type { ComponentChildren } from "preact";
import { formatCountry, formatDate, formatLanguage } from "./format";
import { useStrings } from "./strings";

interface Props {
  readonly report: {
    readonly outlet: string;
    readonly country: string | null;
    readonly aggregator: boolean;
    readonly language: string;
    readonly published: string | null;
    readonly headline: string | null;
  };
  /** Notes beside the outlet's name. */
  readonly notes?: ComponentChildren;
  /** A note beside the headline. */
  readonly headlineNote?: ComponentChildren;
}

/** Who published a report, where, in which language, when, and under which headline. */
export function ReportHead({ report, notes, headlineNote }: Props) {
  const t = useStrings();
  const locale = t("locale");
  const { outlet, country, aggregator, language, published, headline } = report;
  const facts = [
    country === null ? null : formatCountry(country, locale),
    formatLanguage(language, locale),
    published === null ? t("undated") : formatDate(published, locale),
  ].filter((fact) => fact !== null);
  return (
    <>
      <p class="report-head">
        <bdi class="outlet">{outlet}</bdi>
        <span class="small">{facts.join(" · ")}</span>
        {aggregator && <span class="note">{t("aggregator")}</span>}
        {notes}
      </p>
      {headline !== null && (
        <p class="headline">
          <bdi lang={language}>{headline}</bdi> {headlineNote}
        </p>
      )}
    </>
  );
}
