import type { DifferenceView } from "../core/reading/claim-view";
import type { TextRun } from "../core/reading/display-text";
import { DeniedBy } from "./DeniedBy";
import { lineOf } from "./line";
import { Runs } from "./Runs";
import { useStrings } from "./strings";

interface Props {
  readonly difference: DifferenceView;
  readonly outlet: string;
}

/** Above this many characters a side gets the full width: long quotes read badly in half a card. */
const HALF_WIDTH = 60;

/** One difference, both sides in equal rank: no side is the right one. Of a denial also by whom and when. */
export function Difference({ difference, outlet }: Props) {
  const t = useStrings();
  const { kind, page, corpus, denier } = difference;
  const stacked = lengthOf(page) > HALF_WIDTH || lengthOf(corpus) > HALF_WIDTH;
  const side = stacked ? "side stacked" : "side";
  return (
    <div class="difference">
      <span class={lineOf(kind)}>{t(`difference_${kind}`)}</span>
      <dl class="sides">
        <div class={side}>
          <dt>{t("thisPage")}</dt>
          <dd>{page.length === 0 ? t(denier ? "statesIt" : "notGiven") : <Runs runs={page} />}</dd>
        </div>
        <div class={side}>
          <dt>
            <bdi>{outlet}</bdi>
          </dt>
          <dd>{corpus.length === 0 ? t("notGiven") : <Runs runs={corpus} />}</dd>
        </div>
      </dl>
      {denier && (
        <p class="small">
          <DeniedBy denier={denier} />
        </p>
      )}
    </div>
  );
}

function lengthOf(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + run.text.length, 0);
}
