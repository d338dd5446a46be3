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
  ["es", "El viernes llegó la ayuda", "2019-02-01"],
  ["es", "Ayer llegó la ayuda", "2019-02-06"],
  ["es", "El 23 de enero de 2019", "2019-01-23"],
  ["es", "en marzo de 2018", "2018-03"],
  ["pt", "Na sexta-feira chegou a ajuda", "2019-02-01"],
  ["pt", "no mês passado", "2019-01"],
  ["pt", "pela segunda vez", null],
];

describe("the date of an event", () => {
  it.each(ROWS)("%s: %s", (language, text, expected) => {
    expect(eventDateOf(text, findDates(text, language, PUBLISHED))).toBe(expected);
  });

  it("is not guessed without the page's date", () => {
    expect(findDates("He spoke on Wednesday and on Jan 10", "en", null)).toEqual([]);
  });
});
