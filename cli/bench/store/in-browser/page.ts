import type { BuildJob, BuildTimes } from "./engine";
import { extensionApi } from "./extension-api";
import type { ColdSteps, WorkerRequest } from "./requests";

/** What the driver calls in the benchmark's page. */
export interface BenchPage {
  build(job: BuildJob, place: "page" | "worker"): Promise<BuildTimes>;
  stopBuild(): void;
  /** Sends a request to the background and gives what it answered, and the milliseconds until then. */
  ask(request: WorkerRequest): Promise<{ ms: number; value: unknown; steps?: ColdSteps }>;
  usage(): Promise<number>;
}

let worker: Worker | undefined;

const page: BenchPage = {
  async build(job, place) {
    if (place === "page") {
      await import(/* @vite-ignore */ extensionApi().runtime.getURL("build.js"));
      const { benchBuild } = globalThis as { benchBuild?: (job: BuildJob) => Promise<BuildTimes> };
      if (benchBuild === undefined) throw new Error("build.js offers no build");
      return benchBuild(job);
    }
    const building = new Worker(extensionApi().runtime.getURL("build.js"), { type: "module" });
    worker = building;
    const answer = await new Promise<{ times?: BuildTimes; error?: string }>((resolve, reject) => {
      building.onmessage = ({ data }) => resolve(data);
      building.onerror = (event) => reject(new Error(event.message));
      building.postMessage(job);
    });
    building.terminate();
    if (answer.times === undefined) throw new Error(answer.error);
    return answer.times;
  },
  stopBuild: () => worker?.terminate(),
  async ask(request) {
    const start = performance.now();
    const reply = (await extensionApi().runtime.sendMessage(request)) as {
      value?: unknown;
      steps?: ColdSteps;
      error?: string;
    };
    const ms = performance.now() - start;
    if (reply.error !== undefined) throw new Error(reply.error);
    return { ms, value: reply.value, ...(reply.steps && { steps: reply.steps }) };
  },
  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
};

Object.assign(globalThis, { bench: page });
