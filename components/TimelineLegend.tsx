import type { TimelineView } from "../core/reading/timeline";
import { useStrings } from "./strings";

/** The kinds of dots, in the order of the legend. */
const DOTS = ["agreement", "wording", "difference", "denial", "unknown"] as const;
type Dot = (typeof DOTS)[number];

/** Which dot stands for a report: an unknown origin before what it says. */
export function dotOf({ origin, line }: TimelineView["entries"][number]): Dot {
  return origin === null ? "unknown" : line === "plain" ? "agreement" : line;
}

/** What the timeline's dots and its line mean: those that it shows. */
export function TimelineLegend({ entries, page }: Pick<TimelineView, "entries" | "page">) {
  const t = useStrings();
  const shown = new Set(entries.map(dotOf));
  return (
    <ul class="legend small" aria-label={t("legend")}>
      {DOTS.filter((dot) => shown.has(dot)).map((dot) => (
        <li key={dot}>
          <svg class="drawing" viewBox="0 0 12 12" aria-hidden="true">
            <g class={`dot dot-${dot}`}>
              <circle cx={6} cy={6} r={4.5} />
            </g>
          </svg>
          {t(`legend_${dot}`)}
        </li>
      ))}
      {page !== null && (
        <li>
          <svg class="drawing" viewBox="0 0 12 12" aria-hidden="true">
            <line class="page-day" x1={6} x2={6} y1={0} y2={12} />
          </svg>
          {t("thisPage")}
        </li>
      )}
    </ul>
  );
}
