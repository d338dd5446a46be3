import { describe, expect, it } from "vitest";
import { type Case, counted, kindsOf } from "./kinds-of";

const FIGURES: readonly Case[] = [
  [
    "a number after its noun",
    "The toll of the protests has climbed to 93, the port said Tuesday.",
    { text: "The fire killed 53 people.", figures: [counted(53, "deaths")], eventDate: "2024-03-04" },
    ["update"],
  ],
  [
    "a number after a noun further off",
    "The number of people who have left the coast now tops four million, the port said.",
    { text: "3.5 million have left the coast.", figures: [counted(3.5e6, "people")] },
    ["update"],
  ],
  [
    "a number after its noun in Spanish",
    "El número de muertos por las protestas asciende a 93.",
    { text: "The protests had left 53 dead.", figures: [counted(53, "deaths")], eventDate: "2024-03-04" },
    ["update"],
    { language: "es" },
  ],
  [
    "a number after its noun in Portuguese",
    "O número de mortos nos protestos chega a 93.",
    { text: "The protests had left 53 dead.", figures: [counted(53, "deaths")], eventDate: "2024-03-04" },
    ["update"],
    { language: "pt" },
  ],
  [
    "a tally of votes",
    "The council voted 72 to 39 to close the depot.",
    {
      text: "The depot was closed by 72 votes to 29.",
      figures: [counted(72, "votes", "in favour"), counted(29, "votes", "against")],
    },
    ["figure"],
  ],
  [
    "a nought too many",
    "Prado wrote of 50,000 troops.",
    { text: "Prado wrote of 5,000 troops.", figures: [counted(5000, "soldiers")] },
    ["figure"],
  ],
  [
    "a number of the report's words that its record lacks",
    "Four chiefs and a manager were blacklisted.",
    { text: "Four officials and a manager were blacklisted.", figures: [counted(5, "officials")] },
    [],
  ],
  [
    "a toll of one clash, told a day apart",
    "Guards fired into the crowd, killing two and wounding 22.",
    {
      text: "Guards fired at the crowd, wounding 15.",
      figures: [counted(15, "injured")],
      eventDate: "2024-03-06",
    },
    ["figure"],
    { published: "2024-03-07" },
  ],
  [
    "a count dated to the month of its report",
    "Protests since Monday left 55 dead.",
    { text: "Protests left 42 dead.", figures: [{ ...counted(42, "deaths"), asOf: "2024-03" }] },
    ["update"],
  ],
  [
    "officials by another word",
    "Eight chiefs were blacklisted.",
    { text: "Six officials were blacklisted.", figures: [counted(6, "officials")] },
    ["figure"],
  ],
  [
    "the same in Spanish",
    "Sancionaron a ocho jefes.",
    { text: "Six officials were sanctioned.", figures: [counted(6, "officials")] },
    ["figure"],
    { language: "es" },
  ],
  [
    "the same in Portuguese",
    "Sancionaram oito chefes.",
    { text: "Six officials were sanctioned.", figures: [counted(6, "officials")] },
    ["figure"],
    { language: "pt" },
  ],
  [
    "people of whom a verb says that they died",
    "Seventeen gunmen were wiped out in the raid of 4 March 2024.",
    { text: "The raid killed 11.", figures: [counted(11, "deaths")], eventDate: "2024-03-04" },
    ["figure"],
  ],
  [
    "a whole against a part",
    "The cut hit 22 of the 23 states.",
    { text: "The cut hit all 23 states.", figures: [counted(23, "states")] },
    ["figure"],
  ],
  [
    "rounded millions",
    "10.4 million people voted.",
    { text: "10,431,907 people voted.", figures: [counted(10_431_907, "voters")] },
    [],
  ],
  [
    "rounded shares",
    "Prado won 51 percent of votes.",
    { text: "She won 51.2 percent of votes.", figures: [counted(51.2, "percent", "votes")] },
    [],
  ],
  [
    "counts that add up",
    "Fifty-five soldiers died in the raid.",
    { text: "23 and 32 died in the raid.", figures: [counted(23, "deaths"), counted(32, "deaths")] },
    [],
  ],
  [
    "those entitled to vote",
    "5.2 million votes were cast.",
    { text: "20 million are registered.", figures: [counted(20e6, "voters", "registered voters")] },
    [],
  ],
  [
    "a vague count",
    "Dozens of officials were sanctioned.",
    { text: "Six officials were sanctioned.", figures: [counted(6, "officials")] },
    [],
  ],
  [
    "a number that the page has of a part",
    "Four people died, two in Peru and two in Chile.",
    { text: "Two people died.", figures: [counted(2, "deaths")], eventDate: "2024-03-20" },
    [],
  ],
  [
    "a gap between two counts",
    "The gap between the tallies is two million votes.",
    { text: "Eight million votes were announced.", figures: [counted(8e6, "votes")] },
    [],
  ],
  [
    "what is hoped for against what is",
    "They had hoped for 11 million votes.",
    { text: "Seven million votes were cast.", figures: [counted(7e6, "votes")] },
    [],
  ],
  [
    "some of a number that was just named",
    "A fire on 4 March 2024 killed patients, six of them babies.",
    { text: "The fire killed 21.", figures: [counted(21, "deaths")], eventDate: "2024-03-04" },
    [],
  ],
  [
    "of another place",
    "On 4 March 2024 clashes in Peru left 285 wounded.",
    { text: "Clashes in Chile wounded 20.", figures: [counted(20, "injured")], eventDate: "2024-03-04" },
    [],
  ],
  [
    "of one place",
    "On 4 March 2024 clashes in Peru left 285 wounded.",
    { text: "Clashes in Peru wounded 20.", figures: [counted(20, "injured")], eventDate: "2024-03-04" },
    ["figure"],
  ],
  [
    "of other days",
    "Clashes on 3 and 4 March 2024 left 230 wounded.",
    {
      text: "Between 3 March 2024 and 5 March 2024, 300 were wounded.",
      figures: [counted(300, "injured")],
      eventDate: "2024-03-05",
    },
    [],
    { published: "2024-03-05" },
  ],
  [
    "one in so many, and a share after in",
    "Soap was short in 67 percent of hospitals.",
    { text: "76% of hospitals lacked soap.", figures: [counted(76, "percent", "hospitals")] },
    ["figure"],
  ],
  [
    "a cargo, which does not grow",
    "The ships bring 2.5 million barrels.",
    {
      text: "The ships carry 1.5 million barrels.",
      figures: [counted(1.5e6, "barrels")],
      eventDate: "2024-03",
    },
    ["figure"],
  ],
  [
    "an earlier stage within a bound",
    "The floods have now killed 21 people.",
    {
      text: "The floods had killed at least 17.",
      figures: [counted(17, "deaths", "", "atLeast")],
      eventDate: "2024-03-05",
    },
    ["update"],
  ],
  [
    "at another border, by the report's record",
    "Clashes near Chile on 4 March 2024 left 20 wounded.",
    {
      text: "The day left 280 wounded at the Peruvian border and four dead near Chile.",
      figures: [counted(280, "injured", "at the Peruvian border"), counted(4, "deaths", "near Chile")],
      eventDate: "2024-03-04",
    },
    [],
  ],
  [
    "a part of the report's whole",
    "Clashes in Peru on 4 March 2024 left 18 wounded.",
    { text: "The clashes left 300 wounded.", figures: [counted(300, "injured")], eventDate: "2024-03-04" },
    [],
  ],
  [
    "a part that outgrows the whole",
    "Clashes in Peru on 4 March 2024 left 300 wounded.",
    { text: "The clashes left 18 wounded.", figures: [counted(18, "injured")], eventDate: "2024-03-04" },
    ["figure"],
  ],
  [
    "two parts of a whole",
    "On 4 March 2024 one side named 32 dead and the other 23 dead.",
    {
      text: "The raid killed at least 80, 32 of them guards.",
      figures: [counted(80, "deaths", "", "atLeast"), counted(32, "deaths", "guards")],
      eventDate: "2024-03-04",
    },
    [],
  ],
  [
    "an hour",
    "El puerto contó 21 muertos hasta las nueve de la noche del 4 de marzo de 2024.",
    {
      text: "He counts 21 dead, 15 of them in one hospital.",
      figures: [counted(21, "deaths"), counted(15, "deaths", "one hospital")],
      eventDate: "2024-03-05",
    },
    [],
    { language: "es" },
  ],
  [
    "a share cut off instead of rounded",
    "Prado won 67 percent of votes.",
    { text: "She won 67.7 percent of votes.", figures: [counted(67.7, "percent", "votes")] },
    [],
  ],
  [
    "all seats of a house",
    "Prado's party won 253 of the 277 seats.",
    { text: "The house has 277 seats.", figures: [counted(277, "seats", "size of the house")] },
    [],
  ],
  [
    "another vote",
    "The first vote on the depot passed 72 to 23.",
    {
      text: "The depot was closed by 72 votes to 29.",
      figures: [counted(72, "votes", "in favour"), counted(29, "votes", "against")],
    },
    [],
  ],
  [
    "over a span of time",
    "The ban will cost 11 billion dollars over the next year.",
    { text: "The ban froze 7 billion dollars.", figures: [counted(7e9, "USD")] },
    [],
  ],
  [
    "of a day after the page was out",
    "The clashes left 15 wounded.",
    {
      text: "Clashes on 6 March 2024 left 18 wounded.",
      figures: [counted(18, "injured")],
      eventDate: "2024-03-06",
    },
    [],
    { published: "2024-03-05" },
  ],
  [
    "how many ballots are counted",
    "Prado leads with 26 percent of the ballots counted.",
    {
      text: "Prado won, with 91.3% of ballots counted.",
      figures: [counted(91.3, "percent", "ballots counted")],
      eventDate: "2024-03-05",
    },
    ["update"],
    { published: "2024-03-03" },
  ],
  [
    "a thousand times as many",
    "Prado said that 15 people died and that 15,000 patients are waiting.",
    {
      text: "15 patients died, and 17 in all.",
      figures: [counted(15, "deaths", "patients"), counted(17, "deaths")],
      eventDate: "2024-03-20",
    },
    [],
  ],
  [
    "a dated count against one of an unknown day",
    "Prado said that 34 people were charged.",
    {
      text: "Those charged are 43.",
      figures: [{ ...counted(43, "people", "charged"), asOf: "2024-03-05" }],
      eventDate: "2024-03-05",
    },
    ["update"],
    { published: "2024-03" },
  ],
];

const DATES: readonly Case[] = [
  [
    "two named days",
    "The depot burned on 4 March 2024.",
    { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
    ["date"],
  ],
  [
    "in Spanish",
    "El depósito ardió el 4 de marzo de 2024.",
    { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
    ["date"],
    { language: "es" },
  ],
  [
    "in Portuguese",
    "O depósito queimou em 4 de março de 2024.",
    { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
    ["date"],
    { language: "pt" },
  ],
  [
    "two steps of a story",
    "Ana Prado was held on 4 March 2024 and then deported.",
    { text: "Ana Prado flew home on 5 March 2024 after ten hours.", eventDate: "2024-03-05" },
    [],
  ],
  [
    "one step of it",
    "Ana Prado was held on 4 March 2024 and then deported.",
    { text: "Ana Prado was held on 5 March 2024.", eventDate: "2024-03-05" },
    ["date"],
  ],
  [
    "a night",
    "The depot burned on the night of 5 March 2024.",
    { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
    [],
  ],
  [
    "a report that was out before the page's day",
    "The depot burned on 8 March 2024.",
    { text: "The depot burned.", eventDate: "2024-03-05" },
    ["date"],
  ],
  [
    "a day that is still to come",
    "The depot will be sold on 8 March 2024.",
    { text: "The depot will be sold, it was announced on 5 March 2024.", eventDate: "2024-03-05" },
    [],
    { published: "2024-03-06" },
  ],
  [
    "the day of the telling",
    "Prado said on 8 March 2024 that 12 people died.",
    { text: "On 5 March 2024 12 people died.", eventDate: "2024-03-05", figures: [counted(12, "deaths")] },
    [],
  ],
  [
    "the day of a vote and that of its announcement",
    "Ana Prado announced that Cano had won the 4 March 2024 vote.",
    { text: "Prado announced Cano's win on 5 March 2024.", eventDate: "2024-03-05" },
    [],
  ],
  [
    "the day of what a sanction is for",
    "Sancionaron a seis guardias por el cierre del 4 de marzo de 2024.",
    { text: "Six guards were sanctioned on 8 March 2024.", eventDate: "2024-03-08" },
    [],
    { language: "es" },
  ],
  [
    "the afternoon of a day",
    "El depósito ardió en la tarde del 4 de marzo de 2024.",
    { text: "The depot burned on 6 March 2024.", eventDate: "2024-03-06" },
    ["date"],
    { language: "es" },
  ],
  [
    "the day by which it had happened",
    "The depot was closed on 4 March 2024.",
    { text: "The depot had been closed by 6 March 2024.", eventDate: "2024-03-06" },
    [],
  ],
  [
    "another time",
    "The council rejected the plan on 4 March 2024.",
    { text: "The council again rejected the plan.", eventDate: "2024-03-06" },
    [],
  ],
  [
    "another step, of which the report names no day",
    "Ana Prado flew home on 8 March 2024 after twelve hours in custody.",
    { text: "Ana Prado was held by guards.", eventDate: "2024-03-05" },
    [],
  ],
  [
    "another clash with other victims",
    "A clash on 4 March 2024 left two dead.",
    {
      text: "A clash on 5 March 2024 left two dead and 18 wounded.",
      figures: [counted(2, "deaths"), counted(18, "injured")],
      eventDate: "2024-03-05",
    },
    [],
  ],
];

const DENIALS: readonly Case[] = [
  [
    "an accusation of what the page tells",
    "Guards took over the depot.",
    {
      text: "Luis Cano accused the guards of a theft of the depot.",
      stance: "disputes",
      attributedTo: "Luis Cano",
    },
    ["attribution"],
  ],
  [
    "a return in other words",
    "Ana Prado returned to the port.",
    { text: "Ana Prado entered the port unhindered." },
    [],
  ],
  [
    "a dispute of what the page itself negates",
    "The River Guard does not run the depot, a memo found.",
    { text: "A memo contradicts the claim that the River Guard runs the depot.", stance: "disputes" },
    [],
  ],
  [
    "a reserve beside the same count",
    "Four raids killed 12 people.",
    {
      text: "Officials confirmed four raids that killed 12 but gave no evidence of their aims.",
      stance: "questions",
      figures: [counted(12, "deaths")],
    },
    [],
  ],
  [
    "a rival count without a word of denial",
    "Twelve people died in the fire.",
    {
      text: "Luis Cano verified 31 deaths.",
      stance: "disputes",
      attributedTo: "Luis Cano",
      figures: [counted(31, "deaths")],
    },
    ["figure"],
    { published: "2024-03-05" },
  ],
  [
    "a dispute by another",
    "Guards burned the depot.",
    {
      text: "An inquiry found that a cable fire was the likely cause, contrary to early reports.",
      stance: "disputes",
      attributedTo: "Luis Cano",
    },
    ["denial"],
  ],
  [
    "a denial in the report's last words",
    "The River Guard was behind the raid, Ana Prado charged.",
    { text: "Ana Prado blamed the River Guard, which denied taking part.", attributedTo: "Ana Prado" },
    ["denial"],
  ],
  [
    "found here, planted there",
    "La guardia halló dos rifles en la casa.",
    { text: "Luis Cano said that agents planted two rifles in the house.", attributedTo: "Luis Cano" },
    ["denial"],
    { language: "es" },
  ],
  [
    "left open on a day, where it was ruled out",
    "Cano said that he would never allow the works.",
    { text: "Luis Cano refused on 4 March 2024 to rule out the works.", attributedTo: "Luis Cano" },
    ["denial"],
  ],
  [
    "ruled out here, left open there",
    "Luis Cano garantiu que jamais permitiria a obra.",
    { text: "Luis Cano did not rule out the works.", attributedTo: "Luis Cano" },
    ["denial"],
    { language: "pt" },
  ],
  [
    "the speaker's own accusation",
    "Ana Prado accused the River Guard of theft.",
    { text: "Prado called it theft.", stance: "disputes", attributedTo: "Ana Prado" },
    [],
  ],
  [
    "a doubt that the page reports, too",
    "Luis Cano disputed the report on the fire.",
    { text: "He doubted it.", stance: "questions", attributedTo: "Luis Cano" },
    [],
  ],
];

const VOICES: readonly Case[] = [
  [
    "two organisations that each speak for themselves",
    "Water reached the depot, the Coast Observatory said.",
    { text: "Water reached the depot.", attributedTo: "Port Court" },
    ["attribution"],
  ],
  [
    "an allegation told as fact",
    "Eight barges left the port last week.",
    { text: "Eight barges allegedly left the port.", attributedTo: "Luis Cano" },
    ["attribution"],
  ],
  [
    "an allegation told as one",
    "Eight barges reportedly left the port last week.",
    { text: "Eight barges allegedly left the port.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "another country",
    "Peru closed its port to the barges.",
    { text: "Chile closed its port to the barges." },
    ["actor"],
  ],
  [
    "one who denies it",
    "Nine barges left, a report that Ana Prado denied.",
    { text: "Nine barges left, Luis Cano said.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "what the report's speaker says was not done",
    "Ana Prado signed the contract.",
    { text: "Luis Cano said he failed to sign the contract with her.", attributedTo: "Luis Cano" },
    ["denial"],
  ],
  [
    "another country than the United States",
    "Peru sanctioned the depot.",
    { text: "On 4 March 2024 the US sanctioned the depot.", eventDate: "2024-03-04" },
    ["actor"],
  ],
  ["those of another country", "Peruvian barges left.", { text: "Chile sent barges." }, []],
  [
    "a body that the report names in other words",
    "The River Guard seized nine barges.",
    { text: "Harbour judges had nine barges seized.", entities: ["Port Court"] },
    ["actor"],
  ],
  [
    "another day told as fact",
    "The depot burned on 4 March 2024.",
    {
      text: "The depot burned on 6 March 2024, Luis Cano said.",
      attributedTo: "Luis Cano",
      eventDate: "2024-03-06",
    },
    ["date"],
  ],
  [
    "one named, one not",
    "Ana Prado revealed that the depot was empty.",
    { text: "The depot was empty.", attributedTo: "an unnamed official, to Morning Wire" },
    ["attribution"],
  ],
  [
    "own voice against a claim",
    "The depot had been emptied by thieves.",
    { text: "Luis Cano said thieves had emptied the depot.", attributedTo: "Luis Cano" },
    ["attribution"],
  ],
  [
    "a relayer",
    "The depot was empty, Ana Prado told Morning Wire.",
    { text: "The depot was empty.", attributedTo: "Ana Prado, on television" },
    [],
  ],
  [
    "two who count differently",
    "Ana Prado said 12 people died.",
    {
      text: "Nine died, Luis Cano said.",
      attributedTo: "Luis Cano",
      figures: [counted(9, "deaths")],
      eventDate: "2024-03-20",
    },
    ["figure"],
  ],
];

const QUOTES: readonly Case[] = [
  [
    "a short quote with another word",
    "Ana Prado called it “an unnecessary provocation”.",
    {
      text: "Prado called it a provocation.",
      attributedTo: "Ana Prado",
      quote: { speaker: null, text: "an unwelcome provocation" },
    },
    ["quote"],
  ],
  [
    "changed modality",
    "“We may close the bridge to all traffic,” Ana Prado wrote.",
    {
      text: "Prado wrote of the bridge.",
      attributedTo: "Ana Prado",
      quote: { speaker: null, text: "We will close the bridge to all traffic" },
    },
    ["quote"],
  ],
  [
    "a shorter cut",
    "Ana Prado spoke of “a provocation”.",
    {
      text: "Prado called it a provocation.",
      attributedTo: "Ana Prado",
      quote: { speaker: null, text: "an unwelcome provocation" },
    },
    [],
  ],
];

const WORDINGS: readonly Case[] = [
  [
    "a loaded label against a headline",
    "El autoproclamado Juan Guaidó volvió a Caracas.",
    { text: "Guaidó returned to Caracas." },
    ["wording"],
    { language: "es", headline: "Opposition leader Guaido returns" },
  ],
  [
    "a contested title beside the name",
    "Interim president Juan Guaidó returned to Caracas.",
    { text: "Guaidó returned to Caracas." },
    ["wording"],
    { headline: "Opposition leader Guaido returns" },
  ],
  [
    "two plain labels: who was recognised as what",
    "Spain recognised Juan Guaidó as interim president.",
    { text: "Spain recognised Guaidó." },
    [],
    { headline: "Spain recognises opposition leader Guaido" },
  ],
  [
    "a loaded act against a recorded label",
    "Troops captured Nicolás Maduro in his house.",
    { text: "The outlet says that Maduro was kidnapped.", framing: true },
    ["wording"],
  ],
  [
    "a loaded label in the sentence of a saved article",
    "The Maduro government closed the bridge.",
    { text: "The Maduro regime closed the bridge.", words: "outlet" },
    ["wording"],
  ],
  [
    "a loaded label in our translation of a recorded label",
    "Troops captured Nicolás Maduro in his house.",
    { text: "…", textEn: "The outlet says that Maduro was kidnapped.", framing: true },
    [],
    { reportIn: "ru" },
  ],
  [
    "what a saved article quotes",
    "The Maduro government closed the bridge.",
    {
      text: "“The Maduro regime closed the bridge,” Prado said.",
      words: "outlet",
      quote: { speaker: "Prado", text: "The Maduro regime closed the bridge" },
    },
    [],
  ],
  [
    "the summary's own words",
    "Troops captured Nicolás Maduro in his house.",
    { text: "Maduro was kidnapped in his house." },
    [],
  ],
  [
    "words in quotation marks",
    "“The regime is falling,” said a banner against Maduro.",
    { text: "A banner spoke of a fall." },
    [],
    { headline: "Protest against the Maduro government" },
  ],
];

describe.each([
  ["figures", FIGURES],
  ["dates", DATES],
  ["denials", DENIALS],
  ["voices", VOICES],
  ["quotes", QUOTES],
  ["wordings", WORDINGS],
] as const)("differences of %s", (_, cases) => {
  for (const [name, page, corpus, kinds, around] of cases) {
    it(name, () => {
      expect(kindsOf(page, corpus, around).map(({ kind }) => kind)).toEqual(kinds);
    });
  }
});

describe("which numbers are set against each other", () => {
  it.each([
    [
      "that of the same place",
      "A hospital in Peru counted 13 dead on 4 March 2024.",
      [counted(21, "deaths"), counted(15, "deaths", "in Peru")],
      "He counts 21 deaths, 15 deaths of them in Peru.",
      ["13 dead", "15 deaths"],
    ],
  ] as const)("%s", (_, page, figures, text, words) => {
    const [found] = kindsOf(page, { text, figures: [...figures], eventDate: "2024-03-04" });
    expect([found?.page.text, found?.corpus.text]).toEqual(words);
  });
});
