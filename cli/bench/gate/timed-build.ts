import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The attribute of the page's root element in which a timed script leaves its times. */
export const TIMES_ATTRIBUTE = "data-careo-times";

/** How many turns of the microtask queue a script's promises may take before its work counts as over. */
const TURNS = 24;

/**
 * Stops the time of every stretch in which the script keeps the main thread: from its start, or from when the browser gives the thread
 * back, until its microtasks are through or it hands the thread over. Nothing else is changed.
 */
const CLOCK = `(() => {
  const times = [];
  const { scheduler } = globalThis;
  let began = null;
  const note = () => {
    if (began === null) return;
    times.push(performance.now() - began);
    began = null;
    document.documentElement.setAttribute("${TIMES_ATTRIBUTE}", times.join());
  };
  const start = () => {
    began = performance.now();
    let left = ${TURNS};
    const turn = () => (left-- > 0 ? Promise.resolve().then(turn) : note());
    return turn;
  };
  globalThis.scheduler = { yield: () => (note(), scheduler.yield().then(() => void start()())) };
  globalThis.careoClock = start;
})();
const careoEnd = careoClock();
`;

/** Copies a build to a folder of its own, with a clock around its gate. Such a build is never shipped: the page sees the times. */
export async function timedBuild(build: string): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "careo-timed-"));
  await cp(build, folder, { recursive: true });
  const path = join(folder, "gate.js");
  await writeFile(path, `${CLOCK}${await readFile(path, "utf8")}\n;careoEnd();`);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
