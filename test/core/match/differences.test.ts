import { describe, expect, it } from "vitest";
import { analyseClaim } from "../../../core/claims/analyse";
import { createRecogniser } from "../../../core/claims/recogniser";
import type { GazetteerEntry } from "../../../core/corpus/gazetteer";
import type { CorpusClaim } from "../../../core/corpus/report";
import { findDifferences } from "../../../core/match/differences/find-differences";
import { proposeClaim, proposeCorpusClaim } from "../../../core/match/propose";
import { noTranslation } from "../../../core/match/translate";

const entry = (id: string, kind: GazetteerEntry["kind"], ...names: string[]): GazetteerEntry => ({
  id,
  kind,
  label: names[0] ?? id,
  names: { en: names, es: names, pt: names },
});

const GAZETTEER = [
  entry("ana-prado", "person", "Ana Prado", "Prado"),
  entry("luis-cano", "person", "Luis Cano", "Cano"),
  entry("river-guard", "organisation", "River Guard"),
  entry("coast-police", "organisation", "Coast Police"),
];

function kindsOf(page: string, corpus: Partial<CorpusClaim> & { text: string }, published = "2024-03-20") {
  const recogniser = createRecogniser(GAZETTEER);
  const claim = analyseClaim({ id: "c", text: page, language: "en", published }, recogniser);
  const full: CorpusClaim = {
    id: "r-0000000000#0",
    attributedTo: null,
    entities: [],
    figures: [],
    eventDate: null,
    stance: "asserts",
    quote: null,
    ...corpus,
  };
  const report = {
    id: "r-0000000000",
    url: "https://a.example/",
    outlet: {
      id: "a",
      name: "A",
      domains: [],
      country: null,
      language: "en",
      family: null,
      kind: "newspaper" as const,
    },
    domain: "a.example",
    carrier: null,
    language: "en",
    headline: null,
    published: "2024-03-01",
    publishedMonth: null,
    dateBasis: "url" as const,
    credits: [],
  };
  const proposition = proposeCorpusClaim(full, report, recogniser);
  return findDifferences({
    claim,
    page: proposeClaim(claim, noTranslation),
    stored: { doc: 0, claim: full, report, proposition },
    entries: new Map(GAZETTEER.map((each) => [each.id, each])),
  });
}

const deaths = (value: number, asOf?: string) => [
  { value, unit: "deaths", bound: "exact" as const, what: "in the floods", ...(asOf && { asOf }) },
];

describe("findDifferences", () => {
  it.each([
    [
      "an earlier lower toll",
      "The floods have killed 17 people.",
      { text: "The floods had killed 12 people.", figures: deaths(12, "2024-03-01") },
      ["update"],
    ],
    [
      "another toll of the same day",
      "The floods killed 17 people on 4 March 2024.",
      { text: "The floods of 4 March 2024 killed 12 people.", figures: deaths(12), eventDate: "2024-03-04" },
      ["figure"],
    ],
    [
      "the same toll",
      "The floods have killed 17 people.",
      { text: "The floods had killed 17 people.", figures: deaths(17) },
      [],
    ],
    [
      "a toll inside a bound",
      "At least 12 people died in the floods on 4 March 2024.",
      { text: "The floods of 4 March 2024 killed 17 people.", figures: deaths(17), eventDate: "2024-03-04" },
      [],
    ],
    [
      "another day",
      "The depot burned on 4 March 2024.",
      { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
      ["date"],
    ],
    [
      "a day that was only inferred",
      "The depot burned on 4 March 2024.",
      { text: "The depot burned.", eventDate: "2024-03-06" },
      [],
    ],
    [
      "another speaker",
      "The depot was empty, Ana Prado said.",
      { text: "The depot was empty.", attributedTo: "Luis Cano" },
      ["attribution"],
    ],
    [
      "another actor",
      "The Coast Police seized nine barges.",
      { text: "The River Guard seized nine barges." },
      ["actor"],
    ],
    [
      "a denial",
      "Guards burned the depot.",
      {
        text: "Ana Prado denied that guards burned the depot.",
        attributedTo: "Ana Prado",
        stance: "denies" as const,
      },
      ["denial"],
    ],
    [
      "a denial that the page reports itself",
      "Ana Prado denied that guards burned the depot.",
      { text: "Ana Prado denied it.", attributedTo: "Ana Prado", stance: "denies" as const },
      [],
    ],
  ])("%s", (_, page, corpus, expected) => {
    expect(kindsOf(page, corpus).map(({ kind }) => kind)).toEqual(expected);
  });

  it("names the words on both sides with their places", () => {
    const [actor] = kindsOf("The Coast Police seized nine barges.", {
      text: "The River Guard seized nine barges.",
    });
    expect(actor?.page).toEqual({ text: "Coast Police", span: { start: 4, end: 16 } });
    expect(actor?.corpus).toEqual({ text: "River Guard", span: { start: 4, end: 15 } });
  });
});
