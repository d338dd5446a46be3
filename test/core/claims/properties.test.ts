import { describe, expect, it } from "vitest";
import { findDates } from "../../../core/claims/dates";
import { findFigures } from "../../../core/claims/figures";
import { findQuotes } from "../../../core/claims/quotes";
import { spotClaims } from "../../../core/claims/spot";
import { sentences } from "../../../core/text/sentences";
import { tokens } from "../../../core/text/tokens";
import { fc } from "../../seeded";
import { SMALL_RECOGNISER } from "./small-gazetteer";

const LANGUAGES = ["en", "es", "pt"] as const;

/** Any code units, lone surrogates among them, mixed with what the readers look for. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        "Maduro ",
        "Venezuela ",
        "said ",
        "“",
        "”",
        '"',
        "'",
        "«",
        "\n\n",
        ". ",
        "U.S. ",
        "7 billion ",
        "$",
        "1.234,5 ",
        "on Wednesday ",
        "23 de enero ",
        "according to ",
        "dijo ",
        "mil millones ",
        "\u200b",
        "\u202e",
        "e\u0301",
        "dozens of ",
      ),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(""));

/** Begins and ends with something to see, so that a place that is off by one shows. */
const UNPADDED = /^\S(?:.*\S)?$/s;

describe("any text", () => {
  it("is cut into sentences and tokens that are slices of it, in order", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        let last = 0;
        for (const { start, end } of sentences(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).toMatch(UNPADDED);
          last = end;
        }
        expect(text.length).toBeGreaterThanOrEqual(last);
        for (const token of tokens(text)) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
    );
  });

  it("gives parts whose places lie within it", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES), (text, language) => {
        const parts = [
          ...findFigures(text, language),
          ...findDates(text, language, "2019-02-07"),
          ...findQuotes(text),
          ...SMALL_RECOGNISER.recognise(text, { language, published: null }),
        ];
        for (const { start, end, ...part } of parts) {
          if ("text" in part) expect(text.slice(start, end)).toBe(part.text);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toMatch(UNPADDED);
        }
      }),
    );
  });

  it("gives the same claims twice, in order, each on the topic by itself or by its article", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LANGUAGES, undefined), (noise, language) => {
        const text = `${noise}. Maduro met 6 officials of Venezuela on Friday, Reuters said. ${noise}`;
        const page = { id: "p", text, ...(language && { language }), published: "2019-02-07" };
        const claims = spotClaims(page, SMALL_RECOGNISER);
        expect(spotClaims(page, SMALL_RECOGNISER)).toEqual(claims);
        let last = 0;
        for (const { start, end, worth, topic, eventDate } of claims) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(worth.score).toBeGreaterThanOrEqual(0.5);
          expect(worth.score).toBeLessThanOrEqual(1);
          expect(["claim", "article"]).toContain(topic);
          if (eventDate !== null) expect(eventDate).toMatch(/^\d{4}(-\d\d){0,2}$/);
          last = end;
        }
      }),
    );
  });

  it("gives claims that are slices of it, with parts that are slices of them", () => {
    fc.assert(
      fc.property(anyText, (noise) => {
        const text = `The government of Venezuela said that Maduro met 6 officials. ${noise} Maduro said that Venezuela has oil.`;
        for (const claim of spotClaims({ id: "p", text, published: "2019-02-07" }, SMALL_RECOGNISER)) {
          expect(text.slice(claim.start, claim.end)).toBe(claim.text);
          for (const part of [...claim.mentions, ...claim.quotes])
            expect(claim.text.slice(part.start, part.end)).toBe(part.text);
          for (const part of claim.attribution)
            expect(claim.text.slice(part.start, part.end)).toBe(part.source);
          for (const part of claim.figures) {
            expect(part.start).toBeGreaterThanOrEqual(0);
            expect(part.end).toBeLessThanOrEqual(claim.text.length);
          }
        }
      }),
    );
  });
});
