import type { FigurePoint, FigureRelation, FigureLife as Life } from "../core/reading/figure-life";
import { formatDate } from "./format";
import { Picture, type SavePicture } from "./Picture";
import { type Translate, useStrings } from "./strings";
import { anchorOf, timeScale } from "./time-scale";

interface Props {
  readonly life: Life;
  readonly onSave: SavePicture;
}

/** The drawing's width in its own units; it scales to the panel. */
const WIDTH = 380;
const HEIGHT = 228;
const LEFT = 52;
const RIGHT = 16;
const TOP = 14;
const BOTTOM = 72;

/** One figure through time: each value on the day it was of. Shapes, not colours, tell updates from disagreement. */
export function FigureLife({ life, onSave }: Props) {
  const t = useStrings();
  const locale = t("locale");
  const { points } = life;
  const tops = points.map(({ value, high }) => high ?? value);
  const most = Math.max(...tops, 0);
  const least = Math.min(...points.map(({ value }) => value), 0);
  const y = (value: number) => TOP + (1 - (value - least) / (most - least || 1)) * (HEIGHT - TOP - BOTTOM);
  const scale = timeScale(
    points.map(({ day }) => day),
    LEFT,
    WIDTH - LEFT - RIGHT,
  );
  const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 });
  const title = t("figureLife", { what: life.what || life.unit });
  return (
    <Picture
      title={title}
      summary={points.map((point) => sentence(point, t)).join(" ")}
      width={WIDTH}
      height={HEIGHT}
      name="careo-figure"
      onSave={onSave}
      table={<Table points={points} />}
    >
      {[least, (least + most) / 2, most].map((value) => (
        <g key={value}>
          <line class="grid" x1={LEFT} x2={WIDTH - RIGHT / 2} y1={y(value)} y2={y(value)} />
          <text class="tick" x={LEFT - 8} y={y(value) + 4} text-anchor="end">
            {compact.format(value)}
          </text>
        </g>
      ))}
      {scale.ticks.map((day, place) => (
        <text
          key={day}
          class="tick"
          x={scale.at(day)}
          y={HEIGHT - BOTTOM + 20}
          text-anchor={anchorOf(place, scale.ticks.length)}
        >
          {formatDate(day, locale)}
        </text>
      ))}
      {points.map((point) => (
        <Point
          key={point.id}
          point={point}
          x={scale.at(point.day)}
          top={y(point.high ?? point.value)}
          y={y(point.value)}
        />
      ))}
      <Legend relations={[...new Set(points.map(({ relation }) => relation))]} />
    </Picture>
  );
}

/** The shapes that occur, with their meaning. */
function Legend({ relations }: { readonly relations: readonly FigureRelation[] }) {
  const t = useStrings();
  const at = (place: number) => ({
    x: RIGHT + (place % 2) * ((WIDTH - 2 * RIGHT) / 2),
    y: HEIGHT - 28 + Math.floor(place / 2) * 18,
  });
  return (
    <>
      {relations.map((relation, place) => (
        <g key={relation} class={`point point-${relation}`}>
          {shapeOf(relation, at(place).x + 7, at(place).y)}
          <text class="tick" x={at(place).x + 20} y={at(place).y + 4}>
            {t(`figure_${relation}`)}
          </text>
        </g>
      ))}
    </>
  );
}

interface PointProps {
  readonly point: FigurePoint;
  readonly x: number;
  /** The height of the range's upper end; that of the value where there is no range. */
  readonly top: number;
  readonly y: number;
}

/** A ring for the page, a dot for what agrees, a triangle for a later count, a square for another; a whisker for bounds and ranges. */
function Point({ point, x, top, y }: PointProps) {
  const rises = point.bound === "atLeast" || point.bound === "moreThan";
  const falls = point.bound === "atMost" || point.bound === "lessThan";
  return (
    <g class={`point point-${point.relation}`}>
      {top !== y && <line class="whisker" x1={x} x2={x} y1={y} y2={top} />}
      {rises && <path class="whisker" d={`M${x} ${y}V${y - 14}m-3 4l3 -4l3 4`} />}
      {falls && <path class="whisker" d={`M${x} ${y}V${y + 14}m-3 -4l3 4l3 -4`} />}
      {shapeOf(point.relation, x, y)}
    </g>
  );
}

function shapeOf(relation: FigurePoint["relation"], x: number, y: number) {
  switch (relation) {
    case "page":
      return <circle class="ring" cx={x} cy={y} r={7} />;
    case "agrees":
      return <circle cx={x} cy={y} r={4.5} />;
    case "update":
      return <path d={`M${x} ${y - 6}l6 10h-12z`} />;
    case "differs":
      return <rect x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  }
}

function sentence(point: FigurePoint, t: Translate): string {
  return t("figurePoint", {
    day: formatDate(point.day, t("locale")),
    value: boundedValue(point, t),
    outlet: point.outlet ?? t("thisPage"),
    relation: t(`figure_${point.relation}`),
  });
}

/** The value as it was bounded: “at least 80”, “1,000–2,000”. */
function boundedValue({ value, high, bound }: FigurePoint, t: Translate): string {
  const number = new Intl.NumberFormat(t("locale"), { maximumFractionDigits: 2 });
  const words = high === null ? number.format(value) : `${number.format(value)}–${number.format(high)}`;
  return bound === "exact" ? words : t(`bound_${bound}`, { value: words });
}

function Table({ points }: { readonly points: readonly FigurePoint[] }) {
  const t = useStrings();
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{t("columnDay")}</th>
          <th scope="col">{t("columnValue")}</th>
          <th scope="col">{t("columnOutlet")}</th>
          <th scope="col">{t("columnOrigin")}</th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.id}>
            <td>{formatDate(point.day, t("locale"))}</td>
            <td>
              {boundedValue(point, t)} <span class="small">{t(`figure_${point.relation}`)}</span>
            </td>
            <td>{point.outlet === null ? t("thisPage") : <bdi>{point.outlet}</bdi>}</td>
            <td>
              {point.origin === null ? (
                point.outlet === null ? (
                  ""
                ) : (
                  t("origin_unknown")
                )
              ) : (
                <bdi>{point.origin}</bdi>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
