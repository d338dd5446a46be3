import { describe, expect, it } from "vitest";
import { type Case, counted, kindsOf } from "./kinds-of";

/** Pairs in which a difference is easily seen where there is none, each beside one in which there is. */
const DENIALS: readonly Case[] = [
  [
    "a report that nobody could check",
    "Nine barges left the port on Friday.",
    { text: "The desk could not independently verify that barges left the port.", stance: "questions" },
    [],
  ],
  [
    "a report that is doubted",
    "Nine barges left the port on Friday.",
    { text: "The desk doubts that barges left the port.", stance: "questions" },
    ["denial"],
  ],
  [
    "a measure that is turned down",
    "The port barred Prado from office for ten years.",
    { text: "Cano dismissed the ten-year office ban.", attributedTo: "Luis Cano", stance: "disputes" },
    [],
  ],
  [
    "a statement that is turned down",
    "The port barred Prado from office for ten years.",
    { text: "Cano dismissed reports of an office ban.", attributedTo: "Luis Cano", stance: "disputes" },
    ["denial"],
  ],
  [
    "two who contradict the same version",
    "Los ingenieros hablan de falta de mantenimiento, frente al gobierno que habla de sabotaje.",
    { text: "Engineers blame years of neglect, against the tale of sabotage.", stance: "disputes" },
    [],
    { language: "es" },
  ],
  [
    "two who call it unlawful",
    "Jurists see the raid as a breach of the treaty.",
    { text: "The envoy said that the treaty had not been kept.", stance: "disputes" },
    [],
  ],
  [
    "two who say it against a third",
    "Cano said that the raid hit the harbour.",
    {
      text: "The mayor said that shells fell on the harbour.",
      attributedTo: "the mayor",
      stance: "disputes",
    },
    [],
  ],
  [
    "somebody against the page's own voice",
    "The raid spared the harbour.",
    {
      text: "The mayor said that shells fell on the harbour.",
      attributedTo: "the mayor",
      stance: "disputes",
    },
    ["denial"],
  ],
];

const VOICES: readonly Case[] = [
  [
    "what somebody means to do, stated as fact",
    "Talks at the port begin once Peru pays.",
    { text: "Cano said that talks at the port would begin if Peru paid.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "what somebody tells of others, stated as fact",
    "Troops planted rifles at the port.",
    { text: "Cano said that troops planted rifles at the port.", attributedTo: "Luis Cano" },
    ["attribution"],
  ],
  [
    "a page that doubts it as well",
    "Morning Wire could not verify the report that troops planted rifles.",
    { text: "Unnamed sources said that troops planted rifles.", attributedTo: "unnamed sources" },
    [],
  ],
  [
    "a page that tells who showed it",
    "The port listed nine seized rifles among the finds.",
    { text: "The find reportedly included rifles.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "who asks is no other source",
    "Rifles were planted at the port, three sources told Morning Wire.",
    { text: "Cano questioned reports of rifles.", attributedTo: "Luis Cano", stance: "questions" },
    [],
  ],
  [
    "pictures show and do not say",
    "Fotos de River Guard muestran el puente cerrado.",
    { text: "The bridge was closed, unnamed officials said.", attributedTo: "unnamed officials" },
    [],
    { language: "es" },
  ],
  [
    "what somebody is charged with",
    "Prado gave herself up on charges of planting rifles.",
    { text: "The court accused Prado of planting rifles.", attributedTo: "Port Court" },
    [],
  ],
  [
    "who promises something else",
    "The port was closed, and Ana Prado vowed to open it.",
    { text: "Cano announced that the port was closed.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "two who count differently",
    "At least 17 people died in the fire, Ana Prado said.",
    { text: "Cano counts 21 deaths.", attributedTo: "Luis Cano", figures: [counted(21, "deaths")] },
    [],
  ],
];

const ACTORS: readonly Case[] = [
  ["two countries", "Peru closed its port.", { text: "Chile closed its port." }, ["actor"]],
  ["one more country", "Peru also closed its port.", { text: "Chile closed its port." }, []],
  [
    "some of several countries",
    "Peru closed its port.",
    { text: "Chile was among those that closed a port." },
    [],
  ],
];

const FIGURES: readonly Case[] = [
  [
    "parts that add up",
    "Peru sanctioned four officers and two police officers.",
    { text: "Peru sanctioned six officials.", figures: [counted(6, "officials", "sanctioned")] },
    [],
  ],
  [
    "one more who is named",
    "Peru sanctioned four officials and the mayor.",
    { text: "Peru sanctioned five officials.", figures: [counted(5, "officials", "sanctioned")] },
    [],
  ],
  [
    "another number of the same",
    "Peru sanctioned four officials.",
    { text: "Peru sanctioned six officials.", figures: [counted(6, "officials", "sanctioned")] },
    ["figure"],
  ],
  [
    "a group that the page does not name",
    "The raid left 100 dead.",
    { text: "The raid killed 55 soldiers.", figures: [counted(55, "deaths", "military")] },
    [],
  ],
  [
    "another round of weeks before",
    "Peru sanctioned six officials on 4 March 2024.",
    {
      text: "Peru sanctioned five officials.",
      figures: [counted(5, "officials", "sanctioned")],
      eventDate: "2024-02-12",
    },
    [],
  ],
  [
    "victims counted a day later",
    "The fire of 5 March 2024 has killed 21 people.",
    { text: "The fire killed 17.", figures: [counted(17, "deaths")], eventDate: "2024-03-04" },
    [],
    { published: "2024-03-05" },
  ],
];

describe.each([
  ["denials", DENIALS],
  ["voices", VOICES],
  ["actors", ACTORS],
  ["figures", FIGURES],
] as const)("what is no difference of %s", (_, cases) => {
  for (const [name, page, corpus, kinds, around] of cases) {
    it(name, () => {
      expect(kindsOf(page, corpus, around).map(({ kind }) => kind)).toEqual(kinds);
    });
  }
});
