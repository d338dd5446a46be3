import { describe, expect, it } from "vitest";
import { findAttribution } from "../../../core/claims/attribution";
import { findQuotes } from "../../../core/claims/quotes";
import type { Language } from "../../../core/text/span";
import { SMALL_RECOGNISER } from "./small-gazetteer";

/** Each attribution as "source <cue> strength", with "anonymous" and the entity where there is one. */
const ROWS: [Language, string, string[]][] = [
  ["en", "Maduro said the talks were over.", ["Maduro [nicolas-maduro] <said> said"]],
  ["en", '"We stay," said Foreign Minister Ana Ruiz on Monday.', ["Foreign Minister Ana Ruiz <said> said"]],
  [
    "en",
    "Aid is near, an aide to the minister told Reuters.",
    ["Reuters [reuters] <told> reported", "an aide to the minister <told> said anonymous"],
  ],
  [
    "en",
    "The army is split, Reuters reported, citing a senior White House official.",
    ["Reuters [reuters] <reported> reported", "a senior White House official <citing> said anonymous"],
  ],
  [
    "en",
    "The army is split, a senior official divulged to Reuters.",
    ["Reuters [reuters] <divulged> reported", "a senior official <divulged> said anonymous"],
  ],
  ["en", "According to Ana Ruiz, nothing moved.", ["Ana Ruiz <According to> said"]],
  ["en", "Eric Mora, head of a think tank in Lima, noted that aid was late.", ["Eric Mora <noted> said"]],
  ["en", "Maduro has repeatedly denied that people starve.", ["Maduro [nicolas-maduro] <denied> denied"]],
  ["en", "On Tuesday Maduro tweeted that he would stay.", ["Maduro [nicolas-maduro] <tweeted> said"]],
  ["en", "The United States sent aid.", []],
  ["en", "The report was late and the claims were old.", []],
  ["en", "He is believed to be abroad.", []],
  ["es", "Nadie se va, dijo el ministro Luis Paz.", ["el ministro Luis Paz <dijo> said"]],
  ["es", "Según fuentes diplomáticas, no hubo acuerdo.", ["fuentes diplomáticas <Según> said anonymous"]],
  ["es", "Maduro negó que haya crisis.", ["Maduro [nicolas-maduro] <negó> denied"]],
  ["es", "De acuerdo con Reuters, el envío llegó.", ["Reuters [reuters] <De acuerdo con> said"]],
  ["pt", "Maduro afirmou que não sai.", ["Maduro [nicolas-maduro] <afirmou> claimed"]],
  ["pt", "“Não saio”, disse o ministro Luís Paz.", ["o ministro Luís Paz <disse> said"]],
];

describe("findAttribution", () => {
  it.each(ROWS)("%s: %s", (language, text, expected) => {
    const found = findAttribution(text, {
      language,
      mentions: SMALL_RECOGNISER.recognise(text, { language, published: "2019-03-01" }),
      quotes: findQuotes(text),
      kindOf: (id) => SMALL_RECOGNISER.entry(id)?.kind,
    });
    const lines = found.map(
      ({ source, mention, cue, strength, anonymous }) =>
        `${source}${mention === null ? "" : ` [${mention}]`} <${cue}> ${strength}${anonymous ? " anonymous" : ""}`,
    );
    expect(lines).toEqual(expected);
    for (const { source, start, end } of found) expect(text.slice(start, end)).toBe(source);
  });
});
