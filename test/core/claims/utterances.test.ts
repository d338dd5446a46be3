import { describe, expect, it } from "vitest";
import { spotClaims } from "../../../core/claims/spot";
import type { Language } from "../../../core/text/span";
import { SMALL_RECOGNISER } from "./small-gazetteer";

/** A text with the speaker of every quotation of its claims, in order. */
const ROWS: { name: string; language: Language; text: string; speakers: (string | null)[] }[] = [
  {
    name: "named at the end of two sentences",
    language: "en",
    text: "“Venezuela closed 3 crossings on Monday. Venezuela will open 2 of them in May,” Maduro said.",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "named at the end, another before",
    language: "en",
    text: "Juan Guaidó told 20 lawmakers in Venezuela to wait.\n\n“Venezuela closed 3 crossings on Monday. Venezuela will open 2 of them in May,” Maduro said.",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "named in the last of two paragraphs",
    language: "en",
    text: "“Venezuela closed 3 crossings on Monday with no warning.\n\n“Venezuela will open 2 of them in May,” Maduro said.",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "named after the first of two quotations",
    language: "en",
    text: "“Venezuela closed 3 crossings on Monday,” Maduro said. “Venezuela will open 2 of them in May.”",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "split",
    language: "en",
    text: "“Venezuela closed 3 crossings,” Maduro said, “and it will open 2 of them in May.”",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "two speakers",
    language: "en",
    text: "“Venezuela closed 3 crossings on Monday,” Maduro said.\n\n“Venezuela lost 20 people on Monday,” Juan Guaidó said.",
    speakers: ["Maduro", "Juan Guaidó"],
  },
  {
    name: "Spanish",
    language: "es",
    text: "«Venezuela exportó 2 millones de barriles en mayo. Venezuela exportó 3 millones en junio», dijo Maduro.",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "Spanish, between dashes",
    language: "es",
    text: "—Venezuela exportó 2 millones de barriles en mayo —dijo Maduro—. Venezuela exportó 3 millones en junio.",
    speakers: ["Maduro", "Maduro"],
  },
  {
    name: "Portuguese",
    language: "pt",
    text: "“A Venezuela exportou 2 milhões de barris em maio. A Venezuela exportou 3 milhões em junho”, disse Maduro.",
    speakers: ["Maduro", "Maduro"],
  },
];

describe("withSpeakers, in spotClaims", () => {
  it.each(ROWS)("$name", ({ language, text, speakers }) => {
    const claims = spotClaims({ id: "p", text, language, published: "2019-03-01" }, SMALL_RECOGNISER);
    expect(claims.flatMap(({ quotes }) => quotes.map(({ speaker }) => speaker))).toEqual(speakers);
  });
});
