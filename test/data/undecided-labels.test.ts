import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";

interface Pair {
  readonly q: string;
  readonly c: string;
  readonly sameness: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const PAIRS = lines<Pair>("data/labels/undecided-pairs.jsonl");
const OUTLETS = new Map(
  lines<{ outlet: string; claims: readonly { id: string }[] }>("data/venezuela/reports.jsonl").flatMap(
    ({ outlet, claims }) => claims.map(({ id }) => [id, outlet] as const),
  ),
);

describe("the pairs of which the score was undecided", () => {
  it("are claims of two outlets, all of train events", () => {
    const [events, sideOf] = [readEvents(), readSides()];
    const wrong = PAIRS.filter(
      ({ q, c }) =>
        OUTLETS.get(q) === undefined ||
        OUTLETS.get(q) === OUTLETS.get(c) ||
        [q, c].some((id) => events.get(id) === undefined || sideOf(events.get(id)) !== "train"),
    );
    expect(wrong).toEqual([]);
  });

  it("stand there once, in one order, with a label of the guide", () => {
    expect(new Set(PAIRS.map(({ q, c }) => [q, c].sort().join(" "))).size).toBe(PAIRS.length);
    const labels = new Set(PAIRS.map(({ sameness }) => sameness));
    expect(labels).toEqual(new Set(["same", "adds", "related", "unrelated"]));
  });
});
