import { describe, expect, it } from "vitest";
import { findAttribution, findCues } from "../../../core/claims/attribution";
import { findQuotes } from "../../../core/claims/quotes";
import type { Spoken } from "../../../core/claims/spoken-scene";
import type { Language } from "../../../core/text/span";
import { fc } from "../../seeded";
import { ROWS } from "./attribution-rows";
import { SMALL_RECOGNISER } from "./small-gazetteer";

describe.each(Object.entries(ROWS))("findAttribution, %s", (_, rows) => {
  it.each(rows)("%s: %s", (language, text, expected) => {
    const found = findAttribution(text, spokenOf(text, language));
    const lines = found.map(
      ({ source, mention, cue, strength, anonymous }) =>
        `${source}${mention === null ? "" : ` [${mention}]`} <${cue}> ${strength}${anonymous ? " anonymous" : ""}`,
    );
    expect(lines).toEqual(expected);
    for (const { source, start, end } of found) expect(text.slice(start, end)).toBe(source);
  });
});

describe("findCues, wide", () => {
  it.each([
    ["Ruiz endorsed the plan.", "endorsed", "Ruiz"],
    ["Ruiz wants to leave the party.", "wants", "Ruiz"],
    ["The vote is expected to be close.", "expected", ""],
    ["Ruiz declined to comment.", "declined", "Ruiz"],
    ["Ruiz renewed his criticism of the army.", "criticism", "his"],
    ["The thief was reportedly held.", "reportedly", ""],
    ["Ruiz did not say that aid was late.", "say", "Ruiz"],
    ["The plan was questioned by Ana Ruiz.", "questioned", "Ana Ruiz"],
    ["Most voters want peace.", "want", "Most voters"],
    ["Ruiz portrayed the vote as a farce.", "portrayed", "Ruiz"],
    ["Ruiz is not very eager to talk.", "eager", "Ruiz"],
    ["Voters are worried about water.", "worried", "Voters"],
    ["Ruiz left the room, with a call for calm.", "call", "Ruiz"],
    ["Without naming her, Ruiz left.", "naming", "Ruiz"],
    ["Ruiz raised new questions.", "raised", "Ruiz"],
  ])("%s", (text, cue, source) => {
    const found = findCues(text, spokenOf(text, "en"), true).filter(({ wide }) => wide);
    expect(found.map((each) => [each.cue, each.source])).toEqual([[cue, source]]);
    expect(findAttribution(text, spokenOf(text, "en"))).toEqual([]);
  });

  it("gives places within the text, whatever that is", () => {
    const part = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...PIECES));
    const mixed = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(mixed, fc.constantFrom("en", "es", "pt"), fc.boolean(), (text, language, wide) => {
        for (const { source, start, end, cue, cueStart, cueEnd } of findCues(
          text,
          spokenOf(text, language),
          wide,
        )) {
          expect(text.slice(start, end)).toBe(source);
          expect(text.slice(cueStart, cueEnd)).toBe(cue);
          expect(wide || source !== "").toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

const PIECES =
  "Maduro |Reuters |said |, said |told |that |“|”|''|«|»|—|—dijo |, |the |officials |citing |según |segundo |disse |à |was |by |saying |and |with |. |: |In a report, |\n|their criticism of ".split(
    "|",
  );

function spokenOf(text: string, language: Language): Spoken {
  return {
    language,
    mentions: SMALL_RECOGNISER.recognise(text, { language, published: "2019-03-01" }),
    quotes: findQuotes(text),
    kindOf: (id) => SMALL_RECOGNISER.entry(id)?.kind,
  };
}
