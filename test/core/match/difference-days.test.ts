import { describe, expect, it } from "vitest";
import { type Case, counted, kindsOf } from "./kinds-of";

// The page is of Wednesday, 20 March 2024, or as the row says; the report is of 6 March.
const march = (day: string) => ({ published: `2024-03-${day}` });

const DATES: readonly Case[] = [
  [
    "the dawn of two days",
    "Prado was arrested in the small hours of Monday, 4 March.",
    { text: "Prado was arrested in a pre-dawn raid on 5 March 2024.", eventDate: "2024-03-05" },
    ["date"],
  ],
  [
    "announced, told and warned on two days",
    "El puerto avisó el lunes de que la huelga seguiría.",
    { text: "The port warned on 5 March 2024 that the strike would go on.", eventDate: "2024-03-05" },
    ["date"],
    { language: "es", ...march("06") },
  ],
  [
    "what was announced, in other words",
    "Ana Prado anunció el lunes el cierre del puerto.",
    {
      text: "Ana Prado said on 5 March 2024 that the port would close.",
      eventDate: "2024-03-05",
      attributedTo: "Ana Prado",
    },
    ["date"],
    { language: "es", ...march("06") },
  ],
  [
    "a day of which only the record knows, from whom no words are told",
    "Soldiers blocked the bridge on Monday.",
    { text: "Soldiers blocked the bridge.", eventDate: "2024-03-05", attributedTo: "Luis Cano" },
    ["date"],
    march("06"),
  ],
  [
    "the day for which something is set",
    "The court set the next hearing for March 27.",
    { text: "The court set the next hearing for 17 March 2024.", eventDate: "2024-03-05" },
    ["date"],
    march("06"),
  ],
  [
    "a chamber's vote",
    "The council closed the depot on Monday.",
    {
      text: "The council closed the depot by 72 votes to 29.",
      figures: [
        { value: 72, unit: "votes", bound: "exact", what: "in favour" },
        { value: 29, unit: "votes", bound: "exact", what: "against" },
      ],
      eventDate: "2024-03-05",
    },
    ["date"],
    march("06"),
  ],
  [
    "another year",
    "The port is to have an election in 2025.",
    { text: "The port will hold its election in 2024." },
    ["date"],
  ],
  [
    "the last day of it",
    "The drill on the coast goes on until 8 March.",
    { text: "The drill on the coast goes on until 15 March 2024.", eventDate: "2024-03-15" },
    ["date"],
    march("04"),
  ],
];

const NONE: readonly Case[] = [
  [
    "a day that is what the sentence speaks of",
    "Tuesday was the first full day of the race, which goes on until May.",
    { text: "The race began on 4 March 2024.", eventDate: "2024-03-04" },
    [],
    march("06"),
  ],
  [
    "the day after, when it had been done on the eve",
    "El puerto amaneció el martes sin barcos, pues la víspera habían cerrado las rutas.",
    { text: "The port closed the routes.", eventDate: "2024-03-04" },
    [],
    { language: "es", ...march("06") },
  ],
  [
    "ballots that are still being counted",
    "With nearly all ballots counted, the council on Tuesday put the port's list at 52 percent.",
    {
      text: "The council gave the port's list 515,000 votes on 4 March 2024.",
      figures: [counted(515_000, "votes", "port's list")],
      eventDate: "2024-03-04",
    },
    [],
    march("06"),
  ],
  [
    "a dawn and the night before",
    "Prado was arrested late on Monday.",
    { text: "Prado was arrested before dawn on 5 March 2024.", eventDate: "2024-03-05" },
    [],
    march("06"),
  ],
  [
    "a dawn, and a day before it",
    "Prado was arrested on Monday.",
    { text: "Prado was arrested at 2 a.m. on 5 March 2024.", eventDate: "2024-03-05" },
    [],
    march("06"),
  ],
  [
    "the day on which it was told",
    "The port said on Wednesday that the ship had left.",
    { text: "The ship left on 4 March 2024.", eventDate: "2024-03-04" },
    [],
  ],
  [
    "a day of which only the record knows, told by somebody else",
    "The lights went out on Monday.",
    { text: "Luis Cano called the outage sabotage.", eventDate: "2024-03-05", attributedTo: "Luis Cano" },
    [],
    march("06"),
  ],
  [
    "years of numbers",
    "In 2025 nine ships came.",
    { text: "Nine ships came in 2024.", figures: [{ value: 9, unit: "vessels", bound: "exact", what: "" }] },
    [],
  ],
];

describe("findDate", () => {
  for (const [name, text, claim, kinds, extra] of [...DATES, ...NONE]) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
