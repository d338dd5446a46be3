import { join } from "node:path";
import { BROWSERS } from "../../../test/e2e/harness/session";
import { PROCESSORS } from "../machine";
import { percentile } from "../statistics";
import { replaceSection } from "../store/write-section";
import { measureSpotting, type SpottingRow } from "./measure-spotting";

/** The heading of the section that this benchmark writes. */
export const SPOTTING_HEADING = "## Spotting in a worker";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

/** `npm run bench -- spotting`: times spotting in both browsers and writes its section of docs/benchmarks.md. */
export async function benchSpotting(): Promise<number> {
  const rows: SpottingRow[] = [];
  for (const name of BROWSERS) rows.push(...(await measureSpotting(name)));
  const section = sectionOf(rows);
  console.log(section);
  replaceSection(REPORT, section, SPOTTING_HEADING);
  return 0;
}

function sectionOf(rows: readonly SpottingRow[]): string {
  return `${SPOTTING_HEADING}

Made by \`npm run bench -- spotting\` on ${PROCESSORS}: \`spotClaims\` with the bundled gazetteer in a dedicated
worker, from the page's text to its claims. Every sentence of the article is a claim, the worst case. *First* is the reading with cold code;
the others follow warm-up runs in the same worker. *Load* is the machine's load average just after: beyond the number of its processors others had them too,
and the best time says more than the median.

| browser | words | claims | first | best | median | p95 | per 1,000 words (best) | ratio to 1,000 words | load |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows.map((row) => lineOf(row, rows)).join("\n")}

The aim is a p95 under 15 ms at 2,000 words, and a ratio near 1 at any length.
`;
}

function lineOf(row: SpottingRow, rows: readonly SpottingRow[]): string {
  const shortest = rows.find(({ browser }) => browser === row.browser) ?? row;
  const cells = [
    row.browser,
    row.words.toLocaleString("en"),
    row.claims.toLocaleString("en"),
    ms(row.first),
    ms(percentile(row.times, 0)),
    ms(percentile(row.times, 0.5)),
    ms(percentile(row.times, 0.95)),
    ms(each(row)),
    (each(row) / each(shortest)).toFixed(2),
    row.load.toFixed(1),
  ];
  return `| ${cells.join(" | ")} |`;
}

function each({ times, words }: SpottingRow): number {
  return (percentile(times, 0) / words) * 1000;
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
