import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "../../../core/schema";

const Interval = z.object({ median: z.number(), low: z.number(), high: z.number(), count: z.number() });
const Spread = z.object({ p50: z.number(), p95: z.number(), count: z.number() });

/** What was measured of an engine with one kind of query: cold to first answer, its excess over the empty worker's start of the same round, warm. */
export const KindResult = z.object({
  cold: Interval,
  aboveEmpty: Interval,
  /** Its excess over Careo's start of the same round; only of other engines. */
  behindCareo: z.optional(Interval),
  /** Medians of the steps of a cold answer. */
  steps: z.optional(z.nullable(z.object({ script: z.number(), open: z.number(), search: z.number() }))),
  warm: z.nullable(Spread),
  /** Share of the ten best by exhaustive BM25 on the same tokens that the engine gives; null where it ranks nothing. */
  agreement: z.nullable(z.number()),
});
export type KindResult = z.infer<typeof KindResult>;

/** One engine at one size in one browser. `failed` says why there are no figures. */
export const Cell = z.object({
  browser: z.string(),
  version: z.string(),
  texts: z.number(),
  engine: z.string(),
  date: z.string(),
  /** Its processors and memory. */
  machine: z.optional(z.string()),
  /** When the run began that measured it beside others. */
  run: z.optional(z.string()),
  load: z.number(),
  failed: z.nullable(z.string()),
  /** What could not be measured though the rest was. */
  note: z.optional(z.string()),
  buildMs: z.nullable(z.record(z.string(), z.number())),
  compileSeconds: z.optional(z.nullable(z.number())),
  storedBytes: z.nullable(z.number()),
  memoryBytes: z.nullable(z.number()),
  heapBytes: z.nullable(z.number()),
  content: z.nullable(KindResult),
  common: z.nullable(KindResult),
  page: z.nullable(Spread),
});
export type Cell = z.infer<typeof Cell>;

/** Reads the results of earlier runs. */
export function readCells(path: string): Cell[] {
  return existsSync(path) ? z.parse(z.array(Cell), JSON.parse(readFileSync(path, "utf8"))) : [];
}

/** Puts new cells in the place of those of the same browser, size and engine, and writes all in a fixed order. */
export function mergeCells(path: string, news: readonly Cell[]): Cell[] {
  const key = ({ browser, texts, engine }: Cell) => `${browser} ${String(texts).padStart(9)} ${engine}`;
  const cells = new Map([...readCells(path), ...news].map((cell) => [key(cell), cell]));
  const all = [...cells.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(all, null, 1)}\n`);
  return all;
}
