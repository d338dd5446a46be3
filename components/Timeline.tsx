import type { TimelineEntry, TimelineView } from "../core/reading/timeline";
import { formatDate } from "./format";
import { Picture, type SavePicture } from "./Picture";
import { useStrings } from "./strings";
import { dotOf, legendHeight, TimelineLegend } from "./TimelineLegend";
import { anchorOf, timeScale } from "./time-scale";

interface Props {
  readonly timeline: TimelineView;
  readonly onSave: SavePicture;
}

/** The drawing's width in its own units; it scales to the panel. */
const WIDTH = 380;
const EDGE = 16;
const ROW = 22;
const AXIS = 30;
const LEGEND_GAP = 6;

/** When each outlet reported it: one row a report, earliest first, this page as a line across. */
export function Timeline({ timeline, onSave }: Props) {
  const t = useStrings();
  const { entries, page, undated } = timeline;
  const first = entries[0];
  const last = entries.at(-1);
  if (first === undefined || last === undefined) return null;
  const locale = t("locale");
  const days = [...entries.map(({ day }) => day), ...(page === null ? [] : [page])];
  const scale = timeScale(days, EDGE, WIDTH - 2 * EDGE);
  const foot = entries.length * ROW + AXIS;
  const height = foot + legendHeight(timeline) + LEGEND_GAP;
  return (
    <Picture
      title={t("timeline")}
      summary={t("timelineSummary", {
        count: entries.length,
        first: formatDate(first.day, locale),
        last: formatDate(last.day, locale),
        outlet: first.outlet,
      })}
      width={WIDTH}
      height={height}
      name="careo-timeline"
      onSave={onSave}
      table={<Table entries={entries} locale={locale} undated={undated} />}
    >
      {page !== null && (
        <line class="page-day" x1={scale.at(page)} x2={scale.at(page)} y1={0} y2={foot - AXIS + 6} />
      )}
      {entries.map((entry, row) => (
        <Row key={entry.id} entry={entry} x={scale.at(entry.day)} y={row * ROW + ROW / 2} />
      ))}
      <line class="axis" x1={EDGE / 2} x2={WIDTH - EDGE / 2} y1={foot - AXIS + 6} y2={foot - AXIS + 6} />
      {scale.ticks.map((day, place) => (
        <text
          key={day}
          class="tick"
          x={scale.at(day)}
          y={foot - 6}
          text-anchor={anchorOf(place, scale.ticks.length)}
        >
          {formatDate(day, locale)}
        </text>
      ))}
      <TimelineLegend timeline={timeline} top={foot + LEGEND_GAP} width={WIDTH} />
    </Picture>
  );
}

/** A report's dot, its name on whichever side has room. */
function Row({ entry, x, y }: { readonly entry: TimelineEntry; readonly x: number; readonly y: number }) {
  const right = x < WIDTH / 2;
  return (
    <g class={`dot dot-${dotOf(entry)}`}>
      <circle cx={x} cy={y} r={4.5} />
      <text x={right ? x + 10 : x - 10} y={y + 4} text-anchor={right ? "start" : "end"}>
        {entry.outlet}
      </text>
    </g>
  );
}

interface TableProps {
  readonly entries: readonly TimelineEntry[];
  readonly undated: number;
  readonly locale: string;
}

function Table({ entries, undated, locale }: TableProps) {
  const t = useStrings();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{t("columnDay")}</th>
          <th scope="col">{t("columnOutlet")}</th>
          <th scope="col">{t("columnOrigin")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, day, outlet, origin }) => (
          <tr key={id}>
            <td>{formatDate(day, locale)}</td>
            <td>
              <bdi>{outlet}</bdi>
            </td>
            <td>{origin === null ? t("origin_unknown") : <bdi>{origin}</bdi>}</td>
          </tr>
        ))}
      </tbody>
      {undated > 0 && <caption>{t("undatedReports", { count: undated })}</caption>}
    </table>
  );
}
