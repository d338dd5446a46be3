import { describe, expect, it } from "vitest";
import { sentences } from "../../../core/text/sentences";
import type { Language } from "../../../core/text/span";

const CASES: { name: string; language: Language; parts: string[]; between?: string }[] = [
  { name: "titles and initials", language: "en", parts: ["Gen. J. P. Rojas met Sen. Lee.", "He left."] },
  {
    name: "U.S. before a name and before a sentence",
    language: "en",
    parts: ["He met the U.S. Treasury in the U.S.", "The talks failed."],
  },
  { name: "months and days", language: "en", parts: ["Talks began on Feb. 13 in Oslo.", "They ended."] },
  { name: "decimals and sums", language: "en", parts: ["It lost $1.5 billion.", "Oil fell 2.4 percent."] },
  {
    name: "a quotation with its clause",
    language: "en",
    parts: ['"Will you go?" he asked.', "Nobody answered."],
  },
  {
    name: "sentences of one quotation",
    language: "en",
    parts: ["“We are ready.", "We will stay,” she said."],
  },
  {
    name: "a quotation that ends a sentence",
    language: "en",
    parts: ['He called it "a coup."', "Others disagreed."],
  },
  { name: "an ellipsis that goes on", language: "en", parts: ["He said it was ... hard to tell."] },
  {
    name: "EE.UU. and Sr.",
    language: "es",
    parts: ["El Sr. Díaz viajó a EE.UU. con el Gral. Paz.", "Volvió ayer."],
  },
  { name: "opening marks", language: "es", parts: ["¿Qué pasó?", "¡Nada!", "Todo sigue igual."] },
  { name: "guillemets", language: "es", parts: ["«No nos iremos», dijo la ministra.", "Nadie respondió."] },
  { name: "Portuguese titles", language: "pt", parts: ["O Dr. Lima falou com a Sra. Reis.", "Ela negou."] },
  {
    name: "a lost space",
    language: "en",
    parts: ["It cost 1,000.", "That is a lot.", "Mr. Lee paid."],
    between: "",
  },
  {
    name: "no lost space",
    language: "en",
    parts: ["Amazon.com and Gob.Ve and the U.S.Navy and No.5 and 3.Arroz."],
  },
  { name: "a list in one line", language: "es", parts: ["1) Pan", "2) Agua", "3) Gas"] },
  {
    name: "a list with dots",
    language: "en",
    parts: ["1. The first 9 tankers", "2. The second", "3. Oil of May 2. or so"],
  },
  {
    name: "a title after a time",
    language: "en",
    parts: ["He left at 6 p.m.", "Mr. Paz stayed.", "I'm here."],
  },
  {
    name: "figures of notes",
    language: "en",
    parts: ["It fell in the last year.11 12", "Nobody knows why."],
  },
  {
    name: "a reference after a quotation",
    language: "en",
    parts: ["He wrote “it is over.” (Letters, p. 55).", "She left."],
  },
  {
    name: "headlines without a stop",
    language: "en",
    parts: ["Talks resume in Oslo", "Delegates met again."],
    between: "\n\n",
  },
];

describe("sentences", () => {
  it.each(CASES)("$language: $name", ({ language, parts, between = " " }) => {
    const text = parts.join(between);
    expect(sentences(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });
});
