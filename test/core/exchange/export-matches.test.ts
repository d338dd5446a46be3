import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import { exportMatches, MATCH_FORMS } from "../../../core/exchange/export-matches";
import type { Match } from "../../../core/match/match";
import type { Reading } from "../../../core/reading/reading";

const PAGE = { url: "https://page.example/a", headline: "A *bold* headline" };

function readingOf(...changes: Partial<Match>[]): Reading {
  const corpus = {
    pack: "small",
    version: "1.0.0",
    reports: 1,
    outlets: 1,
    from: "2019-01-01",
    to: "2019-12-31",
  };
  return { outlet: null, claims: [sampleClaim(changes.map((change) => sampleMatch(change)))], corpus };
}

const HOSTILE = "]](javascript:alert(1)) <script>{\\input{x}} % & $ # _ ~ ^ \u202e `code` | \n# x";

describe("exporting matches", () => {
  it.each(MATCH_FORMS)("as %s gives the same text for the same reading", (form) => {
    const reading = readingOf({}, { headline: null });
    expect(exportMatches(PAGE, reading, form)).toBe(exportMatches(PAGE, structuredClone(reading), form));
  });

  it("says in Markdown and JSON whose words each statement is in", () => {
    const reading = readingOf({ words: "outlet", text: "Their sentence." });
    expect(exportMatches(PAGE, reading, "markdown")).toContain("Their sentence. (the outlet's own sentence");
    expect(exportMatches(PAGE, readingOf({ text: "Our line." }), "markdown")).toContain(
      "Our line. (Careo's summary",
    );
    const parsed = JSON.parse(exportMatches(PAGE, reading, "json"));
    expect(parsed).toMatchObject({
      format: "careo-matches",
      version: 1,
      claims: [{ matches: [{ words: "outlet" }] }],
    });
  });

  it("never rates in the shape of ClaimReview, and repeats no statement", () => {
    const text = exportMatches(PAGE, readingOf({ text: "Their sentence.", words: "outlet" }), "claimreview");
    expect(text).not.toMatch(/reviewRating|ratingValue|Their sentence/);
    expect(JSON.parse(text)["@graph"][0]).toMatchObject({
      "@type": "ClaimReview",
      url: PAGE.url,
      itemReviewed: { appearance: [{ "@type": "NewsArticle", url: expect.stringMatching(/^https:/) }] },
    });
  });

  it("writes citations of every report once", () => {
    const { reportId } = sampleMatch({});
    const reading = readingOf({ reportId }, { reportId });
    expect(JSON.parse(exportMatches(PAGE, reading, "csl"))).toHaveLength(1);
    expect(exportMatches(PAGE, reading, "bibtex").match(/@article\{r-[0-9a-f]{10},/g)).toHaveLength(1);
  });

  it.each(MATCH_FORMS)("as %s lets foreign words break out of nothing", (form) => {
    const text = exportMatches(
      { url: PAGE.url, headline: HOSTILE },
      readingOf({ headline: HOSTILE, text: HOSTILE, url: "javascript:alert(1)" }),
      form,
    );
    if (form === "markdown") {
      expect(text).not.toMatch(/(?<!\\)<script|(?<!\\)\]\(javascript/);
      expect(text.split("\n").filter((line) => /^# /.test(line))).toHaveLength(1);
    } else if (form === "bibtex") {
      const bare = text.replace(/\\[{}]/g, "");
      expect(bare.split("{")).toHaveLength(bare.split("}").length);
      expect(text).not.toMatch(/\\input/);
    } else {
      expect(JSON.parse(text)).toBeTypeOf("object");
      if (form !== "json") expect(text).not.toMatch(/"(?:url|URL)": "javascript/);
    }
  });
});
