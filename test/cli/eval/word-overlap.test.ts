import { describe, expect, it } from "vitest";
import { wordOverlap } from "../../../cli/eval/word-overlap";
import { stored } from "../../core/match/stored-claim";

const PAGE = { text: "Nine barges were seized on the river.", language: "en" };

describe("wordOverlap", () => {
  it.each([
    { name: "the same words", claim: { text: "Seized on the river: nine barges." }, expected: 1 },
    { name: "other forms of them", claim: { text: "Nine barge seizures, rivers." }, expected: 3 / 5 },
    { name: "no word of it", claim: { text: "A minister resigned." }, expected: 0 },
    { name: "no word at all", claim: { text: "" }, expected: 0 },
  ])("compares $name", ({ claim, expected }) => {
    expect(wordOverlap(PAGE, stored(claim))).toBeCloseTo(expected);
  });

  it("takes the English text where it is more alike", () => {
    const report = { language: "es" };
    const claim = { text: "Incautaron nueve gabarras en el río.", textEn: "Nine barges were seized." };
    expect(wordOverlap(PAGE, stored(claim, { report }))).toBeCloseTo(3 / 4);
    expect(wordOverlap({ text: claim.text, language: "es" }, stored(claim, { report }))).toBe(1);
  });
});
