import type { ClaimView } from "../core/reading/claim-view";
import { CountLine } from "./CountLine";
import { DifferenceSummary } from "./DifferenceSummary";
import { useStrings } from "./strings";

interface Props {
  readonly view: ClaimView;
}

/** A claim's answer in one line: the count, or that no report is sure enough, or that there is none. */
export function AnswerLine({ view }: Props) {
  const t = useStrings();
  if (view.groups.length > 0) return <CountLine count={view.count} />;
  return <>{t(view.listed.length > 0 ? "onlyLessSure" : "noOtherReports")}</>;
}

/** What stands under the answer: what differs, or the reason for silence. */
export function AnswerNote({ view }: Props) {
  const t = useStrings();
  if (view.groups.length > 0) return <DifferenceSummary view={view} />;
  return <>{view.silence && t(`silence_${view.silence}`)}</>;
}
