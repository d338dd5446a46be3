import { parseArgs } from "node:util";
import { BROWSERS } from "../../../test/e2e/harness/session";
import type { BrowserName } from "../../setup/browsers.mjs";
import { ENGINES, type EngineEntry } from "./engines";

/** What a run measures. */
export interface StoreOptions {
  readonly texts: readonly number[];
  readonly engines: readonly EngineEntry[];
  readonly browsers: readonly BrowserName[];
  readonly starts: number;
  /** An engine that takes longer to build than this is given up. */
  readonly minutes: number;
}

export const USAGE = `npm run bench -- store [options]     measure the store against other engines, in real browsers
  --texts 1k,10k,100k,1m        how many claims (default 1k,10k,100k,1m)
  --engines ${ENGINES.map(({ name }) => name).join(",")}
                                which engines (default all; the empty worker is always measured)
  --browsers chromium,firefox   which browsers (default both)
  --starts 50                   cold starts of each engine for each kind of query
  --minutes 10                  most time to build an engine's store
Results are merged into docs/benchmarks-store.json by browser, number of claims and engine; the table in
docs/benchmarks.md and the plot docs/benchmarks-store.svg are made from it.`;

/** Parses a command line; a string is what is wrong with it. */
export function parseOptions(args: readonly string[]): StoreOptions | string {
  const { values } = parseArgs({
    args: [...args],
    options: {
      texts: { type: "string", default: "1k,10k,100k,1m" },
      engines: { type: "string", default: ENGINES.map(({ name }) => name).join(",") },
      browsers: { type: "string", default: BROWSERS.join(",") },
      starts: { type: "string", default: "50" },
      minutes: { type: "string", default: "10" },
    },
  });
  const texts = values.texts.split(",").map(numberOf);
  if (texts.some(Number.isNaN)) return `--texts: expected numbers such as 10k, found ${values.texts}`;
  const named = values.engines.split(",");
  const unknown = named.find((name) => !ENGINES.some((engine) => engine.name === name));
  if (unknown !== undefined) return `--engines: expected known engines, found ${unknown}`;
  const browsers = BROWSERS.filter((name) => values.browsers.split(",").includes(name));
  if (browsers.length === 0) return `--browsers: expected chromium or firefox, found ${values.browsers}`;
  const starts = Number(values.starts);
  const minutes = Number(values.minutes);
  if (!(starts >= 1 && minutes > 0)) return "--starts and --minutes: expected positive numbers";
  const engines = ENGINES.filter(({ name }) => name === "empty" || named.includes(name));
  return { texts, engines, browsers, starts, minutes };
}

const SCALES: Readonly<Record<string, number>> = { "": 1, k: 1_000, m: 1_000_000 };

function numberOf(text: string): number {
  const [, digits = "", scale = ""] = /^(\d+)([km]?)$/i.exec(text.trim()) ?? [];
  return digits === "" ? Number.NaN : Number(digits) * (SCALES[scale.toLowerCase()] ?? Number.NaN);
}
