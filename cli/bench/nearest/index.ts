import { loadavg } from "node:os";
import { join } from "node:path";
import { VECTOR_WIDTH } from "../../../core/encode/encoder-name";
import { BROWSERS } from "../../../test/e2e/harness/session";
import { inWorkers } from "../in-worker";
import { PROCESSORS } from "../machine";
import { percentile } from "../statistics";
import { replaceSection } from "../store/write-section";
import type { NearestTask } from "./worker";

/** The heading of the section that this benchmark writes. */
export const NEAREST_HEADING = "## The nearest of all claims by sentence vectors";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

const SIZES = [1_000, 10_000, 100_000] as const;
const NEAREST = 10;
const RUNS = 9;

/** `npm run bench -- nearest`: how long a worker of both browsers looks at the vectors of all claims of a segment, its parts in memory; a vector a claim, drawn. */
export async function benchNearest(): Promise<number> {
  const lines: string[] = [];
  for (const name of BROWSERS) {
    await inWorkers(name, join(import.meta.dirname, "worker.ts"), async ({ version, ask }) => {
      for (const size of SIZES) {
        const times = await ask<NearestTask, number[]>({ size, limit: NEAREST, runs: RUNS });
        const cells = [
          version,
          size.toLocaleString("en"),
          ms(times[0] ?? Number.NaN),
          ms(percentile(times, 0.5)),
          (loadavg()[0] ?? 0).toFixed(1),
        ];
        lines.push(`| ${cells.join(" | ")} |`);
      }
    });
  }
  const section = `${NEAREST_HEADING}

Made by \`npm run bench -- nearest\` on ${PROCESSORS}: the ${NEAREST} nearest of all claims of a segment, exactly, in a dedicated worker with its parts in memory; a drawn vector of
${VECTOR_WIDTH} bytes a claim. Reading and checking the blocks of vectors is in it; *first* is with none of them known.

| browser | claims | first | median of ${RUNS} | load |
| --- | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`;
  console.log(section);
  replaceSection(REPORT, section, NEAREST_HEADING);
  return 0;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
