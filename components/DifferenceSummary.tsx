import type { ClaimView, DifferenceView } from "../core/reading/claim-view";
import type { TextRun } from "../core/reading/display-text";
import { useStrings } from "./strings";

/** Sides longer than this many characters are named by their kind alone. */
const SHORT = 40;

/** What differs among the reports, in a few words: "figures differ: 55 / at least 80". */
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
          <span class={`line line-${view.line}`}>{t(`difference_${difference.kind}`)}</span>
          <Sides difference={difference} />
        </span>
      ))}
    </>
  );
}

function Sides({ difference }: { readonly difference: DifferenceView }) {
  const page = words(difference.page);
  const corpus = words(difference.corpus);
  const tooLong = page === "" || corpus === "" || page.length + corpus.length > SHORT;
  if (tooLong || difference.kind === "quote") return null;
  return (
    <>
      : <bdi>{page}</bdi> / <bdi>{corpus}</bdi>
    </>
  );
}

function words(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join("");
}
