import type { Page, Protocol } from "puppeteer-core";

/** How often the profiler looks at the stack, in microseconds. */
const INTERVAL_US = 100;

/** Runs a job and gives the milliseconds of the page's main thread spent in, or below, these scripts. */
export async function profileChromium(
  page: Page,
  scripts: readonly string[],
  job: () => Promise<void>,
): Promise<number> {
  const session = await page.createCDPSession();
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval: INTERVAL_US });
  await session.send("Profiler.start");
  await job();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  return timeIn(profile, scripts);
}

function timeIn(
  { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  scripts: readonly string[],
): number {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const mark = (id: number, inherited: boolean) => {
    const node = byId.get(id);
    if (!node) return;
    const own = inherited || scripts.includes(node.callFrame.url);
    if (own) ours.add(id);
    for (const child of node.children ?? []) mark(child, own);
  };
  const [root] = nodes;
  if (root) mark(root.id, false);
  const microseconds = samples.reduce((sum, id, at) => sum + (ours.has(id) ? (timeDeltas[at] ?? 0) : 0), 0);
  return microseconds / 1000;
}
