import { createRecogniser } from "../../../core/claims/recogniser";
import { spotClaims } from "../../../core/claims/spot";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";

/** What the worker is asked: a text, how often to read it untimed and timed. */
export interface SpottingTask {
  readonly gazetteer: readonly GazetteerEntry[];
  readonly text: string;
  readonly published: string;
  readonly warmUps: number;
  readonly runs: number;
}

/** What it answers: milliseconds of the very first reading, and of each timed one; `claims` of one. */
export interface SpottingTimes {
  readonly built: number;
  readonly first: number;
  readonly times: readonly number[];
  readonly claims: number;
}

addEventListener("message", ({ data }: MessageEvent<SpottingTask>) => postMessage(timeSpotting(data)));

function timeSpotting({ gazetteer, text, published, warmUps, runs }: SpottingTask): SpottingTimes {
  const start = performance.now();
  const recogniser = createRecogniser(gazetteer);
  const built = performance.now() - start;
  let claims = 0;
  const time = () => {
    const before = performance.now();
    claims = spotClaims({ id: "p", text, published }, recogniser).length;
    return performance.now() - before;
  };
  const first = time();
  for (let at = 0; at < warmUps; at += 1) time();
  const times = Array.from({ length: runs }, time);
  return { built, first, times, claims };
}
