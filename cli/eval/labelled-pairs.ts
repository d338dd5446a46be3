import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DifferenceKind } from "../../core/match/match";
import { corrected } from "./label-corrections";

/** A pair of corpus claims labelled by reading: `q` is read as on a page, `c` is what another outlet reported. */
export interface LabelledPair {
  readonly q: string;
  readonly c: string;
  readonly sameness: "same" | "adds" | "related" | "unrelated";
  readonly differences?: readonly DifferenceKind[];
  readonly weak?: readonly string[];
  readonly disputed?: boolean;
}

/** Which side of the split an event is on. */
export type Side = "train" | "dev" | "test";

const ROOT = join(import.meta.dirname, "../..");

/** The labelled pairs of the folder that CAREO_CORPUS names, with our corrections; null where it names none. */
export function readLabelledPairs(): LabelledPair[] | null {
  const folder = process.env.CAREO_CORPUS;
  if (folder === undefined) return null;
  return corrected(readLines<LabelledPair>(join(folder, "pairs.jsonl")));
}

/** The event of each claim: a label for evaluation, never an input of the matcher. */
export function readEvents(): ReadonlyMap<string, string> {
  const lines = readLines<{ claim: string; event: string }>(
    join(ROOT, "data/venezuela/evaluation/events.jsonl"),
  );
  return new Map(lines.map(({ claim, event }) => [claim, event]));
}

/** The side of an event in training/split.json; an event that it does not name was trained on. */
export function readSides(): (event: string | undefined) => Side {
  const split: Record<Side, string[]> = JSON.parse(readFileSync(join(ROOT, "training/split.json"), "utf8"));
  const [dev, test] = [new Set(split.dev), new Set(split.test)];
  return (event) =>
    event !== undefined && test.has(event) ? "test" : event !== undefined && dev.has(event) ? "dev" : "train";
}

function readLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
