import { describe, expect, it } from "vitest";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";
import { linesOf, OUTLETS, type Pair } from "./label-files";

const PAIRS = linesOf<Pair>("data/labels/undecided-pairs.jsonl");

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
