import { describe, expect, it } from "vitest";
import { findFigures } from "../../../core/claims/figures";
import type { Language } from "../../../core/text/span";

type Row = [Language, string, string[]];

/** Each figure as "value[-high] unit bound | what". */
const ROWS: Row[] = [
  ["en", "Lawmakers voted 112 to 51 to end it", ["112 votes exact | ", "51 votes exact | "]],
  ["en", "recognised him by 309 votes to 201.", ["309 votes exact | votes", "201 votes exact | "]],
  ["en", "the vote was 9-3.", ["9 votes exact | ", "3 votes exact | "]],
  ["en", "passed it in a 56–44 vote", ["56 votes exact | ", "44 votes exact | vote"]],
  [
    "en",
    "nine votes in favour, three against and 2 abstentions",
    ["9 votes exact | votes in favour", "3 votes exact | against", "2 abstentions exact | abstentions"],
  ],
  ["en", "with 439 votes for, 104 against", ["439 votes exact | votes for", "104 votes exact | against"]],
  ["es", "aprobó la ley por 33 a 18.", ["33 votes exact | ", "18 votes exact | "]],
  ["es", "por dieciocho votos contra nueve", ["18 votes exact | votos", "9 votes exact | "]],
  [
    "es",
    "con 146 votos a favor y 3 en contra",
    ["146 votes exact | votos a favor", "3 votes exact | en contra"],
  ],
  ["pt", "aprovou o texto por 51 votos a 49.", ["51 votes exact | votos", "49 votes exact | "]],
  ["pt", "72 votos a favor, 29 contra", ["72 votes exact | votos a favor", "29 votes exact | contra"]],
  ["en", "Caracas beat Lara 3 to 1", []],
  ["pt", "Sessenta por cento dos lares", ["60 percent exact | lares"]],
  ["en", "Voters may vote from 8 to 5", []],
  ["es", "Votaron de 8 a 5 de la tarde", []],
  ["en", "They approved it on 4-3 March", []],
  ["en", "200-300 votes were lost", ["200-300 votes exact | votes"]],
  ["es", "La Vinotinto ganó 2 a 1", []],
  [
    "en",
    "sanctions on six Venezuelan security officials",
    ["6 officials exact | Venezuelan security officials"],
  ],
  ["en", "About fifty countries have recognized him", ["50 countries about | countries"]],
  ["en", "froze some $7 billion in assets", ["7000000000 USD about | assets"]],
  [
    "en",
    "at least 55 people were killed and 1,234 wounded",
    ["55 deaths atLeast | people", "1234 injured exact | wounded"],
  ],
  ["en", "between 75 and 80 people", ["75-80 people exact | people"]],
  ["en", "3.4 to 3.9 million refugees", ["3400000-3900000 refugees exact | refugees"]],
  ["en", "more than 400 contractors", ["400 contractors moreThan | contractors"]],
  ["en", "Dozens of people died", ["24 deaths atLeast | people"]],
  ["en", "one hundred and five soldiers", ["105 soldiers exact | soldiers"]],
  ["en", "51.2% of the vote", ["51.2 percent exact | vote"]],
  ["en", "a $1.3bn loan", ["1300000000 USD exact | "]],
  ["en", "35 tonnes of medical aid", ["35 tonnes exact | tonnes of medical aid"]],
  ["en", "20 or more tankers", ["20 tankers atLeast | tankers"]],
  [
    "es",
    "Al menos 55 personas murieron y 1.234 resultaron heridas",
    ["55 deaths atLeast | personas", "1234 injured exact | "],
  ],
  ["en", "Twenty-one states", ["21 states exact | states"]],
  ["en", "300,000 people could die", ["300000 people exact | people"]],
  [
    "en",
    "killed four people and wounded another 200 men",
    ["4 deaths exact | people", "200 men exact | men"],
  ],
  ["en", "99 of 167 seats", ["99 seats exact | seats", "167 seats exact | seats"]],
  ["en", "a dozen countries", ["12 countries about | countries"]],
  ["en", "seven EU states", ["7 countries exact | EU states"]],
  ["en", "500,000 barrels per day", ["500000 barrels per day exact | barrels"]],
  ["es", "treinta y un funcionarios", ["31 officials exact | funcionarios"]],
  ["es", "7 mil millones de dólares", ["7000000000 USD exact | "]],
  ["es", "un 3,5 por ciento", ["3.5 percent exact | "]],
  ["es", "unas doscientas mil personas", ["200000 people about | personas"]],
  ["es", "treinta y cinco toneladas de ayuda", ["35 tonnes exact | toneladas de ayuda"]],
  [
    "es",
    "mató a 11 personas y dejó 20 heridos",
    ["11 deaths exact | personas", "20 injured exact | heridos"],
  ],
  ["es", "decenas de detenidos", ["20 detained atLeast | detenidos"]],
  ["es", "dos millones y medio de votos", ["2500000 votes exact | votos"]],
  ["pt", "mais de 7 bilhões de dólares", ["7000000000 USD moreThan | "]],
  ["pt", "pelo menos quinze pessoas morreram", ["15 deaths atLeast | pessoas"]],
  [
    "pt",
    "15 pessoas morreram em hospitais e que 15 mil pacientes correm risco",
    ["15 deaths exact | pessoas", "15000 pacientes exact | pacientes"],
  ],
  ["pt", "cerca de 2.000 soldados", ["2000 soldiers about | soldados"]],
];

const NONE: [Language, string][] = [
  ["en", "In 2019 and on 23 January 2019 and Feb. 13"],
  ["en", "at 10 a.m. and 04:33 GMT"],
  ["en", "article 233, resolution 2231 and Flight 370"],
  ["en", "won 2-1 in the 23rd minute"],
  ["en", "a 23-year-old woman"],
  ["en", "call 555-1234-99 or Registration Number: 130349"],
  ["en", "a Su-30 and COVID-19 and the G20"],
  ["en", "the two top leaders"],
  ["es", "el 23 de enero de 2019"],
  ["en", "On February 9, 2019 people left"],
  ["es", "los detenidos del 4 de mayo de 2020 detenidos en Macuto"],
  ["pt", "Em maio de 2019 soldados desertaram"],
  ["pt", "em 30 de abril"],
];

describe("findFigures", () => {
  it.each(ROWS)("%s: %s", (language, text, expected) => {
    const figures = findFigures(text, language).map(
      ({ value, high, unit, bound, what }) =>
        `${value}${high === undefined ? "" : `-${high}`} ${unit} ${bound} | ${what}`,
    );
    expect(figures).toEqual(expected);
  });

  it.each(NONE)("%s counts nothing: %s", (language, text) => {
    expect(findFigures(text, language)).toEqual([]);
  });

  it("spans the bound, the sign and what is counted", () => {
    const text = "It froze at least $7 billion in assets.";
    const [figure] = findFigures(text, "en");
    expect(text.slice(figure?.start, figure?.end)).toBe("at least $7 billion in assets");
  });
});
