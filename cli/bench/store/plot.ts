import { ENGINES } from "./engines";
import type { Cell } from "./results";

const PANEL = { width: 430, height: 300, left: 66, top: 34, gap: 70 };
const LEGEND_HEIGHT = 64;
/** Least time drawn, in milliseconds: below it noise decides. */
const FLOOR_MS = 1;

/** Colours that stay apart for colour-blind readers (Okabe and Ito). */
const COLOURS: Readonly<Record<string, string>> = {
  floor: "#777777",
  careo: "#D55E00",
  flexsearch: "#0072B2",
  sqlite: "#009E73",
  minisearch: "#CC79A7",
  orama: "#E69F00",
};

/** Time above an empty worker by number of claims, both axes logarithmic, one panel a browser; bars are 95 % intervals. */
export function plotOf(cells: readonly Cell[]): string {
  const shown = cells.filter(({ engine, content }) => engine in COLOURS && content !== null);
  const browsers = [...new Set(shown.map(({ browser }) => browser))];
  const texts = [...new Set(shown.map((cell) => cell.texts))].sort((a, b) => a - b);
  const highest = Math.max(10, ...shown.map(({ content }) => content?.aboveEmpty.high ?? 0));
  const x = scale([texts[0] ?? 1, Math.max(texts.at(-1) ?? 1, (texts[0] ?? 1) * 10)], [0, PANEL.width]);
  const y = scale([FLOOR_MS, highest], [PANEL.height, 0]);
  const width = PANEL.left + browsers.length * (PANEL.width + PANEL.gap);
  const height = PANEL.top + PANEL.height + 44 + LEGEND_HEIGHT;
  const panels = browsers.map((browser, at) => {
    const own = shown.filter((cell) => cell.browser === browser);
    const left = PANEL.left + at * (PANEL.width + PANEL.gap);
    return `<g transform="translate(${left} ${PANEL.top})">${axes(browser, texts, highest, x, y)}${ENGINES.map(
      ({ name }) =>
        line(
          own.filter(({ engine }) => engine === name),
          COLOURS[name] ?? "#000",
          x,
          y,
        ),
    ).join("")}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img" aria-label="Cold start above an empty worker by number of claims">
<rect width="100%" height="100%" fill="#fff"/>
${panels.join("\n")}
${legend(height - LEGEND_HEIGHT + 12)}
</svg>
`;
}

type Scale = (value: number) => number;

function scale([low, high]: readonly [number, number], [from, to]: readonly [number, number]): Scale {
  const span = Math.log(high / low) || 1;
  return (value) => from + ((to - from) * Math.log(Math.max(value, low) / low)) / span;
}

function axes(browser: string, texts: readonly number[], highest: number, x: Scale, y: Scale): string {
  const powers = Array.from({ length: Math.floor(Math.log10(highest)) + 1 }, (_, power) => 10 ** power);
  const rows = powers.map(
    (ms) =>
      `<line x2="${PANEL.width}" y1="${round(y(ms))}" y2="${round(y(ms))}" stroke="#ddd"/><text x="-6" y="${round(y(ms) + 4)}" text-anchor="end">${ms} ms</text>`,
  );
  const columns = texts.map(
    (count) =>
      `<text x="${round(x(count))}" y="${PANEL.height + 18}" text-anchor="middle">${count.toLocaleString("en")}</text>`,
  );
  return `<text y="-12" font-weight="bold">${browser}: cold start above an empty worker</text>${rows.join("")}${columns.join("")}<text x="${PANEL.width / 2}" y="${PANEL.height + 36}" text-anchor="middle">claims</text>`;
}

function line(cells: readonly Cell[], colour: string, x: Scale, y: Scale): string {
  const points = [...cells].sort((a, b) => a.texts - b.texts);
  return (["content", "common"] as const)
    .map((kind) => {
      const known = points.flatMap((cell) => {
        const found = cell[kind]?.aboveEmpty;
        return found === undefined ? [] : [{ at: x(cell.texts), ...found }];
      });
      const path = known.map(({ at, median }) => `${round(at)},${round(y(median))}`).join(" ");
      const bars = known.map(
        ({ at, median, low, high }) =>
          `<line x1="${round(at)}" x2="${round(at)}" y1="${round(y(low))}" y2="${round(y(high))}" stroke="${colour}"/><circle cx="${round(at)}" cy="${round(y(median))}" r="3" fill="${colour}"/>`,
      );
      const dash = kind === "common" ? ' stroke-dasharray="5 4"' : "";
      return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dash}/>${bars.join("")}`;
    })
    .join("");
}

function legend(top: number): string {
  const entries = ENGINES.filter(({ name }) => name in COLOURS).map(
    ({ name, title }, at) =>
      `<rect x="${(at % 3) * 300}" y="${Math.floor(at / 3) * 20}" width="12" height="12" fill="${COLOURS[name]}"/><text x="${(at % 3) * 300 + 18}" y="${Math.floor(at / 3) * 20 + 11}">${title}</text>`,
  );
  return `<g transform="translate(${PANEL.left} ${top})">${entries.join("")}<text y="52" fill="#555" font-size="11">line: content queries, dashed: common-word queries</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
