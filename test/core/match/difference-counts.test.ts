import { describe, expect, it } from "vitest";
import { type Case, counted, kindsOf } from "./kinds-of";

/** What was paid since a year is another sum than what was paid once; the sentence beside each says no year. */
const SINCE: readonly Case[] = (
  [
    ["en", "The city paid nine million dollars for the pier", " since 2014."],
    ["es", "La ciudad pagó nueve millones de dólares por el muelle", " desde 2014."],
    ["pt", "A cidade pagou nove milhões de dólares pelo cais", " desde 2014."],
  ] as const
).flatMap(([language, said, since]): Case[] => {
  const corpus = {
    text: "The city paid four million dollars for the pier.",
    figures: [counted(4e6, "USD", "paid")],
  };
  return [
    [`paid since a year, in ${language}`, said + since, corpus, [], { language }],
    [`the same without it, in ${language}`, `${said}.`, corpus, ["figure"], { language }],
  ];
});

const COUNTS: readonly Case[] = [
  ...SINCE,
  [
    "another age",
    "Ana Prado, a 24-year-old, fell at the rally.",
    { text: "Ana Prado, 27, fell at the rally." },
    ["figure"],
  ],
  [
    "another age, in Portuguese",
    "Ana Prado, de 24 anos, caiu no comício.",
    { text: "Ana Prado, 27, fell at the rally." },
    ["figure"],
    { language: "pt" },
  ],
  [
    "the same age",
    "Ana Prado, de 27 anos, caiu no comício.",
    { text: "Ana Prado, 27, fell at the rally." },
    [],
    { language: "pt" },
  ],
  [
    "the age of somebody else",
    "Luis Cano, 24, fell at the rally.",
    { text: "Ana Prado, 27, fell at the rally." },
    ["actor"],
  ],
  [
    "a number raised before what it counts",
    "El puerto elevó a 43 el número de implicados.",
    {
      text: "The port linked 19 people to the fire.",
      figures: [counted(19, "people", "linked")],
      eventDate: "2024-03-05",
    },
    ["update"],
    { language: "es" },
  ],
  [
    "a number put on those who came",
    "La ciudad cifró en 371.000 los asistentes.",
    { text: "The city put attendance at 317,000.", figures: [counted(317_000, "people", "attendance")] },
    ["figure"],
    { language: "es", published: "2024-03-06" },
  ],
  [
    "executions are deaths",
    "The observatory counted 57 executions.",
    { text: "The observatory counted 75 killings.", figures: [counted(75, "deaths")] },
    ["figure"],
  ],
  [
    "stages within a month, of which none is known to be the later one",
    "93 people have died in the protests.",
    { text: "Protests had killed 115 people.", figures: [counted(115, "deaths")], eventDate: "2024-03" },
    ["update"],
  ],
  [
    "so far, and later",
    "Nine people have died so far in the fire that began on 4 March.",
    { text: "The fire killed 12 people.", figures: [counted(12, "deaths")], eventDate: "2024-03-04" },
    ["update"],
    { published: "2024-03-05" },
  ],
  [
    "all who left, against all who left",
    "More than 4 million people live outside the country.",
    {
      text: "3.4 million people have left, 2.7 million of them for the region.",
      figures: [counted(3.4e6, "people", "abroad"), counted(2.7e6, "people", "in the region")],
      eventDate: "2024-01",
    },
    ["update"],
  ],
  [
    "a later count, against that of a year which is over",
    "93 people have died in the protests so far.",
    {
      text: "Protests had killed 57 people in 2021.",
      figures: [counted(57, "deaths", "2021")],
      eventDate: "2024-02-01",
    },
    ["figure"],
  ],
  [
    "both of one closed month",
    "In February 2024 the fires killed 57 people.",
    {
      text: "The fires killed 75 people in February 2024.",
      figures: [counted(75, "deaths")],
      eventDate: "2024-02",
    },
    ["figure"],
  ],
];

describe("findFigure", () => {
  for (const [name, text, claim, kinds, extra] of COUNTS) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
