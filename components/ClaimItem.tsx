import type { ClaimView } from "../core/reading/claim-view";
import { CountLine } from "./CountLine";
import { DifferenceSummary } from "./DifferenceSummary";
import { useStrings } from "./strings";

interface Props {
  readonly claim: ClaimView;
  readonly onChoose: (claim: string) => void;
}

/** One claim of the page; pressing it shows more of it. */
export function ClaimItem({ claim, onChoose }: Props) {
  const t = useStrings();
  return (
    <li>
      <button type="button" class="claim-item" data-claim={claim.id} onClick={() => onChoose(claim.id)}>
        <bdi class="claim-text" lang={claim.language}>
          {claim.text.map((run) => run.text).join("")}
        </bdi>
        <span class="small">
          {claim.groups.length > 0 ? <CountLine count={claim.count} /> : t(silenceOf(claim))}
        </span>
        {claim.groups.length > 0 && (
          <span class="small">
            <DifferenceSummary view={claim} />
          </span>
        )}
      </button>
    </li>
  );
}

/** The reason in a few words; the card has it at length. */
function silenceOf({ listed, silence }: ClaimView) {
  return listed.length > 0 ? "onlyLessSure" : (`brief_${silence ?? "no-report"}` as const);
}
