import type { StatementView } from "../core/reading/claim-view";
import { useStrings } from "./strings";

/** How a report's quotation stands to the page's, in one line; nothing where that is not known. */
export function QuoteRelation({ relation }: { readonly relation: StatementView["quoteRelation"] }) {
  const t = useStrings();
  return relation === null ? null : <p class="small">{t(`quoteRelation_${relation}`)}</p>;
}
