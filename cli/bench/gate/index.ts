import { join } from "node:path";
import { BROWSERS, startSession } from "../../../test/e2e/harness/session";
import { replaceSection } from "../store/write-section";
import { longestTasks } from "./longest-tasks";
import { type GateTimes, measureGate } from "./measure-gate";
import { GATE_ROUNDS, LARGE_PAGES } from "./pages";

/** The heading of the figures of the gate and of reading, in `docs/benchmarks.md`. */
export const GATE_HEADING = "## The gate, and how long reading keeps a page waiting";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

/** Measures the gate on pages about other things, and the longest time that one task of the page's main thread is ours; 0 where the goals are met. */
export async function benchGate(): Promise<number> {
  const gates: GateTimes[] = [];
  let tasks: Awaited<ReturnType<typeof longestTasks>> = [];
  for (const name of BROWSERS) {
    const session = await startSession(name);
    try {
      gates.push(await measureGate(session));
      if (name === "chromium") tasks = await longestTasks(session);
    } finally {
      await session.close();
    }
  }
  const row = (title: string, cell: (gate: GateTimes) => string) =>
    `| ${title} | ${gates.map(cell).join(" | ")} |`;
  const text = `${GATE_HEADING}

Made by \`npm run build:e2e && npm run bench -- gate\`. The gate on a page of 2,000 words about gardening, ${GATE_ROUNDS} loads: what a sampling profiler
attributes to \`gate.js\`, in processor time (Chromium: looks every 0.05 ms; Firefox: every 0.2 ms).

| | ${gates.map(({ browser }) => browser).join(" | ")} |
| --- | ${gates.map(() => "---:").join(" | ")} |
${row("median (goal: under 2 ms)", ({ median }) => `${median.toFixed(2)} ms`)}
${row("95th of 100", ({ p95 }) => `${p95.toFixed(2)} ms`)}
${row("background after all loads", ({ awake }) => (awake ? "awake" : "asleep, never woken"))}
${row("listeners left on the page", ({ listeners }) => listeners ?? "not readable there")}

The longest that one task of the page's main thread is ours, in Chromium, from opening the page until six seconds after (processor time; median and worst of ${LARGE_PAGES.rounds} loads).

| page | gate.js | page.js |
| --- | ---: | ---: |
${tasks.map(({ page, gate, script }) => `| ${page} | ${gate} | ${script} |`).join("\n")}
`;
  console.log(text);
  replaceSection(REPORT, text, GATE_HEADING);
  return gates.every(({ median, awake }) => median < 2 && !awake) ? 0 : 1;
}
