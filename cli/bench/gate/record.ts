import type { Page, Protocol } from "puppeteer-core";
import { samplesIn } from "./samples";

/** How often the profiler looks at the stack, in microseconds, unless told otherwise. */
const INTERVAL_US = 50;

/** A task of a thread, of the browser's own trace: `dur` is elapsed time, `tdur` the processor's, in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

/** A profile of a page's main thread, with the tasks it ran: both by the same clock. */
export interface Recorded {
  readonly profile: Protocol.Profiler.Profile;
  readonly tasks: readonly TraceEvent[];
}

/** Records a page of Chromium while a job runs. `script` is one that runs there: it tells the page's thread from others. */
export async function record(
  page: Page,
  script: string,
  job: () => Promise<unknown>,
  interval = INTERVAL_US,
): Promise<Recorded> {
  const session = await page.createCDPSession();
  await page.tracing.start({ categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
  await session.send("Profiler.enable");
  await session.send("Profiler.setSamplingInterval", { interval });
  await session.send("Profiler.start");
  await job();
  const { profile } = await session.send("Profiler.stop");
  await session.detach();
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(
    new TextDecoder().decode((await page.tracing.stop()) ?? new Uint8Array()),
  );
  const own = trace.traceEvents.find(({ args }) => args.data?.url === script);
  const tasks = trace.traceEvents.filter(
    ({ name, ph, pid, tid }) => name === "RunTask" && ph === "X" && pid === own?.pid && tid === own.tid,
  );
  return { profile, tasks: tasks.toSorted((a, b) => a.ts - b.ts) };
}

/**
 * The processor time, in milliseconds, that a script takes up in each of the tasks it runs in: its share of the samples, of
 * the task's processor time. On a busy machine elapsed time is mostly that of others.
 */
export function timesInTasks({ profile, tasks }: Recorded, script: string): number[] {
  const elapsed = new Map<TraceEvent, number>();
  let at = 0;
  for (const { time, length } of samplesIn(profile, script)) {
    while (at + 1 < tasks.length && (tasks[at + 1]?.ts ?? Number.POSITIVE_INFINITY) <= time) at++;
    const task = tasks[at];
    if (task) elapsed.set(task, (elapsed.get(task) ?? 0) + length);
  }
  return [...elapsed].map(([{ dur = 0, tdur = dur }, time]) => {
    const share = dur === 0 ? 0 : Math.min(1, time / dur);
    return (share * tdur) / 1000;
  });
}
