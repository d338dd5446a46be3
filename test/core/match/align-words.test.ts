import { describe, expect, it } from "vitest";
import { alignWords } from "../../../core/match/differences/align-words";

const CASES = [
  {
    name: "an altered word at the end of the shorter cut",
    page: "Are there gifts built into these contacts that will matter?",
    corpus: "Are there gifts built into these contracts",
    expected: [
      { kind: "equal", text: "Are there gifts built into these" },
      { kind: "page", text: "contacts" },
      { kind: "corpus", text: "contracts" },
    ],
  },
  {
    name: "a shorter cut is no change",
    page: "we will never ever leave this place alone",
    corpus: "never ever leave this place",
    expected: [{ kind: "equal", text: "never ever leave this place" }],
  },
  {
    name: "apostrophes, case and British spelling do not count",
    page: "We’ll recognize him",
    corpus: "we'll recognise him",
    expected: [{ kind: "equal", text: "We’ll recognize him" }],
  },
  {
    name: "initials with and without points are one word",
    page: "The US will consider it",
    corpus: "The U.S. will consider it",
    expected: [{ kind: "equal", text: "The US will consider it" }],
  },
  {
    name: "a dropped word",
    page: "talks are very limited",
    corpus: "talks are very, very limited",
    expected: [
      { kind: "equal", text: "talks are very" },
      { kind: "corpus", text: "very" },
      { kind: "equal", text: "limited" },
    ],
  },
] as const;

describe("alignWords", () => {
  it.each(CASES)("$name", ({ page, corpus, expected }) => {
    expect(alignWords(page, corpus).runs).toEqual(expected);
  });
});
