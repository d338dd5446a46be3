import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../core/claims/quotes";

const CASES: { name: string; text: string; quotes: string[] }[] = [
  { name: "straight", text: 'He said: "We are ready."', quotes: ["We are ready."] },
  { name: "curly", text: "“No,” she said, “not now.”", quotes: ["No", "not now."] },
  { name: "guillemets", text: "«Nadie se va», dijo", quotes: ["Nadie se va"] },
  {
    name: "single with apostrophes",
    text: "He called it ‘the army’s choice’ today",
    quotes: ["the army’s choice"],
  },
  { name: "a plural possessive", text: "the officials' families and the states' rights", quotes: [] },
  { name: "a possessive is none", text: "Maduro's men and Guaido's men", quotes: [] },
  {
    name: "a paragraph that goes on",
    text: "“We will stay here for as long as it may take them.\n\n“And then we go,” he said.",
    quotes: ["We will stay here for as long as it may take them.", "And then we go"],
  },
  { name: "a stray mark", text: 'A 12" record', quotes: [] },
  { name: "low and high marks", text: "„Wir bleiben“ sagte er", quotes: ["Wir bleiben"] },
];

describe("findQuotes", () => {
  it.each(CASES)("$name", ({ text, quotes }) => {
    expect(findQuotes(text).map(({ start, end }) => text.slice(start, end))).toEqual(quotes);
  });
});
