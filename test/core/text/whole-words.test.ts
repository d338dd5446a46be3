import { expect, it } from "vitest";
import { wholeWords } from "../../../core/text/whole-words";

const DENIES = wholeWords("den(?:y|ies)", "desmint\\p{L}*", "niega");

it.each([
  ["Officials DENY it", "DENY"],
  ["lo desmintió ayer", "desmintió"],
  ["LO DESMINTIÓ.", "DESMINTIÓ"],
  ["(niega)", "niega"],
  ["7denies8", "denies"],
  ["denied", undefined],
  ["reniega", undefined],
  ["éniega", undefined],
  ["niegaño", undefined],
  ["ŞNIEGA", undefined],
])("finds in %s: %s", (text, found) => {
  expect(DENIES.exec(text)?.[0]).toBe(found);
});
