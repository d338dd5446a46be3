import { describe, expect, it } from "vitest";
import { pageSide } from "../../../core/match/features/compared-claims";
import { scoreCandidate } from "../../../core/match/score-candidate";
import { areSeparateAccusers } from "../../../core/match/separate-accusers";
import { noTranslation } from "../../../core/match/translate";
import { type Around, type Corpus, pairOf } from "./kinds-of";

const BY_CANO: Corpus = {
  text: "Luis Cano blamed the harbour lobby for the fire.",
  attributedTo: "Luis Cano",
};

interface Row {
  readonly name: string;
  readonly page: string;
  readonly corpus?: Corpus;
  readonly around?: Around;
  readonly separate: boolean;
}

const ROWS: readonly Row[] = [
  { name: "another", page: "Ana Prado blamed the harbour lobby for the fire.", separate: true },
  {
    name: "another, in Spanish",
    page: "La ministra Ana Prado culpó a los armadores del incendio.",
    around: { language: "es" },
    separate: true,
  },
  {
    name: "another, in Portuguese",
    page: "Ana Prado também acusou os armadores.",
    around: { language: "pt" },
    separate: true,
  },
  {
    name: "another who has done so, in Portuguese",
    page: "Ana Prado tinha acusado os armadores do incêndio.",
    around: { language: "pt" },
    separate: true,
  },
  { name: "the same", page: "Cano blamed the harbour lobby for the fire.", separate: false },
  { name: "one who says it", page: "Ana Prado said the harbour lobby set the fire.", separate: false },
  {
    name: "one where the report only says it",
    page: "Ana Prado blamed the harbour lobby for the fire.",
    corpus: { text: "Luis Cano said the harbour lobby set the fire.", attributedTo: "Luis Cano" },
    separate: false,
  },
  {
    name: "another than somebody without a name",
    page: "Ana Prado blamed the harbour lobby for the fire.",
    corpus: { text: "An official accused the harbour lobby.", attributedTo: "a US official" },
    separate: false,
  },
];

describe("separate accusers", () => {
  it.each(ROWS)("$name: $separate", ({ page, corpus = BY_CANO, around, separate }) => {
    const { claim, stored } = pairOf(page, corpus, around);
    expect(areSeparateAccusers(claim, stored)).toBe(separate);
  });

  it("are not said to have said the same, however alike their words are", () => {
    const judge = (page: string) => {
      const { claim, page: proposition, stored } = pairOf(page, BY_CANO);
      const side = pageSide(claim, proposition, noTranslation);
      return scoreCandidate(side, stored, { score: 1, best: 1, place: 0 }, 0.99)?.placed;
    };
    expect(judge("Luis Cano blamed the harbour lobby for the fire.")).toMatchObject({ sameness: "same" });
    expect(judge("Ana Prado blamed the harbour lobby for the fire.")).toEqual({
      sameness: "adds",
      tier: "listed",
    });
  });
});
