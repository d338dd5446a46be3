import { describe, expect, it } from "vitest";
import { type Case, kindsOf } from "./kinds-of";

/** Who is said to say it, as pages word it: behind an outlet, behind whose minister one is, after a role, behind the verb; beside each whom it does not set apart. */
const VOICES: readonly Case[] = [
  [
    "behind the verb and the outlet that was told, in Spanish",
    "La raíz del mal está en el puerto, le dijo a Morning Wire el ingeniero Luis Cano.",
    {
      text: "Ana Prado told Morning Wire that the port is the root of the trouble.",
      attributedTo: "Ana Prado",
    },
    ["attribution"],
    { language: "es" },
  ],
  [
    "behind a verb of proposing",
    "The port needs a fresh mandate, proposed Luis Cano.",
    { text: "Ana Prado said that the port needs a fresh mandate.", attributedTo: "Ana Prado" },
    ["attribution"],
  ],
  [
    "a country's minister by name",
    "The port is to close, Peru's foreign minister Luis Cano claimed.",
    { text: "Ana Prado said that the port is to close.", attributedTo: "Ana Prado" },
    ["attribution"],
  ],
  [
    "the same one, a country's minister by name",
    "The port is to close, Peru's foreign minister Luis Cano claimed.",
    { text: "Luis Cano said that the port is to close.", attributedTo: "Luis Cano" },
    [],
  ],
  [
    "a full name after a role that nobody knows",
    "El vicepresidente del puerto, Stalin Molina, confirmó que la huelga sigue.",
    { text: "Ana Prado confirmed that the strike goes on.", attributedTo: "Ana Prado" },
    ["attribution"],
    { language: "es" },
  ],
  [
    "one who declared himself something, in a later clause",
    "The port expects further strikes, although few crews have left since Luis Cano declared himself its head.",
    { text: "Ana Prado said the port expected more strikes.", attributedTo: "Ana Prado" },
    [],
  ],
  [
    "the same in Spanish",
    "El puerto espera más huelgas, aunque pocos se han ido desde que Luis Cano se declaró su jefe.",
    { text: "Ana Prado said the port expected more strikes.", attributedTo: "Ana Prado" },
    [],
    { language: "es" },
  ],
  [
    "officials of the body to which the report goes back",
    "The race is put off, coast officials announced.",
    { text: "The Coast Observatory put off the race.", attributedTo: "Coast Observatory" },
    [],
  ],
  [
    "officials of another body",
    "The race is put off, harbour officials announced.",
    { text: "The Coast Observatory put off the race.", attributedTo: "Coast Observatory" },
    ["attribution"],
  ],
  [
    "one with a place before the office",
    "Peru adviser Ana Prado surrendered on Monday.",
    { text: "Opposition leader Luis Cano surrendered to the guards." },
    ["actor"],
  ],
  [
    "one with the office before the name",
    "O chanceler, Ana Prado, telefonou ao porto de madrugada.",
    { text: "Luis Cano telephoned the port early in the morning." },
    ["actor"],
    { language: "pt" },
  ],
  [
    "owned up to by one who denies it",
    "The union had a hand in the fire, Ana Prado acknowledged.",
    {
      text: "Ana Prado denied that the union had a hand in the fire.",
      attributedTo: "Ana Prado",
      stance: "denies",
    },
    ["denial"],
  ],
  [
    "told as denied by both",
    "The union had no hand in the fire, Ana Prado acknowledged.",
    {
      text: "Ana Prado denied that the union had a hand in the fire.",
      attributedTo: "Ana Prado",
      stance: "denies",
    },
    [],
  ],
  [
    "neither accepts it, and it is called invalid",
    "Neither side accepts the outcome of the race.",
    {
      text: "The Coast Observatory declared the race invalid.",
      attributedTo: "Coast Observatory",
      stance: "disputes",
    },
    [],
  ],
];

describe("who says it or does it", () => {
  for (const [name, text, claim, kinds, extra] of VOICES) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
