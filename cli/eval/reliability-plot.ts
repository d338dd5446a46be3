import type { Tenth } from "./ranking-figures";
import { wilson } from "./wilson";

/** A set of pairs whose scores were judged by tenths. */
export interface ReliabilitySeries {
  readonly name: string;
  readonly tenths: readonly Tenth[];
}

const SIDE = 320;
const MARGIN = { left: 56, top: 20, bottom: 96, right: 24 };
/** Colours that stay apart for colour-blind readers (Okabe and Ito), told apart by shape as well. */
const COLOURS = ["#0072B2", "#D55E00"];
/** How far a series' points stand beside their score, so that intervals of two series do not hide each other. */
const ASIDE = 5;

/** How often a score is right by what it says, a point each tenth with its 95 % interval (Wilson); on the diagonal it is a probability. */
export function reliabilityPlot(series: readonly ReliabilitySeries[]): string {
  const width = MARGIN.left + SIDE + MARGIN.right;
  const height = MARGIN.top + SIDE + MARGIN.bottom;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="How often a score is right, by what it says">
<rect width="100%" height="100%" fill="#fff"/>
<g transform="translate(${MARGIN.left} ${MARGIN.top})">
${axes()}
${series.map(({ tenths }, at) => points(tenths, at)).join("\n")}
${series.map(({ name }, at) => legend(name, at)).join("\n")}
</g>
</svg>
`;
}

function axes(): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map(
    (share) =>
      `<line x2="${SIDE}" y1="${y(share)}" y2="${y(share)}" stroke="#ddd"/><text x="-8" y="${y(share) + 4}" text-anchor="end">${share.toFixed(1)}</text><text x="${x(share)}" y="${SIDE + 18}" text-anchor="middle">${share.toFixed(1)}</text>`,
  );
  return `${ticks.join("")}<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#777" stroke-dasharray="4 4"/><text x="${SIDE / 2}" y="${SIDE + 38}" text-anchor="middle">what the score says</text><text transform="translate(-40 ${SIDE / 2}) rotate(-90)" text-anchor="middle">share that is right</text>`;
}

function points(tenths: readonly Tenth[], series: number): string {
  const aside = (series - 0.5) * ASIDE;
  return tenths
    .flatMap(({ count, said, right }) => {
      const interval = wilson(Math.round(right * count), count);
      if (interval === null) return [];
      const [low, high] = interval;
      const at = round(x(said) + aside);
      return `<line x1="${at}" x2="${at}" y1="${y(low)}" y2="${y(high)}" stroke="${colour(series)}"/>${mark(at, y(right), series)}`;
    })
    .join("");
}

function legend(name: string, series: number): string {
  const top = SIDE + 60 + series * 18;
  return `${mark(6, top - 4, series)}<text x="18" y="${top}">${name}</text>`;
}

/** A disc for the first series, a square for the others. */
function mark(at: number, height: number, series: number): string {
  return series === 0
    ? `<circle cx="${at}" cy="${height}" r="4" fill="${colour(series)}"/>`
    : `<rect x="${round(at - 3.5)}" y="${round(height - 3.5)}" width="7" height="7" fill="${colour(series)}"/>`;
}

function colour(series: number): string {
  return COLOURS[series % COLOURS.length] ?? "#000";
}

function x(share: number): number {
  return round(share * SIDE);
}

function y(share: number): number {
  return round((1 - share) * SIDE);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
