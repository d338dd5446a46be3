import { describe, expect, it } from "vitest";
import { type Case, kindsOf } from "./kinds-of";

/** Who did it, by the kind of forces or by a country in a later clause, or by the organ that decides; beside each what is no other doer. */
const DOERS: readonly Case[] = [
  [
    "police against guards",
    "Police cleared the pier of strikers before dawn.",
    { text: "National Guard troops cleared strikers off the pier." },
    ["actor"],
  ],
  [
    "police against soldiers, in Spanish",
    "La policía desalojó a los huelguistas del muelle.",
    { text: "Soldiers drove the strikers off the pier." },
    ["actor"],
    { language: "es" },
  ],
  [
    "armed gangs against guards, in Portuguese",
    "Coletivos expulsaram os grevistas do cais.",
    { text: "The strikers were driven off the pier by the National Guard." },
    ["actor"],
    { language: "pt" },
  ],
  [
    "police against guards and soldiers",
    "Police cleared the pier of strikers.",
    { text: "National Guard troops and an army brigade cleared strikers off the pier." },
    ["actor"],
  ],
  [
    "guards, who are soldiers",
    "National Guard troops cleared the pier of strikers.",
    { text: "Soldiers cleared strikers off the pier." },
    [],
  ],
  [
    "forces of two kinds on one side",
    "Police cleared the pier of strikers.",
    { text: "Police and soldiers cleared strikers off the pier." },
    [],
  ],
  [
    "forces to whom it was done",
    "Police cleared the pier of strikers.",
    { text: "The pier was cleared after strikers clashed with soldiers." },
    [],
  ],
  [
    "forces that the sentence does not open with",
    "Strikers were cleared off the long southern pier, and police watched.",
    { text: "Soldiers cleared strikers off the pier." },
    [],
  ],
  [
    "another body in what somebody tells",
    "The River Guard is in touch with the harbour's pilots.",
    {
      text: "The Port Court said on 9 February 2024 that the Coast Police was in touch with the harbour's pilots.",
      attributedTo: "Port Court",
    },
    ["actor"],
  ],
  [
    "a body further on in what somebody tells",
    "The River Guard is in touch with the harbour's pilots.",
    {
      text: "The Port Court said on 9 February 2024 that pilots of all companies in the harbour heard from the Coast Police.",
      attributedTo: "Port Court",
    },
    [],
  ],
  [
    "a country that acts in a later clause",
    "The treaty was signed on Monday in the harbour hall, and Chile closed its embassy.",
    { text: "Peru closed its embassy after the treaty." },
    ["actor"],
  ],
  [
    "a country that is only named later on",
    "The treaty was signed on Monday in the harbour hall of Chile.",
    { text: "Peru said that the treaty was signed in the harbour hall." },
    [],
  ],
  [
    "another organ that decides, as the report's speaks for itself",
    "The Supreme Tribunal barred Prado from office for ten years.",
    { text: "Prado was barred from office for ten years.", attributedTo: "Comptroller" },
    ["actor"],
  ],
  [
    "another organ that decides, in Spanish",
    "El Supreme Tribunal inhabilitó a Prado por diez años.",
    { text: "Prado was barred from office for ten years.", attributedTo: "Comptroller" },
    ["actor"],
    { language: "es" },
  ],
  [
    "another organ that decides, in Portuguese",
    "O Supreme Tribunal proibiu Prado de ocupar cargos.",
    { text: "Prado was barred from office.", attributedTo: "Comptroller" },
    ["actor"],
    { language: "pt" },
  ],
  [
    "an organ that tells what the other one decided",
    "The Supreme Tribunal barred Prado from office for ten years.",
    { text: "The Supreme Tribunal barred Prado from office.", attributedTo: "Comptroller" },
    [],
  ],
  [
    "an organ that only calls for it",
    "The Supreme Tribunal met on Monday about Prado and the harbour.",
    { text: "Prado was barred from office.", attributedTo: "Comptroller" },
    [],
  ],
];

/** Who said it, where no verb of saying or no gazetteer tells; beside each what is no other speaker. */
const SPEAKERS: readonly Case[] = [
  [
    "another accuser, who makes a claim of their own",
    "Ana Prado blamed the harbour lobby for the fire.",
    { text: "Luis Cano blamed the harbour lobby for the fire.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "another accuser, in Portuguese",
    "Ana Prado responsabilizou os armadores pelo incêndio.",
    { text: "Luis Cano blamed shipowners for the fire.", attributedTo: "Luis Cano" },
    [],
    { language: "pt" },
  ],
  [
    "another accuser, in Spanish",
    "La ministra Ana Prado culpó a los armadores del incendio.",
    { text: "Luis Cano blamed shipowners for the fire.", attributedTo: "Luis Cano" },
    [],
    { language: "es" },
  ],
  [
    "another accuser, by a verb that is no cue of saying",
    "Ana Prado atribuyó el incendio a los armadores.",
    { text: "The harbour lobby set the fire.", attributedTo: "Luis Cano" },
    ["attribution"],
    { language: "es" },
  ],
  [
    "somebody with whom the sentence opens and who accuses nobody",
    "Ana Prado visitó el incendio de los armadores.",
    { text: "The harbour lobby set the fire.", attributedTo: "Luis Cano" },
    [],
    { language: "es" },
  ],
  [
    "the same accuser",
    "Ana Prado blamed the harbour lobby for the fire.",
    { text: "Prado blamed the harbour lobby for the fire.", attributedTo: "Ana Prado" },
    [],
  ],
  [
    "a name after a role that no gazetteer knows",
    "The fire was set on purpose, deputy harbour master Rita Salas said.",
    { text: "Luis Cano said the fire was set on purpose.", attributedTo: "Luis Cano" },
    ["attribution"],
  ],
  [
    "a place after a role",
    "The fire was set on purpose, the admiral for North Harbour said.",
    { text: "Luis Cano said the fire was set on purpose.", attributedTo: "Luis Cano" },
    [],
  ],
];

describe.each([
  ["doers", DOERS],
  ["speakers", SPEAKERS],
] as const)("differences of %s", (_, cases) => {
  for (const [name, page, corpus, kinds, around] of cases) {
    it(name, () => {
      expect(kindsOf(page, corpus, around).map(({ kind }) => kind)).toEqual(kinds);
    });
  }
});
