import { join } from "node:path";
import { spotClaims } from "../../../core/claims/spot";
import { pageOfOneThing, UNITS } from "../../../test/core/claims/one-thing";
import { SMALL_RECOGNISER } from "../../../test/core/claims/small-gazetteer";
import { replaceSection } from "../store/write-section";

/** The heading of the section that this benchmark writes. */
export const GROWTH_HEADING = "## One thing over and over";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

const SHORT = 25_000;

/** Eight times the text takes eight times the work where it is linear, and 64 times where it is quadratic. */
const GROWTH = 8;

const RUNS = 5;

/** `npm run bench -- growth`: how spotting's work grows with a text of one thing over and over; 1 where it grows with more than the length. */
export function benchGrowth(): number {
  const rows = UNITS.map((unit) => {
    const short = cost(unit, SHORT);
    const long = cost(unit, SHORT * GROWTH);
    return { unit, short, long, growth: long / short };
  });
  const lines = rows.map(
    ({ unit, short, long, growth }) =>
      `| \`${JSON.stringify(unit)}\` | ${short.toFixed(1)} ms | ${long.toFixed(1)} ms | ${growth.toFixed(1)} |`,
  );
  const section = `${GROWTH_HEADING}

Made by \`npm run bench -- growth\`: spotting in Node, a text of ${SHORT.toLocaleString("en")} letters and one of ${GROWTH} times as many; the least processor time of ${RUNS} readings.
Linear work grows by ${GROWTH}, quadratic by ${GROWTH ** 2}; what takes less than a few milliseconds grows by chance.

| over and over | short | long | growth |
| --- | ---: | ---: | ---: |
${lines.join("\n")}
`;
  console.log(section);
  replaceSection(REPORT, section, GROWTH_HEADING);
  return rows.some(({ long, growth }) => long > NOISE_MS && growth > 2 * GROWTH) ? 1 : 0;
}

/** Less processor time than this is noise, in milliseconds. */
const NOISE_MS = 10;

function cost(unit: string, letters: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const page = pageOfOneThing(unit, letters);
    const before = process.cpuUsage();
    spotClaims(page, SMALL_RECOGNISER);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}
