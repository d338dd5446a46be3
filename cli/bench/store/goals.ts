import type { QueryKind } from "./generated-text";
import type { Cell, KindResult } from "./results";

/** Most milliseconds of a cold answer above an empty worker, by number of claims. */
const COLD_MS: Readonly<Record<number, number>> = { 100000: 12, 1000000: 20 };

const WARM_P95_MS = 5;
const PAGE_MS = 60;
const HEAP_BYTES = 40e6;

/** What the store should reach beside what it does, for every size that has a goal; nothing where none was measured. */
export function goalsTable(cells: readonly Cell[]): string {
  const rows = cells.flatMap((cell) =>
    cell.engine === "careo" && cell.texts in COLD_MS ? rowsOf(cell, cells) : [],
  );
  if (rows.length === 0) return "";
  return `### Against the goals

| | measured | goal | held |
| --- | ---: | ---: | --- |
${rows.join("\n")}

"Ahead" compares with the engine that is quickest above an empty worker in the same run, whatever it ranks by. What was tried, and what the time goes into: [decision 005](decisions/005-the-index-lies-in-records.md).`;
}

function rowsOf(cell: Cell, cells: readonly Cell[]): string[] {
  const { browser, texts, load, content, common, page, heapBytes } = cell;
  const place = `${browser}, ${texts.toLocaleString("en")}, load ${load}`;
  const row = (what: string, value: number | undefined, goal: number): string[] =>
    value === undefined
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
      ...row(`above empty ms, ${kind}`, result?.aboveEmpty.median, COLD_MS[texts] ?? 0),
      ...ahead(place, kind, result, cell, cells),
      ...(small ? row(`warm p95 ms, ${kind}`, result?.warm?.p95, WARM_P95_MS) : []),
    ]),
    ...(small ? row("a page of 40 ms", page?.p50, PAGE_MS) : []),
    ...(small ? [] : row("heap MB", heapBytes === null ? undefined : heapBytes / 1e6, HEAP_BYTES / 1e6)),
  ];
}

function ahead(
  place: string,
  kind: QueryKind,
  own: KindResult | null,
  { browser, texts, date }: Cell,
  cells: readonly Cell[],
): string[] {
  const others = cells.flatMap((cell) => {
    const ms = cell[kind]?.aboveEmpty.median;
    const same = cell.browser === browser && cell.texts === texts && cell.date === date;
    const isPeer = !["careo", "empty", "floor"].includes(cell.engine);
    return same && isPeer && ms !== undefined ? [{ engine: cell.engine, ms }] : [];
  });
  const [best] = others.sort((a, b) => a.ms - b.ms);
  if (own === null || best === undefined) return [];
  const { median } = own.aboveEmpty;
  return [
    `| ${place}: ahead, ${kind} | ${show(median)} | ${best.engine} ${show(best.ms)} | ${median < best.ms ? "yes" : "no"} |`,
  ];
}

function show(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}
