import { NO_PEERS } from "./cold-starts";
import type { QueryKind } from "./generated-text";
import type { Cell, KindResult } from "./results";

/** Most milliseconds of a cold answer above an empty worker, by number of claims. */
const COLD_MS: Readonly<Record<number, number>> = { 100000: 12, 1000000: 20 };

const WARM_P95_MS = 5;
const PAGE_MS = 60;
const HEAP_BYTES = 40e6;

/** What the store should reach beside what it does, at every size; nothing where none was measured. */
export function goalsTable(cells: readonly Cell[]): string {
  const rows = cells.flatMap((cell) => (cell.engine === "careo" ? rowsOf(cell, cells) : []));
  if (rows.length === 0) return "";
  return `### Against the goals

| | measured | goal | held |
| --- | ---: | ---: | --- |
${rows.join("\n")}

"Ahead" compares with the engine that is quickest above an empty worker in the same run, whatever it ranks by: *later by* is the median difference of two starts of one round, with its 95 % interval. What was tried, and what the time goes into: [decision 005](decisions/005-the-index-lies-in-records.md).`;
}

function rowsOf(cell: Cell, cells: readonly Cell[]): string[] {
  const { browser, texts, load, content, common, page, heapBytes } = cell;
  const place = `${browser}, ${texts.toLocaleString("en")}, load ${load}`;
  const row = (what: string, value: number | undefined, goal: number | undefined): string[] =>
    value === undefined || goal === undefined
      ? []
      : [
          `| ${place}: ${what} | ${show(value)} | ${show(goal)} | ${value <= goal ? "yes" : `no, ${(value / goal).toFixed(1)} times`} |`,
        ];
  const kinds = [
    { kind: "content", result: content },
    { kind: "common", result: common },
  ] as const;
  const small = texts === 100_000;
  return [
    ...kinds.flatMap(({ kind, result }) => [
      ...row(`above empty ms, ${kind}`, result?.aboveEmpty.median, COLD_MS[texts]),
      ...ahead(place, kind, result, cell, cells),
      ...(small ? row(`warm p95 ms, ${kind}`, result?.warm?.p95, WARM_P95_MS) : []),
    ]),
    ...(small ? row("a page of 40, p95 ms", page?.p95, PAGE_MS) : []),
    ...(texts < 1_000_000
      ? []
      : row("heap MB", heapBytes === null ? undefined : heapBytes / 1e6, HEAP_BYTES / 1e6)),
  ];
}

/** How the best of the other engines of the same run compares, start by start where that was noted. */
function ahead(
  place: string,
  kind: QueryKind,
  own: KindResult | null,
  { browser, texts, run, date }: Cell,
  cells: readonly Cell[],
): string[] {
  const others = cells.flatMap((cell) => {
    const result = cell[kind];
    const same =
      cell.browser === browser && cell.texts === texts && (cell.run ?? cell.date) === (run ?? date);
    return same && !NO_PEERS.includes(cell.engine) && result ? [{ engine: cell.engine, result }] : [];
  });
  const [best] = others.sort((a, b) => a.result.aboveEmpty.median - b.result.aboveEmpty.median);
  if (own === null || best === undefined) return [];
  const { median } = own.aboveEmpty;
  const { aboveEmpty, behindCareo } = best.result;
  const behind = behindCareo
    ? `, later by ${show(behindCareo.median)} (${show(behindCareo.low)} to ${show(behindCareo.high)})`
    : "";
  const sure = behindCareo && behindCareo.low <= 0 ? ", within what chance may do" : "";
  const held = (behindCareo?.median ?? aboveEmpty.median - median) > 0 ? `yes${sure}` : "no";
  return [
    `| ${place}: ahead, ${kind} | ${show(median)} | ${best.engine} ${show(aboveEmpty.median)}${behind} | ${held} |`,
  ];
}

function show(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}
