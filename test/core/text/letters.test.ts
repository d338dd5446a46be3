import { describe, expect, it } from "vitest";
import {
  beginsWithCapital,
  beginsWithCapitalOrDigit,
  beginsWithSmall,
  latin,
} from "../../../core/text/letters";

describe("how a text begins", () => {
  it("is told as the Unicode classes tell it, of every letter below U+3000", () => {
    for (let code = 0; code < 0x3000; code += 1) {
      const text = `${String.fromCharCode(code)}x`;
      expect([text, beginsWithCapital(text)]).toEqual([text, /^\p{Lu}/u.test(text)]);
      expect([text, beginsWithSmall(text)]).toEqual([text, /^\p{Ll}/u.test(text)]);
    }
  });

  it("is neither where there is none, and looks at whole letters beyond the basic plane", () => {
    expect([beginsWithCapital(""), beginsWithSmall("")]).toEqual([false, false]);
    expect([beginsWithCapital("𝐀b"), beginsWithSmall("𝐚b")]).toEqual([true, true]);
  });
});

describe("an expression of Latin letters", () => {
  const upTo = (last: number) => Array.from({ length: last + 1 }, (_, code) => String.fromCharCode(code));

  it.each([
    { unicode: /^\p{L}$/u, last: 0x24f },
    { unicode: /^\p{Lu}$/u, last: 0xff },
    { unicode: /^\p{Ll}$|[\xaa\xba]/u, last: 0xff },
    { unicode: /^\p{N}$/u, last: 0x24f },
    { unicode: /^\p{M}$/u, last: 0x36f },
  ])("finds what $unicode finds, up to $last", ({ unicode, last }) => {
    const expression = latin(unicode);
    const found = upTo(last).filter((text) => expression.test(text));
    expect(found).toEqual(upTo(last).filter((text) => unicode.test(text)));
  });

  it("takes letters beyond Latin-1 for both, as in the names of news", () => {
    const name = latin(/^\p{Lu}\p{Ll}+$/u);
    for (const text of ["Šefčovič", "Łukasz", "Ángel", "Nguyễn", "Đoković"]) expect(text).toMatch(name);
    for (const text of ["Путин", "Μάης", "eu", "EU"]) expect(text).not.toMatch(name);
  });

  it("stands within a class and without one, and leaves all else as it was", () => {
    const expression = latin(/^\p{Lu}[\p{L}\d\]'’-]+ [[]\p{N}\.$/gu);
    expect(expression.flags).toBe("g");
    expect("Ñu']- [7.").toMatch(expression);
    expect(expression.source).not.toContain("p{");
  });

  it.each([/\p{Script=Greek}/u, /\p{Sc}/u, /\P{L}/u])("is made of no other property: %s", (other) => {
    expect(() => latin(other)).toThrow(RangeError);
  });
});

describe("a capital or a digit", () => {
  it("begins a word of a name", () => {
    expect(["Ébano", "24 Horas", "ébano", "", "«A"].map(beginsWithCapitalOrDigit)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
