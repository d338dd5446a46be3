import type { Median } from "../statistics";
import { ENGINES, type EngineEntry } from "./engines";
import { goalsTable } from "./goals";
import type { Cell, KindResult } from "./results";
import type { Spread } from "./warm-runs";
import { HEADING } from "./write-section";

/** The benchmark's section of the documents, of all results there are. */
export function storeSection(cells: readonly Cell[]): string {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    const key = `${cell.browser}, ${cell.texts.toLocaleString("en")} claims`;
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  const tables = [...groups].map(([title, group]) => table(title, group));
  return [HEADING, introduction(cells), goalsTable(cells), ...tables]
    .filter((part) => part !== "")
    .join("\n\n");
}

function introduction(cells: readonly Cell[]): string {
  const starts = [...new Set(cells.flatMap(({ content }) => (content ? [content.cold.count] : [])))];
  const fewest = Math.min(...starts);
  const most = Math.max(...starts);
  return `Made by \`npm run bench -- store\` on the machine that each table names, other work running beside it where the load is above 2
(processes running or waiting for a processor, averaged over the minute before): then all times are far above a free machine's, and rows of different loads are not to be compared. Each engine is an extension of its own, in one
browser, its background one classic script (Chromium keeps the compiled code of such a one); texts of 15 to 30 words from 50,000 by Zipf's law are the same for all, and so are the queries of 12 distinct terms, any of which may
match: *content* queries leave out the 100 most frequent words, *common-word* queries have four of them. **Cold** is a stopped background, from
message to answer (ten texts' numbers), seen by a page; **above empty** is its difference from the start of an empty background in the same round,
median and distribution-free 95 % interval over ${fewest === most ? `${most}` : `${fewest} to ${most}`} interleaved rounds (an engine whose first three starts all take over a second takes part in every fifth).
**Script + open + search** are medians within the background: from its start until its script has run, what the question then waits for the engine to open (each begins to as soon as its script has run), until it answers; the rest is the browser's own. **Page of 40**: one batch where the engine has one, else the sum of its queries; each page asks other queries; 20 pages after 5 that do not count, one where a query takes over 50 ms. Warm runs have the backgrounds of all other engines stopped.
**Floor**: the very reads of IndexedDB that Careo's search does, repeated raw and all at once by a background that does nothing else.
**Build** is index + persist for the libraries, all in the browser; for Careo it is compiling (before shipping) + installing. **Stored** is
\`navigator.storage.estimate()\`: Careo keeps whole claims with their reports and comparison data, Orama the texts, the others the index only.
**Heap** is a fresh background's after its first answer and a collection, with what lies outside the script's heap (in Firefox by its memory reporters).
**Top 10** is the share of the ten best by exhaustive BM25 on the same tokens, over 20 queries. SQLite opens a stored image, for its own file system
needs a dedicated worker, and a background cannot have one; FlexSearch does not rank by BM25. Results as data: [benchmarks-store.json](benchmarks-store.json).

![Time above an empty worker, by number of claims](benchmarks-store.svg)`;
}

const HEAD = [
  "engine",
  "build s",
  "stored MB",
  "cold ms",
  "above empty ms, content",
  "above empty ms, common",
  "script + open + search ms, content",
  "warm ms p50 / p95, content",
  "common",
  "page of 40, ms p50 / p95",
  "heap MB",
  "top 10, content / common",
  "load",
];

function table(title: string, cells: readonly Cell[]): string {
  const [first] = cells;
  const rows = ENGINES.map((engine) => {
    const cell = cells.find((each) => each.engine === engine.name);
    return cell === undefined ? emptyRow(engine, "not measured") : row(engine, cell);
  });
  return `### ${title}

${first?.version}, ${first?.date}${machinesOf(cells)}.

| ${HEAD.join(" | ")} |
| --- |${" ---: |".repeat(HEAD.length - 1)}
${rows.join("\n")}${notesOf(cells)}`;
}

/** Which engines were measured on which machine, where it is not one for all. */
function machinesOf(cells: readonly Cell[]): string {
  const engines = new Map<string, string[]>();
  for (const { machine, engine } of cells) {
    if (machine !== undefined) engines.set(machine, [...(engines.get(machine) ?? []), engine]);
  }
  const names = [...engines].map(([machine, own]) =>
    own.length === cells.length ? machine : `${machine} (${own.join(", ")})`,
  );
  return names.map((name) => `, ${name}`).join("");
}

function notesOf(cells: readonly Cell[]): string {
  const notes = cells.flatMap(({ engine, note }) => (note === undefined ? [] : [`${engine}: ${note}`]));
  return notes.length === 0 ? "" : `\n\nNot measured: ${notes.join("; ")}.`;
}

function emptyRow({ title }: EngineEntry, reason: string): string {
  return `| ${title} | ${reason} |${" – |".repeat(HEAD.length - 2)}`;
}

function row(engine: EngineEntry, cell: Cell): string {
  if (cell.failed !== null) return emptyRow(engine, cell.failed);
  const { content, common } = cell;
  const cells = [
    engine.title,
    build(cell),
    megabytes(cell.storedBytes),
    content === null ? "–" : number(content.cold.median),
    interval(content?.aboveEmpty, cell),
    interval(common?.aboveEmpty, cell),
    steps(content),
    spread(content?.warm),
    spread(common?.warm),
    spread(cell.page),
    megabytes(cell.heapBytes),
    share(content, common),
    String(cell.load),
  ];
  return `| ${cells.join(" | ")} |`;
}

function build({ buildMs, compileSeconds }: Cell): string {
  const steps = Object.values(buildMs ?? {}).map((ms) => ms / 1000);
  const all = typeof compileSeconds === "number" ? [compileSeconds, ...steps] : steps;
  return all.length === 0 ? "–" : all.map(number).join(" + ");
}

function interval(median: Median | undefined, { engine }: Cell): string {
  if (median === undefined || engine === "empty") return "–";
  return `**${number(median.median)}** (${number(median.low)} to ${number(median.high)}; ${median.count})`;
}

function steps(result: KindResult | null): string {
  const { script, open, search } = result?.steps ?? {};
  const known = [script, open, search].flatMap((ms) => (ms === undefined ? [] : [number(ms)]));
  return known.length === 0 ? "–" : known.join(" + ");
}

function spread(times: Spread | null | undefined): string {
  return times ? `${number(times.p50)} / ${number(times.p95)}` : "–";
}

function share(content: KindResult | null, common: KindResult | null): string {
  const [a, b] = [content?.agreement ?? null, common?.agreement ?? null];
  return a === null || b === null ? "–" : `${a.toFixed(2)} / ${b.toFixed(2)}`;
}

function megabytes(bytes: number | null): string {
  return bytes === null ? "–" : number(bytes / 1e6);
}

function number(value: number): string {
  return Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}
