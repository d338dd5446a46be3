import { describe, expect, it } from "vitest";
import { mayShareSpan, spansIn } from "../../../core/match/differences/time-span";
import { fold } from "../../../core/text/fold";
import { type Case, counted, kindsOf } from "./kinds-of";

const NAMED: readonly (readonly [string, string])[] = [
  ["The ferry costs $5 a month.", "month"],
  ["The levy brings $11 billion a year to the port.", "year"],
  ["They pump two million barrels of oil a day.", "day"],
  ["It pumps 90,000 barrels a day of crude.", "day"],
  ["Prices rise 3 percent a week.", "week"],
  ["The guards get 30 litres of petrol a week from the city.", "week"],
  ["El puerto gasta 20 millones al día.", "day"],
  ["Ganan 17 dólares al mes.", "month"],
  ["Trabajan 60 horas a la semana.", "week"],
  ["Reciben dos pagos mensuales.", "month"],
  ["O porto gasta 20 milhões por dia.", "day"],
  ["Ganham 17 dólares ao mês.", "month"],
  ["Fazem duas inspeções semanais.", "week"],
  ["O imposto rende 11 bilhões ao ano.", "year"],
];

const NOT_NAMED: readonly string[] = [
  "Nine people fell a day after the vote.",
  "It seized 40 boats a month ago.",
  "The fee rose to $9 a year later.",
  "On 23 January a day of protest began.",
  "In 2019 a year of blackouts followed.",
  "The judge gave 14 men a year in prison.",
  "They gave 40 envoys a week to leave.",
  "Six boats began a week-long search.",
  "Eight tonnes left the vault in a week.",
  "The hospital treats 600 people for a month.",
  "They waited six months and a day.",
  "Murieron 9 personas al día siguiente.",
  "Subió un 5 % frente al año 2018.",
  "Detuvo 40 barcos al mes de haber asumido.",
  "Cayó un 3 % frente al mes anterior.",
  "Detiveram 40 barcos ao dia seguinte.",
  "Subiu 5% em relação ao ano passado.",
];

describe("spansIn", () => {
  it.each(NAMED)("reads a rate: %s", (text, span) => expect([...spansIn(fold(text))]).toEqual([span]));
  it.each(NOT_NAMED)("reads a day or a length of time: %s", (text) =>
    expect(spansIn(fold(text)).size).toBe(0),
  );
  it("reads no length where none is told", () => {
    expect([...spansIn("it will lose $11 billion in the coming elections")]).toEqual(["some"]);
  });
});

describe("mayShareSpan", () => {
  const share = (one: string, other: string) => mayShareSpan(spansIn(one), spansIn(other));
  it("takes one span for itself, and an untold length for any", () => {
    expect(share("$5 a month", "$7 monthly")).toBe(true);
    expect(share("$5 a month", "$7 in the coming period")).toBe(true);
    expect(share("$5", "$7")).toBe(true);
  });
  it("tells spans of different lengths apart, and a span from none", () => {
    expect(share("$5 a month", "$60 a year")).toBe(false);
    expect(share("$5 a month", "$60")).toBe(false);
    expect(share("$5", "$60 a year")).toBe(false);
  });
});

const SPANS = [
  ["en", "The port spends 20 million dollars", "a day", "per day"],
  ["en", "The port spends 20 million dollars", "a month", "monthly"],
  ["en", "The port spends 20 million dollars", "a year", "annually"],
  ["es", "El puerto gasta 20 millones de dólares", "al día", "per day"],
  ["es", "El puerto gasta 20 millones de dólares", "al mes", "a month"],
  ["es", "El puerto gasta 20 millones de dólares", "al año", "a year"],
  ["pt", "O porto gasta 20 milhões de dólares", "por dia", "a day"],
  ["pt", "O porto gasta 20 milhões de dólares", "ao mês", "a month"],
  ["pt", "O porto gasta 20 milhões de dólares", "por ano", "a year"],
] as const;

/** A sum in a span of time against a sum of which nothing is said, and against another sum in the same span. */
const RATES: readonly Case[] = SPANS.flatMap(([language, said, span, theirs], at): Case[] => {
  const [, , , others] = SPANS[(at + 1) % SPANS.length] ?? SPANS[0];
  const figures = [counted(35e6, "USD", "spent")];
  const sum = { text: "The port spent 35 million dollars.", figures };
  return [
    [`a sum ${span}, against a sum`, `${said} ${span}.`, sum, [], { language }],
    [`a sum, against one ${span}, in ${language}`, `${said}.`, rateOf(theirs), [], { language }],
    [
      `a sum ${span}, against another ${theirs}`,
      `${said} ${span}.`,
      spentIn(theirs),
      ["figure"],
      { language },
    ],
    [`a sum ${span}, against another ${others}`, `${said} ${span}.`, spentIn(others), [], { language }],
    [`a sum, against another, beside ${span}`, `${said}.`, sum, ["figure"], { language }],
  ];
});

/** A report that says over what its sum is spent. */
function spentIn(span: string) {
  return { text: `The port spends 35 million dollars ${span}.`, figures: [counted(35e6, "USD", "spent")] };
}

/** A report whose record says over what its sum is spent. */
function rateOf(span: string) {
  return {
    text: `The port spends 35 million dollars ${span}.`,
    figures: [counted(35e6, "USD", `spending ${span}`)],
  };
}

describe("findFigure, of rates", () => {
  for (const [name, page, corpus, kinds, around] of RATES) {
    it(name, () => expect(kindsOf(page, corpus, around).map(({ kind }) => kind)).toEqual(kinds));
  }
});
