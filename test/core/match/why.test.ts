import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { Report } from "../../../core/corpus/report";
import { matchClaims } from "../../../core/match/match-claims";
import { memoryCorpus } from "./memory-corpus";
import { corpusClaim, NEWSROOM, reportOf } from "./newsroom";

const PAGE =
  "Ana Prado said on 4 March 2024 that the River Guard had seized nine barges carrying smuggled fuel near the bridge.";

async function whyOf(text: string, report: Report, language = "en") {
  const claim = analyseClaim(
    { id: "c", text, language, published: "2024-03-05", domain: "elsewhere.example" },
    createRecogniser(NEWSROOM.gazetteer),
  );
  const [answer] = await matchClaims([claim], memoryCorpus([report], NEWSROOM));
  const match = answer?.matches[0];
  if (!match) throw new Error("no match");
  return { why: match.why, corpus: match.text };
}

describe("why a report matched", () => {
  const english = reportOf(
    "daily",
    corpusClaim("On 5 March 2024 the River Guard seized nine barges with smuggled fuel, Ana Prado said."),
    {},
  );

  it("tells shared words as written, with their places on both sides", async () => {
    const { why, corpus } = await whyOf(PAGE, english);
    expect(why.shared?.map(({ text }) => text)).toContain("smuggled fuel");
    for (const { text, corpusText, page, corpus: there } of why.shared ?? []) {
      expect(PAGE.slice(page.start, page.end)).toBe(text);
      expect(corpus.slice(there.start, there.end)).toBe(corpusText);
    }
  });

  it("tells shared names by their display names, not as words", async () => {
    const { why, corpus } = await whyOf(PAGE, english);
    expect(why.names?.map(({ name }) => name)).toEqual(["Ana Prado", "River Guard"]);
    const guard = why.names?.find(({ id }) => id === "river-guard");
    expect(PAGE.slice(guard?.page?.start, guard?.page?.end)).toBe("River Guard");
    expect(corpus.slice(guard?.corpus?.start, guard?.corpus?.end)).toBe("River Guard");
    expect(why.shared?.some(({ text }) => /Guard|Prado/.test(text))).toBe(false);
  });

  it("tells the figures that agree and the days between", async () => {
    const { why } = await whyOf(PAGE, english);
    expect(why.figures?.map(({ page }) => page.text)).toEqual(["nine barges"]);
    expect(why.days).toBe(1);
  });

  it("tells of words across languages, and of no day where one side has none", async () => {
    const spanish = reportOf(
      "daily",
      {
        ...corpusClaim("La River Guard detuvo a nueve personas durante las protestas, dijo Ana Prado.", 9),
        eventDate: null,
      },
      { language: "es" },
    );
    const { why } = await whyOf(
      "The River Guard detained nine people during the protests, Ana Prado said.",
      spanish,
    );
    expect(why.shared?.map(({ text, corpusText }) => [text, corpusText])).toContainEqual([
      "protests",
      "protestas",
    ]);
    expect(why.days).toBeUndefined();
  });
});
