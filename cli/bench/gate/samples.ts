import type { Protocol } from "puppeteer-core";

/** A look of the profiler at the stack: when, and the time since the one before, in microseconds. */
export interface Sample {
  readonly time: number;
  readonly length: number;
}

/** The samples whose stack holds a function of this script, in order of time. */
export function samplesIn(
  { nodes, startTime, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile,
  script: string,
): Sample[] {
  const own = new Set<number>();
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const urls = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  for (const { id } of nodes) {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      if (urls.get(at) === script) own.add(id);
    }
  }
  const found: Sample[] = [];
  let time = startTime;
  for (const [at, id] of samples.entries()) {
    const length = timeDeltas[at] ?? 0;
    time += length;
    if (own.has(id)) found.push({ time, length });
  }
  return found;
}
