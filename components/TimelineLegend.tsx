import type { TimelineView } from "../core/reading/timeline";
import { useStrings } from "./strings";

/** The kinds of dots, in the order of the legend. */
const DOTS = ["agreement", "wording", "difference", "denial", "unknown"] as const;
type Dot = (typeof DOTS)[number];

/** Entries stand in two columns, in the drawing's own units. */
const COLUMNS = 2;
const ROW = 18;

type Shown = Pick<TimelineView, "entries" | "page">;

/** Which dot stands for a report: an unknown origin before what it says. */
export function dotOf({ origin, line }: TimelineView["entries"][number]): Dot {
  return origin === null ? "unknown" : line === "plain" ? "agreement" : line;
}

/** The height that the legend of a timeline takes. */
export function legendHeight(timeline: Shown): number {
  return Math.ceil(entriesOf(timeline).length / COLUMNS) * ROW;
}

/** What the timeline's dots and its line mean, those that it shows: part of the drawing, so that a saved one has it. */
export function TimelineLegend({ timeline, top, width }: { timeline: Shown; top: number; width: number }) {
  const t = useStrings();
  return (
    <g class="legend">
      {entriesOf(timeline).map((entry, place) => {
        const x = 16 + (place % COLUMNS) * (width / COLUMNS);
        const y = top + Math.floor(place / COLUMNS) * ROW + ROW / 2;
        return (
          <g key={entry} class={entry === "page" ? undefined : `dot dot-${entry}`}>
            {entry === "page" ? (
              <line class="page-day" x1={x} x2={x} y1={y - 7} y2={y + 7} />
            ) : (
              <circle cx={x} cy={y} r={4.5} />
            )}
            <text class="tick" x={x + 12} y={y + 4}>
              {entry === "page" ? t("thisPage") : t(`legend_${entry}`)}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function entriesOf({ entries, page }: Shown): readonly (Dot | "page")[] {
  const shown = new Set(entries.map(dotOf));
  return [...DOTS.filter((dot) => shown.has(dot)), ...(page === null ? [] : ["page" as const])];
}
