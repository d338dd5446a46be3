import { describe, expect, it } from "vitest";
import { fold, mayHaveMarks } from "../../../core/text/fold";
import { detectLanguage } from "../../../core/text/language";
import type { Language } from "../../../core/text/span";
import { stem, stems } from "../../../core/text/stems";
import { firstWord, tokens, wordWidth } from "../../../core/text/tokens";

describe("fold", () => {
  it.each([
    { name: "accents and case", text: "GUAIDÓ Ação", folded: "guaido acao" },
    { name: "apostrophes and spaces", text: "Maduro’s\u00a0men", folded: "maduro's men" },
    { name: "what would grow stays", text: "ß ﬁ", folded: "ß ﬁ" },
    { name: "a lone surrogate", text: "a\ud800B", folded: "a\ud800b" },
  ])("$name", ({ text, folded }) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe("mayHaveMarks", () => {
  it("is false of no combining mark", () => {
    const marks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((text) =>
      /\p{M}/u.test(text),
    );
    expect(marks.length).toBeGreaterThan(1_000);
    expect(marks.filter((mark) => !mayHaveMarks(mark))).toEqual([]);
    expect(["Guaidó", "Путин", "Μάης", "“Ա”"].filter(mayHaveMarks)).toEqual([]);
  });
});

describe("tokens", () => {
  it.each([
    { name: "numbers keep their marks", text: "$7.5bn, 1,234.", words: ["7.5bn", "1,234"] },
    {
      name: "apostrophes and hyphens part",
      text: "Venezuela's US-led",
      words: ["Venezuela", "s", "US", "led"],
    },
    { name: "an accent of its own", text: "Guaido\u0301 dijo", words: ["Guaido\u0301", "dijo"] },
    { name: "letters beyond the basic plane", text: "𝐀b c", words: ["𝐀b", "c"] },
  ])("$name", ({ text, words }) => {
    expect(tokens(text).map((token) => token.text)).toEqual(words);
  });

  it.each(["Guaido\u0301", "guaido\u0301"])("folds %s, whose accent is a character of its own", (text) => {
    expect(tokens(text)[0]?.word).toBe("guaido");
  });

  it("takes off marks of other scripts", () => {
    expect(tokens("नमस्ते").map(({ word }) => word)).toEqual(["नमसत"]);
  });
});

describe("wordWidth", () => {
  it("is that of what Unicode counts to words, of every character below U+3000 and beyond the basic plane", () => {
    const word = /^[\p{L}\p{N}\p{M}]$/u;
    for (let code = 0; code < 0x3000; code += 1) {
      const text = String.fromCodePoint(code);
      expect([code, wordWidth(text, 0)]).toEqual([code, word.test(text) ? 1 : 0]);
    }
    expect([wordWidth("𝐀", 0), wordWidth("😀", 0), wordWidth("𝐀", 1)]).toEqual([2, 0, 0]);
  });
});

describe("firstWord", () => {
  it.each([
    { text: "Nicolás Maduro", word: "nicolas" },
    { text: "PDVSA", word: "pdvsa" },
    { text: "Maduro's men", word: "maduro" },
    { text: "¿Qué?", word: "que" },
    { text: "1,234.5 million", word: "1,234.5" },
    { text: "Guaido\u0301", word: "guaido" },
    { text: " — ", word: "" },
  ])("of $text is “$word”, as of its tokens", ({ text, word }) => {
    expect(firstWord(text)).toBe(word);
    expect(tokens(text)[0]?.word ?? "").toBe(word);
  });
});

describe("stems", () => {
  it.each<{ language: Language; text: string; expected: string[] }>([
    { language: "en", text: "The sanctions on officials", expected: ["sanction", "offici"] },
    { language: "es", text: "Las sanciones de los países", expected: ["sancion", "pais"] },
    {
      language: "pt",
      text: "Os países e as sanções",
      expected: [stem("países", "pt"), stem("sanções", "pt")],
    },
  ])("$language: stop words out, accents off", ({ language, text, expected }) => {
    expect(stems(text, language)).toEqual(expected);
  });

  it("gives a name one stem with and without its accent", () => {
    expect(stem("Guaidó", "en")).toBe(stem("Guaido", "en"));
  });
});

describe("detectLanguage", () => {
  it.each([
    { language: "en", text: "The officials were sanctioned by the Treasury for their part in the blockade." },
    { language: "es", text: "Los funcionarios fueron sancionados por el Tesoro y no han respondido." },
    { language: "pt", text: "Os funcionários foram punidos pelo Tesouro e não responderam às perguntas." },
    {
      language: null,
      text: "Le gouvernement du Venezuela est dans une crise avec les sanctions des États-Unis.",
    },
    {
      language: null,
      text: "Die Regierung hat den Vorschlag nicht angenommen und das Land ist in der Krise.",
    },
    { language: null, text: "Nicolás Maduro Caracas PDVSA" },
  ])("$language: $text", ({ language, text }) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
