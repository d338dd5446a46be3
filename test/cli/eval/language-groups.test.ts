import { describe, expect, it } from "vitest";
import { LANGUAGE_GROUPS } from "../../../cli/eval/language-groups";

describe("LANGUAGE_GROUPS", () => {
  it.each([
    { languages: "en-en", expected: ["all", "English both"] },
    { languages: "es-es", expected: ["all", "Spanish both", "other or across"] },
    { languages: "pt-pt", expected: ["all", "Portuguese both", "other or across"] },
    { languages: "en-es", expected: ["all", "across languages", "other or across"] },
    { languages: "pt-es", expected: ["all", "across languages", "other or across"] },
    { languages: "", expected: ["all"] },
  ])("has $languages in its groups", ({ languages, expected }) => {
    expect(LANGUAGE_GROUPS.filter(({ has }) => has(languages)).map(({ name }) => name)).toEqual(expected);
  });
});
