import { describe, expect, it } from "vitest";
import { SMALL_RECOGNISER } from "./small-gazetteer";

const CASES: { name: string; text: string; published?: string | null; ids: string[] }[] = [
  {
    name: "accents and case do not matter",
    text: "NICOLAS MADURO and juan guaido",
    ids: ["nicolas-maduro", "juan-guaido"],
  },
  { name: "only whole words", text: "Maduros and Venezuelanos", ids: [] },
  { name: "the longest name wins", text: "The Washington Post wrote", ids: ["washington-post"] },
  { name: "a possessive", text: "Venezuela's oil", ids: ["venezuela"] },
  { name: "acronyms only in capitals", text: "US officials told us", ids: ["united-states"] },
  { name: "acronyms with dots", text: "Viajó a EE.UU. ayer", ids: ["united-states"] },
  { name: "a name does not go across a comma", text: "Juan, Guaidó", ids: ["juan-guaido"] },
  {
    name: "a role at its time",
    text: "The opposition leader spoke",
    published: "2019-03-01",
    ids: ["juan-guaido"],
  },
  {
    name: "the same role later",
    text: "The opposition leader spoke",
    published: "2024-08-01",
    ids: ["edmundo-gonzalez"],
  },
  { name: "a role without a date is nobody", text: "The opposition leader spoke", published: null, ids: [] },
  { name: "a shared name without company is nobody", text: "Rodríguez spoke", ids: [] },
  {
    name: "a shared name in company",
    text: "Delcy Rodríguez came. Rodríguez spoke.",
    ids: ["delcy-rodriguez", "delcy-rodriguez"],
  },
  {
    name: "of two bearers the last named",
    text: "Jorge Rodríguez met Delcy Rodríguez. Rodríguez spoke.",
    ids: ["jorge-rodriguez", "delcy-rodriguez", "delcy-rodriguez"],
  },
];

describe("recognise", () => {
  it.each(CASES)("$name", ({ text, published = "2019-03-01", ids }) => {
    const mentions = SMALL_RECOGNISER.recognise(text, { language: "en", published });
    expect(mentions.map(({ id }) => id)).toEqual(ids);
    for (const mention of mentions) expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });

  it("marks demonyms and roles as such", () => {
    const mentions = SMALL_RECOGNISER.recognise("The opposition leader met Venezuelan farmers", {
      language: "en",
      published: "2019-03-01",
    });
    expect(mentions.map(({ rule }) => rule)).toEqual(["role", "demonym"]);
  });
});
