import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createRecogniser } from "../../../core/claims/recogniser";
import { spotClaims } from "../../../core/claims/spot";
import { GazetteerEntry } from "../../../core/corpus/gazetteer";
import { parseJsonLines } from "../../../core/corpus/json-lines";
import type { Language } from "../../../core/text/span";

const PATH = join(import.meta.dirname, "../../../data/venezuela/gazetteer.jsonl");
const GAZETTEER = parseJsonLines(readFileSync(PATH, "utf8"), GazetteerEntry, PATH);
const RECOGNISER = createRecogniser(GAZETTEER);

/** The bundled gazetteer: language, the page's date, a sentence, and each mention as "words = id rule". */
const ROWS: [Language, string, string, string[]][] = [
  [
    "en",
    "2019-03-01",
    "Washington sanctioned Maduro",
    ["Washington = united-states name", "Maduro = nicolas-maduro name"],
  ],
  ["en", "2019-03-01", "Maduro met nobody in Washington", ["Maduro = nicolas-maduro name"]],
  ["en", "2019-03-01", "Maduro’s cousin lives in Washington state", ["Maduro = nicolas-maduro name"]],
  ["en", "2019-03-01", "Denzel Washington played Maduro", ["Maduro = nicolas-maduro name"]],
  ["en", "2019-03-01", "Washington Heights voted; Maduro waited", ["Maduro = nicolas-maduro name"]],
  [
    "en",
    "2019-03-01",
    "The Washington Post asked Maduro",
    ["The Washington Post = the-washington-post name", "Maduro = nicolas-maduro name"],
  ],
  [
    "es",
    "2019-03-01",
    "Miraflores rechazó, dijo Maduro",
    ["Miraflores = miraflores-palace name", "Maduro = nicolas-maduro name"],
  ],
  ["es", "2019-03-01", "Maduro y el distrito de Miraflores, en Lima", ["Maduro = nicolas-maduro name"]],
  ["es", "2019-03-01", "Miraflores", []],
  [
    "es",
    "2019-03-01",
    "EE.UU., EE. UU. y EEUU",
    ["EE.UU. = united-states name", "EE. UU. = united-states name", "EEUU = united-states name"],
  ],
  [
    "pt",
    "2019-03-01",
    "Os EUA e os Estados Unidos",
    ["EUA = united-states name", "Estados Unidos = united-states name"],
  ],
  ["en", "2019-03-01", "the opposition leader", ["the opposition leader = juan-guaido role"]],
  ["en", "2024-09-01", "the opposition leader", ["the opposition leader = maria-corina-machado role"]],
  ["en", "2010-09-01", "the opposition leader", []],
  ["en", "2019-03-01", "the acting president", ["the acting president = juan-guaido role"]],
  ["en", "2026-02-01", "the acting president", ["the acting president = delcy-rodriguez role"]],
  ["en", "2019-03-01", "the US president", ["the US president = donald-trump role"]],
  ["en", "2022-03-01", "the US president", ["the US president = joe-biden role"]],
  ["es", "2019-03-01", "el líder opositor", ["el líder opositor = juan-guaido role"]],
  ["es", "2019-03-01", "el mandatario venezolano", ["el mandatario venezolano = nicolas-maduro role"]],
  ["pt", "2019-03-01", "o presidente venezuelano", ["o presidente venezuelano = nicolas-maduro role"]],
  [
    "es",
    "2019-03-01",
    "Delcy Rodríguez salió y Pedro Rodríguez entró",
    ["Delcy Rodríguez = delcy-rodriguez name"],
  ],
  [
    "es",
    "2019-03-01",
    "Delcy Rodríguez salió. La ministra Rodríguez volvió",
    ["Delcy Rodríguez = delcy-rodriguez name", "Rodríguez = delcy-rodriguez name"],
  ],
];

/** What a pronoun that opens the second sentence names, with its rule; null where it is not safe to say. */
const PRONOUNS: [Language, string, string | null][] = [
  [
    "en",
    "Maduro flew from Venezuela to Moscow on Friday. He said that two banks were closed.",
    "nicolas-maduro pronoun",
  ],
  ["en", "Maduro met Trump in Venezuela on Friday. He said that two banks were closed.", null],
  ["en", "Maduro met Ana Perla Ruiz in Venezuela on Friday. He said that two banks were closed.", null],
  [
    "es",
    "Maduro viajó de Venezuela a Moscú el viernes. Él dijo que cerraron dos bancos.",
    "nicolas-maduro pronoun",
  ],
  [
    "pt",
    "Maduro viajou da Venezuela para Moscou na sexta-feira. Ele disse que dois bancos fecharam.",
    "nicolas-maduro pronoun",
  ],
];

describe("a pronoun that opens a sentence", () => {
  it.each(PRONOUNS)("%s: %s", (language, text, expected) => {
    const claims = spotClaims({ id: "p", text, language, published: "2019-03-01" }, RECOGNISER);
    const [first] = claims.find(({ text }) => /^(He|Él|Ele) /.test(text))?.mentions ?? [];
    expect(first?.rule === "pronoun" ? `${first.id} ${first.rule}` : null).toBe(expected);
    expect(claims).toHaveLength(2);
  });
});

describe("mentions of the bundled gazetteer", () => {
  it.each(ROWS)("%s %s: %s", (language, published, text, expected) => {
    const mentions = RECOGNISER.recognise(text, { language, published });
    expect(mentions.map(({ text, id, rule }) => `${text} = ${id} ${rule}`)).toEqual(expected);
  });

  it("takes about one look at the names for each word, however many names there are", () => {
    const words = 2_000;
    const looks = countLooks(() => {
      const text = "Maduro met the opposition leader and the envoy of Norway in Oslo again. ".repeat(
        words / 13,
      );
      RECOGNISER.recognise(text, { language: "en", published: "2019-03-01" });
    });
    expect(looks).toBeLessThan(words * 4);
  });
});

/** How often maps are asked while a job runs: the recogniser's tree is made of them. */
function countLooks(job: () => void): number {
  const { get } = Map.prototype;
  let looks = 0;
  Map.prototype.get = function (this: Map<unknown, unknown>, key: unknown) {
    looks += 1;
    return get.call(this, key);
  };
  try {
    job();
  } finally {
    Map.prototype.get = get;
  }
  return looks;
}
