import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LabelledPair } from "./labelled-pairs";

/** A label that was plainly wrong by the guide, with what it should be and why. */
interface Correction extends Pick<LabelledPair, "q" | "c" | "differences"> {
  readonly sameness?: LabelledPair["sameness"];
  readonly why: string;
}

/** The pairs with the labels of `data/labels/corrections.jsonl` in place of those that were plainly wrong. */
export function corrected(pairs: readonly LabelledPair[]): LabelledPair[] {
  const corrections = readCorrections();
  return pairs.map((pair) => {
    const correction = corrections.get(`${pair.q} ${pair.c}`);
    if (!correction) return pair;
    const { why: _, ...labels } = correction;
    return { ...pair, ...labels };
  });
}

function readCorrections(): ReadonlyMap<string, Correction> {
  const file = join(import.meta.dirname, "../../data/labels/corrections.jsonl");
  const lines = readFileSync(file, "utf8").split("\n");
  const corrections = lines.filter((line) => line !== "").map((line): Correction => JSON.parse(line));
  return new Map(corrections.map((each) => [`${each.q} ${each.c}`, each]));
}
