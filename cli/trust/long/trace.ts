import { readFileSync } from "node:fs";
import { z } from "../../../core/schema";

const Trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      dur: z.optional(z.number()),
      tdur: z.optional(z.number()),
      args: z.optional(z.looseObject({ name: z.optional(z.unknown()) })),
    }),
  ),
});

/** The longest tasks in a trace of Chromium's, in milliseconds of processor time: of any page's main thread, and of a service worker. */
export function longestTasks(file: string): { readonly page: number; readonly worker: number } {
  const { traceEvents } = z.parse(Trace, JSON.parse(readFileSync(file, "utf8")));
  const threads = new Map(
    traceEvents
      .filter(({ name, ph }) => ph === "M" && name === "thread_name")
      .map(({ pid, tid, args }) => [`${pid}/${tid}`, String(args?.name)]),
  );
  const longest = (thread: RegExp) =>
    traceEvents
      .filter(({ pid, tid, tdur }) => tdur !== undefined && thread.test(threads.get(`${pid}/${tid}`) ?? ""))
      .reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  return { page: longest(/^CrRendererMain/), worker: longest(/^ServiceWorker/) };
}
