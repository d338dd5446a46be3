import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { CorpusClaim, Report } from "../../../core/corpus/report";
import { bend } from "../../../core/match/calibrate/curve";
import { type MatchOptions, matchClaims } from "../../../core/match/match-claims";
import { memoryCorpus } from "./memory-corpus";
import { NEWSROOM, numberedReport } from "./newsroom";

let serial = 0;

function report(id: string, claim: Partial<CorpusClaim> & { text: string }, more: Partial<Report> = {}) {
  serial += 1;
  return numberedReport(serial, id, claim, more);
}

const SEIZED =
  "Ana Prado said on 4 March 2024 that the River Guard seized nine barges carrying smuggled fuel.";
const SPOKE = {
  text: "Prado described the smugglers' barges as a shame.",
  attributedTo: "Ana Prado",
  quote: { speaker: "Ana Prado", text: "a shame for everybody who lives along this river" },
};

function read(text: string, domain: string) {
  const input = { id: "c", text, language: "en", published: "2024-03-05", domain, context: "" };
  return analyseClaim(input, createRecogniser(NEWSROOM.gazetteer));
}

describe("matchClaims", () => {
  const corpus = memoryCorpus(
    [
      report("morning", { text: SEIZED, attributedTo: "Ana Prado" }),
      report("daily", { text: SEIZED, attributedTo: "Ana Prado, to Agency One" }),
      report("tribune", SPOKE),
      report("tribune", { text: "The opera house reopened after eleven years of repairs." }),
    ],
    NEWSROOM,
  );

  it("answers with other outlets only, never with the page's own or its family", async () => {
    const [own] = await matchClaims([read(SEIZED, "evening.example")], corpus);
    expect(own?.matches.map(({ outlet: { id } }) => id)).not.toContain("morning");
    const [foreign] = await matchClaims([read(SEIZED, "elsewhere.example")], corpus);
    expect(foreign?.matches.map(({ outlet: { id } }) => id)).toEqual(
      expect.arrayContaining(["morning", "daily"]),
    );
  });

  it("takes the same quoted words for the same statement and says so", async () => {
    const text = "It is “a shame for everybody who lives along this river”, Prado told reporters on Monday.";
    const [answer] = await matchClaims([read(text, "elsewhere.example")], corpus);
    const [first] = answer?.matches ?? [];
    expect(first).toMatchObject({ tier: "painted", sameness: "same", why: { rule: "same-utterance" } });
    expect(first?.outlet.id).toBe("tribune");
  });

  it("takes scores as a reader's corrections take them, and tells what they were", async () => {
    const lower = { slope: 1, shift: -0.7 };
    const of = async (options: MatchOptions) => {
      const [answer] = await matchClaims([read(SEIZED, "elsewhere.example")], corpus, options);
      return answer?.matches.find(({ outlet: { id } }) => id === "daily");
    };
    const before = await of({});
    const after = await of({ calibration: { all: lower, byLanguages: new Map() } });
    expect(before).not.toHaveProperty("rawScore");
    expect(after?.rawScore).toBe(before?.score);
    expect(after?.score).toBeCloseTo(bend(before?.score ?? 0, lower), 2);
    const english = new Map([["en>en", { slope: 1, shift: 0 }]]);
    expect((await of({ calibration: { all: lower, byLanguages: english } }))?.score).toBe(before?.score);
  });

  it("reads the origin out of the attribution", async () => {
    const [answer] = await matchClaims([read(SEIZED, "elsewhere.example")], corpus);
    const daily = answer?.matches.find(({ outlet: { id } }) => id === "daily");
    expect(daily?.origin).toMatchObject({ id: "agency:agency-one", kind: "agency" });
  });

  it.each([
    ["It rained.", "too-vague"],
    ["Forty violinists auditioned for the vacant chair in the chamber orchestra.", "topic-not-covered"],
  ])("is silent with a reason: %s", async (text, silence) => {
    const [answer] = await matchClaims([read(text, "elsewhere.example")], corpus);
    expect(answer).toMatchObject({ matches: [], silence });
  });
});
