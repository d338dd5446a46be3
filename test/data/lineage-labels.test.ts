import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readEvents } from "../../cli/eval/labelled-pairs";
import { kinshipOf, pairsOf, readLineageLabels } from "../../cli/eval/lineage-labels";

const GROUPS = readLineageLabels();
const KNOWN = new Set(readFileSync("data/venezuela/reports.jsonl", "utf8").match(/r-[0-9a-f]{10}#\d+/g));

describe("the labelled origins", () => {
  it("are of at least sixty events, each claim in the pack and in the event that it is said to be of", () => {
    expect(new Set(GROUPS.map(({ event }) => event)).size).toBeGreaterThanOrEqual(60);
    const events = readEvents();
    for (const { event, claims } of GROUPS) {
      for (const { claim } of claims)
        expect([claim, KNOWN.has(claim), events.get(claim)]).toEqual([claim, true, event]);
    }
  });

  it("rest on other evidence than credits, and say on which", () => {
    for (const { claims, evidence } of GROUPS) {
      expect(evidence).not.toBe("");
      for (const { origin, by } of claims) expect(by === undefined).toBe(origin === null);
      expect(claims.map(({ by }) => by)).not.toContain("wire");
    }
  });

  it("hold pairs of one origin and of different ones", () => {
    const kinships = GROUPS.flatMap(({ claims }) =>
      pairsOf(claims.length).map(([one, other]) => kinshipOf(claims[one]?.origin, claims[other]?.origin)),
    );
    for (const kind of ["same", "different"])
      expect(kinships.filter((each) => each === kind).length).toBeGreaterThan(300);
  });

  it("were read twice for a fifth of the groups", () => {
    const second = readLineageLabels("lineage-second.jsonl");
    expect(second.length).toBeGreaterThanOrEqual(GROUPS.length / 5);
    const first = new Set(GROUPS.flatMap(({ claims }) => claims.map(({ claim }) => claim)));
    for (const { claims } of second) for (const { claim } of claims) expect(first.has(claim)).toBe(true);
  });
});

describe("kinship", () => {
  it.each([
    ["a", "a", "same"],
    ["a", "b", "different"],
    [null, "a", "unknown"],
    [null, null, "unknown"],
    ["a", undefined, "unknown"],
  ] as const)("of %s and %s is %s", (one, other, expected) => {
    expect(kinshipOf(one, other)).toBe(expected);
  });
});
