import { describe, expect, it } from "vitest";
import { weigh } from "../../../core/match/features/term-side";
import { stems } from "../../../core/text/stems";

/** The stems that belong to what is said, of a text in a language. */
function coreOf(text: string, language: "en" | "es" | "pt"): string[] {
  const terms = stems(text, language);
  const weighed = weigh(terms, language);
  return terms.filter((_, at) => weighed[at]?.core);
}

describe("what a claim says", () => {
  it.each([
    { language: "en", text: "Barges seized on 12 June 2019", core: "Barges seized" },
    { language: "en", text: "Barges seized in May", core: "Barges seized" },
    { language: "es", text: "Barcazas incautadas el 12 de junio de 2019", core: "Barcazas incautadas" },
    { language: "pt", text: "Barcaças apreendidas em março", core: "Barcaças apreendidas" },
  ] as const)("leaves out days, months and years: $text", ({ language, text, core }) => {
    expect(coreOf(text, language)).toEqual(stems(core, language));
  });

  it("leaves out the words of who says so, and nothing else of a term changes", () => {
    const [harbour, barges] = weigh(["harbour", "barg"], "en");
    const told = weigh(["harbour", "barg"], "en", undefined, new Set(["harbour"]));
    expect(harbour?.core).toBe(true);
    expect(told).toEqual([{ ...harbour, core: false }, barges]);
  });
});
