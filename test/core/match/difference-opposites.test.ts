import { describe, expect, it } from "vitest";
import { type Case, kindsOf } from "./kinds-of";

const OPPOSITES: readonly Case[] = [
  ["not done", "The union signed the pact.", { text: "The union did not sign the pact." }, ["denial"]],
  [
    "done after all",
    "The union refused to sign the pact.",
    { text: "The union signed the pact." },
    ["denial"],
  ],
  [
    "not done, across languages",
    "Los autores del informe viajaron a la costa.",
    { text: "The report's authors never travelled to the coast." },
    ["denial"],
    { language: "es" },
  ],
  [
    "a contrary verb",
    "O porto aceitou a oferta da cidade.",
    { text: "The port turned down the city's offer." },
    ["denial"],
    { language: "pt" },
  ],
  [
    "without, in Spanish",
    "La cita acabó con un acuerdo.",
    { text: "The meeting ended without agreement." },
    ["denial"],
    { language: "es" },
  ],
  [
    "a contrary judgment",
    "The court upheld the ruling on the depot.",
    { text: "The court overturned the ruling on the depot." },
    ["denial"],
  ],
  [
    "with a “not” of another clause behind it",
    "Prado hailed the transfer as a success.",
    { text: "Prado called the transfer unsuccessful and blamed the port for not helping." },
    ["denial"],
  ],
  [
    "indeed, in Spanish",
    "El puerto sí sopesa la huelga.",
    { text: "The port never considered a strike." },
    ["denial"],
    { language: "es" },
  ],
  [
    "obeyed or ignored",
    "Prado pidió acatar la orden del puerto.",
    { text: "Prado asked the crew to ignore the port's order." },
    ["denial"],
    { language: "es" },
  ],
  [
    "a date set or not",
    "O texto marca uma data para a votação.",
    { text: "The text does not set a date for the vote." },
    ["denial"],
    { language: "pt" },
  ],
  [
    "named or not",
    "Prado named the officers she had met.",
    { text: "Prado did not say which officers she had met." },
    ["denial"],
  ],
  [
    "to a body that each language calls its own way",
    "El puerto no respeta la decisión de la Corte.",
    { text: "The port respected the Tribunal's decision." },
    ["denial"],
    { language: "es" },
  ],
  [
    "no secret meetings",
    "The union has had no secret meetings with the port, Prado wrote.",
    { text: "Prado wrote that the union met the port in secret.", attributedTo: "Ana Prado" },
    ["denial"],
  ],
  [
    "one takes back what the same one confirmed",
    "Ana Prado denied having spoken to the port.",
    { text: "Ana Prado confirmed that she had spoken to the port.", attributedTo: "Ana Prado" },
    ["denial"],
  ],
];

const ALIKE: readonly Case[] = [
  [
    "told as denied by the report itself",
    "The talks are no negotiation, Prado stressed.",
    { text: "Prado denied that the talks were a negotiation.", attributedTo: "Ana Prado", stance: "denies" },
    [],
  ],
  [
    "no act of either",
    "The union did not sign the pact.",
    { text: "The union refused to sign the pact." },
    [],
  ],
  [
    "in, in Portuguese",
    "O sindicato assinou no porto o pacto.",
    { text: "The union signed the pact." },
    [],
    { language: "pt" },
  ],
  ["not only", "The union not only signed the pact.", { text: "The union signed the pact." }, []],
  ["whether", "The union signed the pact.", { text: "It is open if the union signed the pact." }, []],
  ["not said how", "Prado left the coast.", { text: "The port did not say how Prado left the coast." }, []],
  [
    "not ruled out",
    "The port does not exclude allowing the strike.",
    { text: "The port may allow the strike." },
    [],
  ],
  [
    "avoided",
    "The port avoided ruling out the strike.",
    { text: "The port would not rule out the strike." },
    [],
  ],
  [
    'a "not" further off',
    "The port is not planning at all to send the ship.",
    { text: "The port is not looking to send the ship." },
    [],
  ],
  [
    "another thing",
    "The port published the rules of the race.",
    { text: "The port held the race without publishing its costs." },
    [],
  ],
  ["to another", "The city recognised Prado.", { text: "The city does not recognise Ruiz." }, []],
  [
    "an account turned down",
    "The port rejected the claim that it had persuaded the crew not to leave the coast.",
    { text: "The crew was about to leave the coast until the port persuaded it." },
    [],
  ],
];

describe("findDenial, of opposites", () => {
  for (const [name, text, claim, kinds, extra] of OPPOSITES) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});

describe("no opposites", () => {
  for (const [name, text, claim, kinds, extra] of ALIKE) {
    it(name, () => expect(kindsOf(text, claim, extra).map(({ kind }) => kind)).toEqual(kinds));
  }
});
