import { describe, expect, it } from "vitest";
import { beginsWithCapital, beginsWithSmall } from "../../../core/text/letters";

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
