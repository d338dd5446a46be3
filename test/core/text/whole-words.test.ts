import { expect, it } from "vitest";
import { WholeWords } from "../../../core/text/whole-words";

const DENIES = new WholeWords("den(?:y|ies)", "desmint\\p{L}*", "niega");

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
  ["İİİ Niega", "Niega"],
])("finds in %s: %s", (text, found) => {
  const words = DENIES.exec(text);
  expect(words?.[0]).toBe(found);
  expect(words?.index).toBe(found === undefined ? undefined : text.indexOf(found));
  expect(DENIES.test(text)).toBe(found !== undefined);
});
