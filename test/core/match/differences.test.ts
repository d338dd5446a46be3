import { describe, expect, it } from "vitest";
import { kindsOf } from "./kinds-of";

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
      "a day that only the record of the report has",
      "The depot burned on 4 March 2024.",
      { text: "The depot burned.", eventDate: "2024-03-06" },
      ["date"],
    ],
    [
      "a day of the record too far off",
      "The depot burned on 4 March 2024.",
      { text: "The depot burned.", eventDate: "2024-03-16" },
      [],
    ],
    [
      "a day that belongs to something else",
      "The depot has been burning since 4 March 2024.",
      { text: "The depot burned.", eventDate: "2024-03-06" },
      [],
    ],
    [
      "the day of the telling and that of the act",
      "The depot burned on 4 March 2024, Ana Prado said.",
      {
        text: "Ana Prado said on 6 March 2024 that the depot burned.",
        attributedTo: "Ana Prado",
        eventDate: "2024-03-06",
      },
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

  const sums = (assets: number, exports = 11e9) => [
    { value: assets, unit: "USD", bound: "exact" as const, what: "company assets blocked" },
    { value: exports, unit: "USD", bound: "exact" as const, what: "lost exports" },
  ];
  const blocked = { text: "It blocks 7 billion dollars and cuts exports by 11 billion.", figures: sums(7e9) };

  it.each([
    ["en", "They blocked $8 billion in assets, which costs $11 billion in exports.", "$8 billion in assets"],
    ["en", "They blocked $8 billion in assets, which costs $12 billion in exports.", "$8 billion in assets"],
    [
      "en",
      "They blocked $7 billion in assets, which costs $12 billion in exports.",
      "$12 billion in exports",
    ],
    ["en", "They blocked $8 billion in assets.", "$8 billion in assets"],
    ["es", "Bloquearon 8.000 millones de dólares en activos.", "8.000 millones de dólares en activos"],
    ["pt", "Bloquearam 8 bilhões de dólares em ativos.", "8 bilhões de dólares em ativos"],
  ] as const)("tells two sums apart by what they are (%s): %s", (language, page, words) => {
    const found = kindsOf(page, blocked, { language });
    expect(found.map(({ kind, page }) => [kind, page.text])).toEqual([["figure", words]]);
    expect(found[0]?.corpus.span).not.toBeNull();
  });

  it.each([
    ["en", "They blocked $7 billion in assets, which costs $11 billion in exports."],
    ["en", "They blocked about $7 billion in assets."],
    ["en", "They blocked at least $5 billion in assets."],
    ["en", "The fine is $3 billion in damages."],
    ["es", "Bloquearon unos 7.200 millones de dólares en activos."],
    ["pt", "Bloquearam cerca de 7,2 bilhões de dólares em ativos."],
  ] as const)("finds no other sum (%s): %s", (language, page) => {
    expect(kindsOf(page, blocked, { language })).toEqual([]);
  });

  it("compares the part with the part, not with the whole", () => {
    const [figure] = kindsOf("The cut left 18 of the nation's 23 states dark.", {
      text: "The cut left 22 of 23 states dark.",
      figures: [
        { value: 22, unit: "states", bound: "exact", what: "states affected" },
        { value: 23, unit: "states", bound: "exact", what: "total states" },
      ],
    });
    expect(figure?.page.text).toBe("18 of the nation's 23 states");
  });

  it("names another actor where both sides have one speaker", () => {
    const differences = kindsOf("The Coast Police are urging nine crews to leave, Ana Prado said.", {
      text: "Ana Prado said the River Guard was urging nine crews to leave.",
      attributedTo: "Ana Prado",
    });
    expect(differences.map(({ kind }) => kind)).toEqual(["actor"]);
  });

  it("covers the sign after the number", () => {
    const [figure] = kindsOf("Prado said 80 % of the crews oppose it.", {
      text: "She said 90 % of the crews oppose it.",
      figures: [{ value: 90, unit: "percent", bound: "exact", what: "crews opposed" }],
    });
    expect(figure?.corpus.text).toMatch(/^90 %/);
  });
});
