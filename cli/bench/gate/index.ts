import { loadavg } from "node:os";
import { join } from "node:path";
import { BROWSERS, buildFolder, type Session, startSession } from "../../../test/e2e/harness/session";
import { replaceSection } from "../store/write-section";
import { longestTasks } from "./longest-tasks";
import { type GateTimes, measureGate } from "./measure-gate";
import { GATE_ROUNDS, LARGE_PAGES } from "./pages";
import { timedBuild } from "./timed-build";

/** The heading of the figures of the gate and of reading, in `docs/benchmarks.md`. */
export const GATE_HEADING = "## The gate, and how long reading keeps a page waiting";

const REPORT = join(import.meta.dirname, "../../../docs/benchmarks.md");

/** Measures the gate on pages about other things, and the longest time that one task of the page's main thread is ours; 0 where the goals are met. */
export async function benchGate(): Promise<number> {
  const gates: (GateTimes & { readonly load: number })[] = [];
  let tasks: Awaited<ReturnType<typeof longestTasks>> = [];
  for (const name of BROWSERS) {
    const timed = await timedBuild(buildFolder(name, "e2e"));
    try {
      const gate = await inSession(startSession(name, { build: timed.folder }), measureGate);
      gates.push({ ...gate, load: loadavg()[0] ?? 0 });
    } finally {
      await timed.remove();
    }
    if (name === "chromium") tasks = await inSession(startSession(name), longestTasks);
  }
  const row = (title: string, cell: (gate: (typeof gates)[number]) => string) =>
    `| ${title} | ${gates.map(cell).join(" | ")} |`;
  const text = `${GATE_HEADING}

Made by \`npm run build:e2e && npm run bench -- gate\`. The gate on a page of 2,000 words about gardening, ${GATE_ROUNDS} loads, each a new tab: from the
first line of \`gate.js\` until it is done, by the page's own clock, without profiler, in a copy of the build with a clock around that script. Elapsed time:
where programs wait for the processors (load above 2) it holds their time, too, and the best of the loads says more than the median.

| | ${gates.map(({ browser }) => browser).join(" | ")} |
| --- | ${gates.map(() => "---:").join(" | ")} |
${row("best", ({ best }) => `${best.toFixed(2)} ms`)}
${row("median (goal: under 2 ms)", ({ median }) => `${median.toFixed(2)} ms`)}
${row("95th of 100", ({ p95 }) => `${p95.toFixed(2)} ms`)}
${row("load of the machine", ({ load }) => load.toFixed(1))}
${row("background after all loads", ({ awake }) => (awake ? "awake" : "asleep, never woken"))}
${row("listeners left on the page", ({ listeners }) => listeners ?? "not readable there")}

The longest that one task of the page's main thread is ours, in Chromium, from opening the page until four seconds after (processor time; median and worst of ${LARGE_PAGES.rounds} loads).

| page | gate.js | page.js |
| --- | ---: | ---: |
${tasks.map(({ page, gate, script }) => `| ${page} | ${gate} | ${script} |`).join("\n")}
`;
  console.log(text);
  replaceSection(REPORT, text, GATE_HEADING);
  return gates.every(({ median, awake }) => median < 2 && !awake) ? 0 : 1;
}

async function inSession<T>(starting: Promise<Session>, job: (session: Session) => Promise<T>): Promise<T> {
  const session = await starting;
  try {
    return await job(session);
  } finally {
    await session.close();
  }
}
