import { describe, expect, it } from "vitest";
import { conceptsOf } from "../../../core/match/concepts/concepts";
import table from "../../../core/match/concepts/concepts.json";
import { stem } from "../../../core/text/stems";
import { conceptTable } from "../../../training/lexicon/write-concepts";

describe("the concept table", () => {
  it("is made of the concept list", () => {
    expect(table).toEqual(conceptTable());
  });

  it.each([
    ["blacklisted", "en", "sanctioned", "en"],
    ["desertaron", "es", "defections", "en"],
    ["apagão", "pt", "outage", "en"],
    ["Washington", "en", "americano", "pt"],
  ] as const)("brings %s (%s) and %s (%s) together", (a, first, b, second) => {
    const known = conceptsOf(stem(a, first), first);
    expect(conceptsOf(stem(b, second), second).some((concept) => known.includes(concept))).toBe(true);
  });
});
