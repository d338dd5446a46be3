import type { DifferenceKind } from "../core/match/match";
import type { ClaimView, DifferenceView } from "../core/reading/claim-view";
import type { TextRun } from "../core/reading/display-text";
import { DeniedBy } from "./DeniedBy";
import { lineOf } from "./line";
import { useStrings } from "./strings";

/** Both sides are named when they are no longer than this, in characters (two lines of a card); else the kind alone. */
const SHORT = 72;

/** Kinds whose sides make sense out of their sentence. Of a quote only the words that differ are named. */
const TELLING: ReadonlySet<DifferenceKind> = new Set([
  "figure",
  "update",
  "date",
  "actor",
  "attribution",
  "quote",
]);

/** What differs among the reports, in a few words: "figures differ: “55” here, “at least 80” there"; by whom it is denied, and when. */
export function DifferenceSummary({ view }: { readonly view: Pick<ClaimView, "differences" | "line"> }) {
  const t = useStrings();
  if (view.line === "plain") return null;
  if (view.differences.length === 0) {
    return <span class="line line-agreement">{t("noDifferences")}</span>;
  }
  return (
    <>
      {view.differences.map((difference, place) => (
        <span key={difference.kind}>
          {place > 0 && " · "}
          <span class={lineOf(difference.kind)}>{t(`difference_${difference.kind}`)}</span>
          <Sides difference={difference} />
        </span>
      ))}
    </>
  );
}

function Sides({ difference }: { readonly difference: DifferenceView }) {
  const t = useStrings();
  if (difference.denier) {
    return (
      <>
        : <DeniedBy denier={difference.denier} />
      </>
    );
  }
  const page = words(difference.page);
  const corpus = words(difference.corpus);
  const tooLong = page === "" || corpus === "" || page.length + corpus.length > SHORT;
  if (tooLong || !TELLING.has(difference.kind)) return null;
  return (
    <>
      : <bdi>{t("whyPair", { page, report: corpus })}</bdi>
    </>
  );
}

/** The words of a side that differ. */
function words(runs: readonly TextRun[]): string {
  return runs
    .filter(({ marked }) => marked)
    .map(({ text }) => text.trim())
    .join(" … ");
}
