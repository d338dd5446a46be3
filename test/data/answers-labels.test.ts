import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEvents, readSides } from "../../cli/eval/labelled-pairs";
import { PAGE_SETS, readPairs, readSidedClaims } from "../../cli/eval/page-labels";
import { linesOf, OUTLETS, type Pair } from "./label-files";

describe.each(["test", "dev"] as const)("what answers the claims of %s events", (side) => {
  const pairs = linesOf<Pair>(`data/labels/${side}-answers-pairs.jsonl`);

  it("are claims of two outlets, the one asked of such an event", () => {
    const [events, sideOf] = [readEvents(), readSides()];
    const wrong = pairs.filter(
      ({ q, c }) =>
        OUTLETS.get(q) === undefined ||
        OUTLETS.get(c) === undefined ||
        OUTLETS.get(q) === OUTLETS.get(c) ||
        sideOf(events.get(q)) !== side,
    );
    expect(wrong).toEqual([]);
  });

  it("stand there once, with a label of the guide", () => {
    expect(new Set(pairs.map(({ q, c }) => `${q} ${c}`)).size).toBe(pairs.length);
    const labels = ["same", "adds", "related", "unrelated"];
    expect(pairs.filter(({ sameness }) => !labels.includes(sameness))).toEqual([]);
  });
});

describe.each([
  ["page-answers", ["train", "dev"]],
  ["test-page-answers", ["test"]],
] as const)("what answers page-style sentences: %s", (set, sides) => {
  const pairs = linesOf<Pair>(`data/labels/${set}-pairs.jsonl`);

  it("is a claim of the record for a sentence of these sides", () => {
    const sideOf = new Map(readSidedClaims(PAGE_SETS).map(({ id, side }) => [id, side]));
    const wrong = pairs.filter(
      ({ q, c }) => OUTLETS.get(c) === undefined || !(sides as readonly unknown[]).includes(sideOf.get(q)),
    );
    expect(wrong).toEqual([]);
  });

  it("stands there once, with a label of the guide, and in no other set", () => {
    const others = PAGE_SETS.flatMap(readPairs).map(({ q, c }) => `${q} ${c}`);
    const all = [...others, ...pairs.map(({ q, c }) => `${q} ${c}`)];
    expect(new Set(all).size).toBe(new Set(others).size + pairs.length);
    const labels = ["same", "adds", "related", "unrelated"];
    expect(pairs.filter(({ sameness }) => !labels.includes(sameness))).toEqual([]);
  });
});

describe("the labels that only judge", () => {
  it("are read by no script that fits or chooses", () => {
    const scripts = readdirSync("training", { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:ts|py|mjs)$/u.test(name))
      .map((name) => join("training", name));
    expect(scripts.length).toBeGreaterThan(40);
    const sources = scripts.map((name) => [name, readFileSync(name, "utf8")] as const);
    // Every set is read by its name: one that looks through the folder would find these, too.
    const reading = /test-(?:page-)?answers(?!-to-read)|labels"?\)?\.glob|iterdir|readdir/u;
    expect(sources.filter(([, source]) => reading.test(source)).map(([name]) => name)).toEqual([]);
  });
});
