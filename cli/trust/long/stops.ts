import { isDeepStrictEqual } from "node:util";
import type { BrowserName } from "../../setup/browsers.mjs";
import { atLeast, atMost, type Figure, told } from "./figure";
import { FLOWS, type Flow } from "./flows";
import { randomFrom } from "./random";
import { type Stage, setStage } from "./stage";

/** Stops of one run of a flow. A request is made four times at most, so that all of them may meet the same one. */
const STOPS_A_RUN = 3;

/** Browsers at once: a flow mostly waits. */
const LANES: Readonly<Record<BrowserName, number>> = { chromium: 3, firefox: 1 };

interface Tally {
  stopped: number;
  runs: number;
  differing: number;
}

/** Runs flow by flow, in turn, ending the background at random moments of each, until it was ended so many times. */
export async function stopEverywhere(
  name: BrowserName,
  stops: number,
  seed: number,
): Promise<readonly Figure[]> {
  const tally: Tally = { stopped: 0, runs: 0, differing: 0 };
  const lanes = Array.from({ length: LANES[name] }, (_, lane) => lane);
  await Promise.all(lanes.map((lane) => runLane(name, stops, randomFrom(seed + lane), tally)));
  const flows = FLOWS.map((flow) => flow.name).join(", ");
  return [
    atLeast("background stops", tally.stopped, stops),
    told("runs of a flow", `${tally.runs} (${flows}; seed ${seed})`),
    atMost("runs with another result", tally.differing, 0),
  ];
}

async function runLane(name: BrowserName, stops: number, random: () => number, tally: Tally): Promise<void> {
  let stage = await setStage(name);
  try {
    const expected = new Map<Flow, { readonly result: unknown; readonly lastsMs: number }>();
    for (const flow of FLOWS) expected.set(flow, await undisturbed(flow, stage));
    while (tally.stopped < stops) {
      for (const [flow, known] of expected) {
        if (tally.stopped >= stops) break;
        const moments = Array.from({ length: STOPS_A_RUN }, () => random() * known.lastsMs).sort(
          (a, b) => a - b,
        );
        const { result, count } = await disturbed(flow, stage, moments);
        tally.stopped += count;
        tally.runs++;
        if (!isDeepStrictEqual(result, known.result)) {
          tally.differing++;
          console.error(
            `${name}, ${flow.name}, stopped at ${moments.map(Math.round).join(", ")} ms:`,
            result,
          );
        }
        if (result instanceof Error) {
          await stage.close().catch(() => undefined); // What is left of a broken run must not spoil the next.
          stage = await setStage(name);
        } else await flow.reset?.(stage);
      }
      console.log(
        `${name}: ${tally.stopped} stops in ${tally.runs} runs, ${tally.differing} with another result`,
      );
    }
  } finally {
    await stage.close();
  }
}

/** What a flow gives with nothing stopped, and how long it takes then (the second time, when files are read and code is compiled). */
async function undisturbed(flow: Flow, stage: Stage) {
  await flow.run(stage);
  await flow.reset?.(stage);
  const began = performance.now();
  const result = await flow.run(stage);
  const lastsMs = performance.now() - began;
  await flow.reset?.(stage);
  return { result, lastsMs };
}

/** Runs a flow and ends the background at these moments of it. An error is its result. */
async function disturbed(flow: Flow, stage: Stage, moments: readonly number[]) {
  const began = performance.now();
  let over = false;
  const running = flow
    .run(stage)
    .catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    .finally(() => {
      over = true;
    });
  let count = 0;
  for (const moment of moments) {
    await Promise.race([running, pause(began + moment - performance.now())]);
    if (over) break;
    if (await stage.session.driver.endBackground()) count++;
  }
  return { result: await running, count };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
