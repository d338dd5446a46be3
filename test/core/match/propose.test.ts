import { describe, expect, it } from "vitest";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";
import type { CorpusClaim } from "../../../core/corpus/report";
import { proposeCorpusClaim } from "../../../core/match/propose";

const names = (...all: string[]) => ({ en: all, es: all, pt: all });

const GAZETTEER: GazetteerEntry[] = [
  {
    id: "assembly-2015",
    kind: "organisation",
    label: "National Assembly (2015)",
    names: names("National Assembly"),
  },
  {
    id: "assembly-2020",
    kind: "organisation",
    label: "National Assembly (2020)",
    names: names("2020 Assembly"),
  },
];

const CLAIM: CorpusClaim = {
  id: "r-0000000001#0",
  text: "The bill was passed.",
  attributedTo: null,
  eventDate: null,
  stance: "asserts",
  quote: null,
  figures: [],
  entities: [],
};

const REPORT = { language: "en", published: "2021-02-01" };

describe("proposeCorpusClaim", () => {
  const cases = [
    {
      name: "takes a label as it stands",
      entities: ["National Assembly (2020)"],
      expected: ["assembly-2020"],
    },
    {
      name: "reads other words as free text",
      entities: ["the National Assembly"],
      expected: ["assembly-2015"],
    },
    { name: "leaves out what nobody knows", entities: ["Senate"], expected: [] },
  ];
  it.each(cases)("$name", ({ entities, expected }) => {
    const { mentions } = proposeCorpusClaim({ ...CLAIM, entities }, REPORT, createRecogniser(GAZETTEER));
    expect(mentions).toEqual(expected);
  });
});
