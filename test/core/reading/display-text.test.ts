import { describe, expect, it } from "vitest";
import { displayRuns, displayText } from "../../../core/reading/display-text";

const CASES = [
  { name: "a right-to-left override", text: "gnp\u202eexe", expected: "gnpexe" },
  { name: "isolates left open", text: "\u2066a\u2067b\u2068c", expected: "abc" },
  { name: "zero-width spaces and soft hyphens", text: "Ma\u200bdu\u00adro", expected: "Maduro" },
  { name: "tag characters", text: "a\u{e0041}\u{e007f}b", expected: "ab" },
  { name: "control characters", text: "a\u0000\u0007\u009bb", expected: "ab" },
  { name: "line breaks", text: "one\r\n\ttwo\u2028three", expected: "one two three" },
  { name: "towers of accents", text: `a${"\u0301".repeat(40)}b`, expected: `a${"\u0301".repeat(4)}b` },
  {
    name: "nothing of ordinary words",
    text: "“São Paulo” – ¿qué? 7.000 €",
    expected: "“São Paulo” – ¿qué? 7.000 €",
  },
  { name: "nothing of Persian joiners", text: "می\u200cخواهم", expected: "می\u200cخواهم" },
  { name: "nothing of joined emoji", text: "👩\u200d🚒 ☀\ufe0f", expected: "👩\u200d🚒 ☀\ufe0f" },
];

describe("[S20] displayText takes away", () => {
  it.each(CASES)("$name", ({ text, expected }) => expect(displayText(text)).toBe(expected));
});

describe("displayRuns", () => {
  const words = (spans: { start: number; end: number }[]) =>
    displayRuns("at least 55 died", spans).map(({ text, marked }) => (marked ? `[${text}]` : text));

  it.each([
    { name: "nothing marked", spans: [], expected: ["at least 55 died"] },
    { name: "one span", spans: [{ start: 9, end: 11 }], expected: ["at least ", "[55]", " died"] },
    {
      name: "spans out of order, touching and overlapping",
      spans: [
        { start: 9, end: 11 },
        { start: 0, end: 8 },
        { start: 3, end: 9 },
      ],
      expected: ["[at least]", "[ ]", "[55]", " died"],
    },
    { name: "spans outside the text", spans: [{ start: 12, end: 99 }], expected: ["at least 55 ", "[died]"] },
    { name: "an empty span", spans: [{ start: 3, end: 3 }], expected: ["at least 55 died"] },
  ])("$name", ({ spans, expected }) => expect(words(spans)).toEqual(expected));
});
