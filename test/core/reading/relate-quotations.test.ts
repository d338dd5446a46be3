import { describe, expect, it } from "vitest";
import { sampleClaim, sampleMatch } from "../../../cli/gallery/samples";
import type { Claim } from "../../../core/claims/claim";
import type { Match } from "../../../core/match/match";
import { relateQuotations } from "../../../core/reading/relate-quotations";

const PAGE = "We keep the barges here until the fees are paid";
const CUT = "We keep the barges here";
const ALTERED = "We keep the boats here until the fees are paid";
const SPANISH = "Guardamos las barcazas aquí";

function claimOf(speaker: string | null, mention: string | null = null, text = PAGE): Claim {
  const { claim } = sampleClaim([]);
  const place = { start: 0, end: text.length };
  const told = { cue: "said", strength: "said" as const, anonymous: false, start: 0, end: 0 };
  return {
    ...claim,
    quotes: [{ text, speaker, ...place }],
    attribution: speaker === null ? [] : [{ source: speaker, mention, ...told }],
  };
}

function matchOf(text: string, change: Partial<Match> = {}): Match {
  return sampleMatch({ quote: { speaker: "Ana Prado", text }, ...change });
}

const why = { ...sampleMatch().why, rule: "same-utterance" };
const quote = (page: string, corpus: string) => ({
  kind: "quote" as const,
  page: { text: page, span: null },
  corpus: { text: corpus, span: null },
});

const CASES: readonly [name: string, Claim, Match, string | null][] = [
  ["a cut by the same speaker", claimOf("Prado"), matchOf(CUT), "cut"],
  ["a speaker known by what is said of her", claimOf("she", "ana-prado"), matchOf(CUT), "cut"],
  ["another speaker", claimOf("Luis Cano"), matchOf(CUT), null],
  ["a page that names no speaker", claimOf(null), matchOf(CUT), "cut"],
  ["a translation", claimOf("Prado"), matchOf(SPANISH, { language: "es" }), "translated"],
  ["no speaker, another language", claimOf(null), matchOf(SPANISH, { language: "es" }), null],
  ["only a detail more of the same event", claimOf("Prado"), matchOf(CUT, { sameness: "adds" }), null],
  ["one utterance by its words", claimOf("the official"), matchOf(CUT, { why, sameness: "adds" }), "cut"],
  ["no quotation there", claimOf("Prado"), sampleMatch(), null],
  ["the same words", claimOf("Prado"), matchOf(PAGE), null],
  [
    "words that are a difference",
    claimOf("the official"),
    matchOf(ALTERED, { differences: [quote(PAGE, ALTERED)] }),
    "altered",
  ],
  [
    "a difference in a modal",
    claimOf("the official"),
    matchOf("", { differences: [quote("The port will close", "The port may close")] }),
    "modality",
  ],
];

describe("relateQuotations", () => {
  it.each(CASES)("%s", (_name, claim, match, expected) =>
    expect(relateQuotations(claim, match)).toBe(expected),
  );

  it("takes the quotation of several that has the report's words", () => {
    const { quotes, ...claim } = claimOf("Prado");
    const other = claimOf("Prado", null, "Nobody asked us").quotes;
    const match = matchOf(CUT, { language: "es" });
    expect(relateQuotations({ ...claim, quotes: [...other, ...quotes] }, match)).toBe("cut");
  });
});
