import { describe, expect, it } from "vitest";
import { beginningsOf, FoldedWords, openingsOf } from "../../../core/text/folded-words";
import { fc } from "../../seeded";

describe("what words begin with", () => {
  it.each([
    ["reconoc\\p{L}*|recogni[sz]\\p{L}*", ["reco", "reco"]],
    ["met|hay|ha|there (?:is|was)", ["met", "hay", "ha", "ther"]],
    ["sigue[n]?|visits?|x?ay|(?:pa|pe)(?:y|id)", ["sigu", "visi", "", "pa", "pe"]],
    ["(?:still|remain(?:s|ed)?)(?: in| on)? jail", ["stil", "rema"]],
    ["(?:not )?done", [""]],
    ["[ab]c|\\p{L}+ing|(?! to)go", ["", "", ""]],
    ["a[|)]b|c", ["a", "c"]],
  ])("of %s is told by up to four letters, or by none", (pattern, openings) => {
    expect(openingsOf(pattern)).toEqual(openings);
  });

  it.each([
    ["", [""]],
    ["el no", ["", "e", "el", "n", "no"]],
    ["7bn o'hara's", ["", "b", "bn", "o", "h", "ha", "har", "hara", "s"]],
    ["constitucion", ["", "c", "co", "con", "cons"]],
  ])("is found in a text: %s", (text, beginnings) => {
    expect([...beginningsOf(text)].sort()).toEqual([...new Set(beginnings)].sort());
  });
});

describe("words of a folded text", () => {
  const PATTERNS = [
    "accept[a-z]{0,4}|acept[a-z]{0,4}|turn(?:s|ed)? down",
    "let|lets|(?:still|remain(?:s|ed)?)(?: being| in)? (?:detained|pres[oa]s?)",
    "ha|hay|exist(?:s|ed|e|en)?|there (?:is|are)|(?:no )?way|[xy]es",
    "visit(?:s|ed|o)?|se encontr(?:o|aron)|tomar(?:a|ia)? (?:las )?armas",
  ];

  it.each(PATTERNS)("are never said to be missing where they are: %s", (pattern) => {
    const words = new FoldedWords(pattern);
    const around = fc.constantFrom("", "the ", "ño ", "7", "('", " ");
    const text = fc.tuple(around, fc.stringMatching(new RegExp(`^(?:${pattern})$`)), around);
    const property = fc.property(text, (parts) => {
      const folded = parts.join("");
      if (words.exec(folded) !== null) expect(words.mayBeAmong(beginningsOf(folded))).toBe(true);
    });
    fc.assert(property, { numRuns: 300 });
  });

  it("are said to be missing where no word begins as they do", () => {
    const words = new FoldedWords("accept\\p{L}*|turn(?:s|ed)? down");
    expect(words.mayBeAmong(beginningsOf("the parliament voted on tuesday"))).toBe(false);
    expect(words.mayBeAmong(beginningsOf("unaccepted, they returned"))).toBe(false);
    expect(words.mayBeAmong(beginningsOf("(accepting"))).toBe(true);
  });
});
