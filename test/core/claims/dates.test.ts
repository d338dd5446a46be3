import { describe, expect, it } from "vitest";
import { findDates } from "../../../core/claims/dates";
import { eventDateOf } from "../../../core/claims/event-date";
import type { Language } from "../../../core/text/span";

/** The page is of Thursday, 7 February 2019. */
const PUBLISHED = "2019-02-07";

const ROWS: [Language, string, string | null][] = [
  ["en", "He spoke on Wednesday", "2019-02-06"],
  ["en", "He spoke on Thursday", "2019-02-07"],
  ["en", "He spoke last Thursday", "2019-01-31"],
  ["en", "They will meet on Saturday", "2019-02-09"],
  ["en", "He was sworn in on Jan 10", "2019-01-10"],
  ["en", "The raid of 3 January 2026", "2026-01-03"],
  ["en", "elected in December", "2018-12"],
  ["en", "It froze assets last month", "2019-01"],
  ["en", "It was founded in 1998", "1998"],
  ["en", "Since January 23 nothing moved", null],
  ["en", "They may march", null],
  ["en", "He left on Monday, February 4, 2019", "2019-02-04"],
  ["en", "He landed on Monday, Jan. 28", "2019-01-28"],
  ["en", "The power failed last night", "2019-02-06"],
  ["en", "It closed three weeks ago", "2019-01-17"],
  ["en", "It closed two months ago", "2018-12"],
  ["en", "Iran will send ships in July", "2019-07"],
  ["en", "Iran sent ships in July", "2018-07"],
  ["en", "It will stay away, he said on Wednesday", "2019-02-06"],
  ["en", "The tanker should dock on Friday", "2019-02-08"],
  ["en", "Filed on 05/04/2018", null],
  ["en", "Filed on 05/24/2018", "2018-05-24"],
  ["es", "El viernes llegó la ayuda", "2019-02-01"],
  ["es", "Ayer llegó la ayuda", "2019-02-06"],
  ["es", "El 23 de enero de 2019", "2019-01-23"],
  ["es", "en marzo de 2018", "2018-03"],
  ["es", "El lunes 4 de febrero llegó la ayuda", "2019-02-04"],
  ["es", "Subió por sexta vez", null],
  ["es", "Las elecciones serán el 25 de mayo", "2019-05-25"],
  ["es", "Murió hace tres días", "2019-02-04"],
  ["es", "No hay agua hace tres días", null],
  ["es", "Cayó durante noviembre", "2018-11"],
  ["es", "Firmado el 12/03/2018", "2018-03-12"],
  ["pt", "Na sexta-feira chegou a ajuda", "2019-02-01"],
  ["pt", "no mês passado", "2019-01"],
  ["pt", "pela segunda vez", null],
  ["pt", "em até dez vezes", null],
  ["pt", "A eleição está marcada para 28 de julho", "2019-07-28"],
  ["pt", "Na segunda-feira, 4 de fevereiro, saiu", "2019-02-04"],
  ["pt", "Morreu há duas semanas", "2019-01-24"],
  ["pt", "Publicado em 12/02/2018", "2018-02-12"],
];

describe("the date of an event", () => {
  it.each(ROWS)("%s: %s", (language, text, expected) => {
    expect(eventDateOf(text, findDates(text, language, PUBLISHED))).toBe(expected);
  });

  it("is not guessed without the page's date", () => {
    expect(findDates("He spoke on Wednesday and on Jan 10", "en", null)).toEqual([]);
  });
});
