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
  [
    "told together with a number that is the same",
    "The fires killed three people and hurt 18.",
    {
      text: "In March 2024 fires killed two people and injured 18.",
      figures: [counted(2, "deaths"), counted(18, "injured")],
      eventDate: "2024-03",
    },
    ["figure"],
  ],
  [
    "told alone, of a month in which the page's day lies",
    "The fires killed three people and hurt 19.",
    {
      text: "In March 2024 fires killed two people.",
      figures: [counted(2, "deaths")],
      eventDate: "2024-03",
    },
    ["update"],
  ],
  [
    "of one whole, which tells of no time",
    "The list won 112 of 167 seats, with two races undecided.",
    {
      text: "In March 2024 the list had 99 of 167 seats.",
      figures: [counted(99, "seats", "list"), counted(167, "seats", "total")],
      eventDate: "2024-03",
    },
    ["update"],
  ],
  [
    "told together of two days",
    "Eight people were killed and 13 arrested at the port on 4 March.",
    {
      text: "Eight people were killed and two arrested at the port on 3 March 2024.",
      figures: [counted(8, "deaths"), counted(2, "detained")],
      eventDate: "2024-03-03",
    },
    ["update"],
  ],
  [
    "a nought too many, of what is promised",
    "The port will receive 3,000 tonnes of grain on Wednesday.",
    {
      text: "The port would receive 300 tonnes of grain on Wednesday.",
      figures: [counted(300, "tonnes", "grain")],
    },
    ["figure"],
    { published: "2024-03-18" },
  ],
  [
    "shares of the ballots counted, of one night",
    "Con el 60 % escrutado ganaba la lista del puerto.",
    {
      text: "With 95% counted the port's list was ahead.",
      figures: [counted(95, "percent", "counted")],
      eventDate: "2024-03-17",
    },
    ["update"],
    { language: "es", published: "2024-03-17" },
  ],
  [
    "a further bulletin",
    "The second bulletin gave Prado 640,000 votes.",
    {
      text: "The council gave Prado 515,000 votes.",
      figures: [counted(515_000, "votes", "Prado")],
      eventDate: "2024-03-17",
    },
    [],
    { published: "2024-03-17" },
  ],
  [
    "a count at an hour of the day",
    "By midday the clashes at the port had left 42 people hurt.",
    {
      text: "The clashes at the port had left 280 people injured by the end of the day.",
      figures: [counted(280, "injured")],
      eventDate: "2024-03-20",
    },
    ["update"],
  ],
  [
    "what is over, of a report that has but the year",
    "Os distúrbios de fevereiro de 2014 no porto deixaram 53 mortos.",
    {
      text: "The 2014 riots at the port killed 43 people.",
      figures: [counted(43, "deaths", "2014 riots")],
      eventDate: "2014",
    },
    ["figure"],
    { language: "pt" },
  ],
  [
    "two lower bounds of a count whose stage is open",
    "Prado boasted that more than 1,200 people had been arrested since the vote.",
    {
      text: "Prado said more than 2,000 people were arrested after the vote.",
      attributedTo: "Ana Prado",
      figures: [counted(2000, "detained", "", "moreThan")],
      eventDate: "2024-03",
    },
    ["update"],
    { published: "2024-03-04" },
  ],
  [
    "the lower of two bounds told later: both may hold",
    "Prado boasted that more than 1,200 people had been arrested since the vote.",
    {
      text: "Prado said more than 2,000 people were arrested after the vote.",
      attributedTo: "Ana Prado",
      figures: [counted(2000, "detained", "", "moreThan")],
      eventDate: "2024-03",
    },
    [],
  ],
  [
    "what befell people, told by the record alone",
    "The union counts 63 illegal detentions of crew at the port.",
    {
      text: "A union counted 36 illegal detentions of crew at the port.",
      figures: [counted(36, "cases", "detained crew")],
      eventDate: "2024-03-20",
    },
    ["figure"],
  ],
  [
    "those at risk, who are not dead",
    "The storm killed 63 people.",
    {
      text: "The storm left 36 people dead or in danger.",
      figures: [counted(36, "people", "dead or in danger")],
    },
    [],
  ],
  [
    "a share of the month that both name",
    "A inflação mensal no porto foi de 181,6% em janeiro.",
    {
      text: "Monthly inflation at the port was 191.6 per cent in January 2024, up from 141 per cent in December.",
      figures: [
        counted(191.6, "percent", "monthly inflation January 2024"),
        counted(141, "percent", "monthly inflation December 2023"),
      ],
    },
    ["figure"],
    { language: "pt" },
  ],
  [
    "a noun in quotation marks",
    'Seventeen "terrorists" were wiped out at the port, Prado said.',
    {
      text: "Prado said 11 people were killed at the port.",
      attributedTo: "Ana Prado",
      figures: [counted(11, "deaths", "port")],
      eventDate: "2024-03-20",
    },
    ["figure"],
  ],
  [
    "some of one's own",
    "The port published the names of 32 of its own who died in the raid.",
    {
      text: "The port confirmed that 23 of its crew died in the raid.",
      figures: [counted(23, "deaths", "crew")],
      eventDate: "2024-03-20",
    },
    ["figure"],
  ],
  [
    "a number before what it counts",
    "Ya son 43 los implicados en el incendio del puerto.",
    {
      text: "The port linked 19 people to the fire.",
      figures: [counted(19, "people", "linked")],
      eventDate: "2024-03-05",
    },
    ["update"],
    { language: "es" },
  ],
  [
    "what came on top",
    "After three more fires the toll of the season reached 57.",
    { text: "Five fires burnt the coast.", figures: [counted(5, "fires")], eventDate: "2024-03-15" },
    [],
  ],
  [
    "how far it had come by an evening, against a higher count of the next day",
    "As of Friday evening the port's doctors knew of six people who had died.",
    {
      text: "The port's doctors counted 17 deaths.",
      figures: [counted(17, "deaths")],
      eventDate: "2024-03-09",
    },
    ["update"],
    { published: "2024-03-11" },
  ],
  [
    "how far it had come, against a lower count of a later day: neither is told",
    "As of Friday evening the port's doctors knew of 21 people who had died.",
    {
      text: "The port's doctors counted 17 deaths.",
      figures: [counted(17, "deaths")],
      eventDate: "2024-03-09",
    },
    [],
    { published: "2024-03-11" },
  ],
];

describe("findFigure", () => {
  for (const [name, text, claim, kinds, extra] of COUNTS) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
