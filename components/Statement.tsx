import type { StatementView } from "../core/reading/claim-view";
import { Correct } from "./Correct";
import { Difference } from "./Difference";
import { OwnWords } from "./OwnWords";
import { QuoteRelation } from "./QuoteRelation";
import { Runs } from "./Runs";
import { useStrings } from "./strings";
import { SUMMARY_LABEL } from "./summary-label";

interface Props {
  readonly statement: StatementView;
  readonly outlet: string;
  readonly language: string;
}

/** What a report says on the claim: our summary, labelled so; its own words as a quotation, and how they stand to the page's; what differs. */
export function Statement({ statement, outlet, language }: Props) {
  const t = useStrings();
  const { summary, words, attributedTo, quote, quoteRelation, differences } = statement;
  return (
    <div class="statement">
      <p>
        <span class="label">{t(SUMMARY_LABEL[words])}</span>
        <Runs runs={summary} language={language} />
      </p>
      <OwnWords language={language} attributedTo={attributedTo} quote={quote} />
      <QuoteRelation relation={quoteRelation} />
      <Relation statement={statement} />
      {differences.map((difference, place) => (
        <Difference key={place} difference={difference} outlet={outlet} />
      ))}
      <Correct statement={statement} />
    </div>
  );
}

/** How the statement stands to the page's, where its differences do not say it. */
function Relation({ statement: { sure, sameness, differences } }: Pick<Props, "statement">) {
  const t = useStrings();
  if (sameness !== "same") return <p class="small">{t(`sameness_${sameness}`)}</p>;
  if (!sure) return <p class="small">{t("sameness_likely")}</p>;
  if (differences.length > 0) return null;
  return (
    <p class="small">
      <span class="line line-agreement">{t("sameness_same")}</span>
    </p>
  );
}
