import { describe, expect, it } from "vitest";
import { type Case, kindsOf } from "./kinds-of";

const ACTORS: readonly Case[] = [
  [
    "sold to another country",
    "El puerto vendió a Chile nueve barcos.",
    { text: "The port sold nine ships to Peru." },
    ["actor"],
    { language: "es" },
  ],
  [
    "spoken with another",
    "The port spoke with Luis Cano.",
    { text: "The port spoke with Juan Guaidó." },
    ["actor"],
  ],
  [
    "soldiers of another country",
    "Colombian soldiers blocked the bridge.",
    { text: "Venezuelan soldiers blocked the bridge." },
    ["actor"],
  ],
  [
    "soldiers of another country, in Portuguese",
    "Soldados colombianos bloquearam a ponte.",
    { text: "Venezuela's army blocked the bridge." },
    ["actor"],
    { language: "pt" },
  ],
  [
    "a leader in another's place",
    "Luis Cano appeared at the concert.",
    { text: "Juan Guaidó appeared at the concert." },
    ["actor"],
  ],
];

const SPEAKERS: readonly Case[] = [
  [
    "one who clarifies",
    "Luis Cano esclareceu que o porto fica aberto.",
    { text: "Juan Guaidó said that the port stays open.", attributedTo: "Juan Guaidó" },
    ["attribution"],
    { language: "pt" },
  ],
  [
    "a body that forecasts",
    "The Coast Observatory forecasts a calm year.",
    { text: "The Port Court forecast a calm year.", attributedTo: "Port Court" },
    ["attribution"],
  ],
  [
    "both reject it",
    "Luis Cano rejected the vote as no free one.",
    {
      text: "Juan Guaidó rejected the vote as no free one.",
      attributedTo: "Juan Guaidó",
      stance: "disputes",
    },
    ["attribution"],
  ],
];

const NONE: readonly Case[] = [
  [
    "left somebody, and an envoy to somewhere",
    "El enviado abandonó a Nicolás Maduro.",
    { text: "The envoy to the US left." },
    [],
    { language: "es" },
  ],
  [
    "the dead of both countries",
    "Venezuela's army counted its dead, and Cuba its own.",
    { text: "Havana confirmed that Cuban soldiers died." },
    [],
  ],
  [
    "broken with one, sided with the other",
    "The crew may break with Nicolás Maduro.",
    { text: "The crew may side with Juan Guaidó." },
    [],
  ],
  ["one that the page names, too", "Peru sold ships to Chile.", { text: "Ships were sold to Peru." }, []],
  [
    "one who does it, and one who tells it",
    "The Port Court barred the crew.",
    { text: "Luis Cano announced that the crew is barred.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "soldiers from the country",
    "The port wants the soldados de Colombia out.",
    { text: "The port wants Russian troops out." },
    [],
  ],
];

describe("who did it, to whom, and who told it", () => {
  for (const [name, text, claim, kinds, extra] of [...ACTORS, ...SPEAKERS, ...NONE]) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
