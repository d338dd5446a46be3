import { z } from "../../../core/schema";

/** Where the last figures of each part are kept. */
export const LONG_RUNS = "docs/long-runs.json";

/** The last run of each part: when it was, how long it took, with what load on the machine, and what came of it. */
export const LongRuns = z.array(
  z.object({
    part: z.string(),
    day: z.string(),
    seconds: z.number(),
    load: z.number(),
    figures: z.array(
      z.object({ what: z.string(), value: z.string(), asked: z.string(), holds: z.boolean() }),
    ),
  }),
);
export type LongRuns = z.infer<typeof LongRuns>;

/** The section of the report: one line for each figure. */
export function longRunsSection(runs: LongRuns): string {
  const lines = runs.flatMap(({ part, day, seconds, load, figures }) =>
    figures.map(({ what, value, asked, holds }, at) => {
      const head = at === 0 ? `${part} | ${day}, ${Math.ceil(seconds / 60)} min, load ${load}` : " | ";
      return `| ${head} | ${what} | ${holds ? value : `**${value}**`} | ${asked} |`;
    }),
  );
  return `## Long runs

\`npm run build:e2e && npm run trust:long -- PART\` (or \`all\`) makes them anew; a figure that does not hold stands in bold. *Load* is the machine's load average at the end of the run
(two cores): times are told with it, and tasks are measured in processor time.

| part | last run | what | figure | asked |
| --- | --- | --- | --- | --- |
${lines.join("\n")}
`;
}
