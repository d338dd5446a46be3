// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../platform/page/extract";
import { makeMark } from "../../../platform/page/mark";
import { placeOf, runsOf, stretchesOf } from "../../../platform/page/places";
import { fc } from "../../seeded";

/** Words between every kind of white space, invisible letters and inline elements. */
const PIECE = fc.oneof(
  fc.constantFrom("Maduro", "said", "that", "7", "billion", "ñandú", "“no”", "🙂", "a\u0301"),
  fc.constantFrom(" ", "\n  ", "\t", "\u00a0", "  ", "\u00ad", "\u200b", "\ufeff"),
  fc.constantFrom("<b>bold</b>", "<a href='/'> link </a>", "<i>\n</i>", "<br>", "<sup>2</sup>", "<!-- x -->"),
);
const PARAGRAPH = fc
  .array(PIECE, { minLength: 1, maxLength: 30 })
  .map((pieces) => `<p>The minister said, after a long day, that ${pieces.join("")} and left it there.</p>`);
const PAGE = fc
  .array(PARAGRAPH, { minLength: 1, maxLength: 5 })
  .map((all) => `<article>${all.join("\n")}</article>`);

const SAME_EACH_TIME = { seed: 20190210, numRuns: 60 };

describe("the way from an offset back to the page", () => {
  it("meets the same letter in the node, for every letter of every block", async () => {
    let letters = 0;
    await fc.assert(
      fc.asyncProperty(PAGE, async (html) => {
        document.body.innerHTML = html;
        const { blocks } = await extractArticle(document);
        for (const block of blocks) {
          const spelt = block.text.split("").map((_, offset) => {
            const place = placeOf(block, offset);
            // Only the blank of a line break has no node.
            return place === null ? " " : place.node.data.charAt(place.offset).replace(/\s/, " ");
          });
          expect(spelt.join("")).toBe(block.text);
          letters += spelt.length;
        }
      }),
      SAME_EACH_TIME,
    );
    // Pages that are mostly links have no blocks; the others must have been looked at.
    expect(letters).toBeGreaterThan(10_000);
  });

  it("cuts a stretch into runs that spell it", async () => {
    await fc.assert(
      fc.asyncProperty(PAGE, fc.nat(), fc.nat(), async (html, one, other) => {
        document.body.innerHTML = html;
        const article = await extractArticle(document);
        const [start, end] = [one % (article.text.length + 1), other % (article.text.length + 1)].sort(
          (a, b) => a - b,
        );
        const spelt = stretchesOf(article, start ?? 0, end ?? 0).map((stretch) => {
          const letters = runsOf(stretch).map(({ node, from, length }) =>
            node.data.slice(from, from + length),
          );
          return letters.join("").replace(/\s/g, "");
        });
        expect(spelt.join("")).toBe(article.text.slice(start, end).replace(/\s/g, ""));
      }),
      SAME_EACH_TIME,
    );
  });
});

describe("makeMark", () => {
  const page = async () => {
    document.body.innerHTML =
      "<article><p>The minister said,\n  after a long <b>day</b>, that nothing happened.</p><p>Nobody, it seems, believed him.</p></article>";
    return extractArticle(document);
  };
  const SENTENCE = "The minister said, after a long day, that nothing happened.";

  it("covers the claim's text", async () => {
    const mark = makeMark(await page(), "c", "agreement", 0, SENTENCE.length);
    expect(mark?.parts.map(({ range }) => range.toString().replace(/\s+/g, " "))).toEqual([SENTENCE]);
  });

  it("marks each block of a claim that crosses blocks on its own", async () => {
    const article = await page();
    const mark = makeMark(article, "c", "agreement", 4, article.text.length);
    expect(mark?.parts.map(({ range }) => range.toString().replace(/\s+/g, " "))).toEqual([
      SENTENCE.slice(4),
      "Nobody, it seems, believed him.",
    ]);
  });

  it("[R36] makes none where the page says something else by now", async () => {
    const article = await page();
    const bold = document.querySelector("b")?.firstChild as Text;
    bold.data = "night";
    expect(makeMark(article, "c", "agreement", 0, SENTENCE.length)).toBeNull();
  });
});
