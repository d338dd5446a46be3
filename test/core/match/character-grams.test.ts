import { expect, it } from "vitest";
import { dice } from "../../../core/match/features/ascending";
import { characterGrams } from "../../../core/match/features/character-grams";

it.each([
  ["Guaidó", "GUAIDO", 1],
  ["the aid – the aid", "the aid", 12 / 14],
  ["toll", "rise", 0],
  ["a", "a", 0],
  ["", "votes", 0],
])("likens %s and %s", (one, other, share) => {
  expect(dice(characterGrams(one), characterGrams(other))).toBe(share);
});

it("tells each run once, in ascending order", () => {
  const grams = characterGrams("na na na na na Banana");
  expect([...grams]).toEqual([...new Set(grams)].sort((a, b) => a - b));
});
