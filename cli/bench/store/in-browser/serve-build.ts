import type { BuildJob, BuildTimes, Engine } from "./engine";

/** Builds on request: in a dedicated worker by message, in a page by a function that the page finds. */
export function serveBuild(build: Engine["build"]): void {
  if (typeof document !== "undefined") {
    Object.assign(globalThis, { benchBuild: build });
    return;
  }
  addEventListener("message", (event: MessageEvent<BuildJob>) => {
    build(event.data).then(
      (times: BuildTimes) => postMessage({ times }),
      (error: unknown) => postMessage({ error: String(error) }),
    );
  });
}
