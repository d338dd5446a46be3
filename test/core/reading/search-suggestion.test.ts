import { describe, expect, it } from "vitest";
import { sampleMatch } from "../../../cli/gallery/samples";
import { sampleHit } from "../../../cli/gallery/search-samples";
import { escapeXml, suggestionOf } from "../../../core/reading/search-suggestion";

const HIT = sampleHit(sampleMatch());
const hit = (outlet: string, text: string) => ({
  ...HIT,
  claim: { ...HIT.claim, text },
  report: { ...HIT.report, published: "2019-03-08", outlet: { ...HIT.report.outlet, name: outlet } },
});

describe("a suggestion in the address bar", () => {
  it.each([
    [
      "xml",
      "<dim>A &amp; B &lt;i&gt; · 2019-03-08</dim> “55” &lt;dead&gt; &amp; 3 &quot;hurt&quot;, it&apos;s said",
    ],
    ["plain", `A & B <i> · 2019-03-08: “55” <dead> & 3 "hurt", it's said`],
  ] as const)("is what the browser reads as these words: %s", (form, description) => {
    expect(suggestionOf(hit("A & B <i>", `“55” <dead> & 3 "hurt", it's said`), form)).toEqual({
      content: `“55” <dead> & 3 "hurt", it's said`,
      description,
    });
  });

  it("is cut at a word, and searched for whole", () => {
    const text = "electricity ".repeat(30).trim();
    const { content, description } = suggestionOf(hit("X", text), "plain");
    expect(content).toBe(text);
    expect(description).toMatch(/^X · 2019-03-08: (?:electricity )+electricity…$/);
    expect(description.length).toBeLessThan(170);
  });

  it.each([
    ["\u0000a\u0008b", " a b"],
    ["half \ud800 a pair", "half   a pair"],
    ["&amp;", "&amp;amp;"],
  ])("holds nothing that XML cannot: %j", (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
