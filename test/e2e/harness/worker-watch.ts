import type { CDPSession, Page, Protocol } from "puppeteer-core";

type Status = Protocol.ServiceWorker.ServiceWorkerVersionRunningStatus;

const PATIENCE_MS = 20_000;

/** How long a worker stays down that nobody is asking, in milliseconds: whoever waits for an answer has it started at once. */
const QUIET_MS = 100;

/**
 * Follows an extension's worker from one of its pages. The list of targets cannot tell a stop: a worker that somebody waits for is started
 * again at once, and one that was stopped while it started comes back under the same target.
 */
export async function watchWorker(page: Page, origin: string): Promise<WorkerWatch> {
  const session = await page.createCDPSession();
  const watch = new WorkerWatch(session, origin);
  await session.send("ServiceWorker.enable");
  return watch;
}

export class WorkerWatch {
  #status: Status = "stopped";
  readonly #waiting = new Set<(status: Status) => void>();

  constructor(
    readonly session: CDPSession,
    origin: string,
  ) {
    session.on("ServiceWorker.workerVersionUpdated", ({ versions }) => {
      for (const { scriptURL, runningStatus } of versions) {
        if (!scriptURL.startsWith(origin)) continue;
        this.#status = runningStatus;
        for (const heard of [...this.#waiting]) heard(runningStatus);
      }
    });
  }

  get runs(): boolean {
    return this.#status !== "stopped";
  }

  /** Ends the worker that runs now; false where none runs. Whoever waits for it starts another. */
  async end(): Promise<boolean> {
    if (!this.runs) return false;
    const stopped = this.#next((status) => status === "stopped", PATIENCE_MS);
    await this.session.send("ServiceWorker.stopAllWorkers");
    if (!(await stopped)) throw new Error(`The worker did not end in ${PATIENCE_MS / 1000} s`);
    return true;
  }

  /** Ends the worker, and the ones that are started by those who still waited, until it stays down. */
  async stop(): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    do {
      if (Date.now() > end) throw new Error("Somebody keeps starting the worker");
      // One that is only starting has not answered anybody yet, and would be asked again.
      if (this.#status === "starting") await this.#next((status) => status === "running", PATIENCE_MS);
      await this.end();
    } while (await this.#next(() => true, QUIET_MS));
  }

  /** Whether a status of this kind is heard within a time. */
  #next(test: (status: Status) => boolean, ms: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (heard: boolean) => {
        clearTimeout(timer);
        this.#waiting.delete(hear);
        resolve(heard);
      };
      const hear = (status: Status) => test(status) && done(true);
      const timer = setTimeout(done, ms, false);
      this.#waiting.add(hear);
    });
  }
}
