import { en, es, pt } from "chrono-node";
import { describe, expect, it } from "vitest";
import { findDates } from "../../../../core/claims/dates";
import { type Disagreement, explain, OWN_SENTENCES, type Reason } from "./own-sentences";

const ORACLES = { en, es, pt };

/** The page is of Sunday, 10 February 2019. */
const PUBLISHED = "2019-02-10";
const READ_AT = new Date(2019, 1, 10, 12);

/** Why a date of the oracle's is not ours. */
const REASONS: readonly Reason[] = [
  {
    why: "a stretch of time, not a day",
    holds: ({ words }) =>
      /\b(for|in|after|within|durante|de|en) (\d+|an?|the|\p{L}+) (hours?|minut\p{L}+|months?|weeks?|days?|horas|meses|semanas)|^en doce meses/iu.test(
        words,
      ),
  },
  {
    why: "a week, a weekend or an hour: we keep days, months and years",
    holds: ({ words }) => /week|hour|^end of|^(now|ahora|agora)$/i.test(words),
  },
  {
    why: "counted from another day than the page's",
    holds: ({ words }) => /earlier|before|^the day after|^end of/.test(words),
  },
  {
    why: "a month or weekday without a year: we take the last one, or the next where the words look ahead; the oracle takes the nearest",
    holds: ({ words }) =>
      /^(on )?(early |mid-?|late )?(monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|mi\u00e9rcoles|jueves|viernes|s\u00e1bado|domingo|este mi\u00e9rcoles|\p{L}+-feira|quarta|(\d{1,2} (de )?)?(january|june|july|august|october|december|may|mayo|julio|agosto|octubre|julho))( of)?,?$|^(on )?\d{1,2} (de )?\p{L}+(, \d\d:\d\d)?$/iu.test(
        words,
      ),
  },
  {
    why: "a word that only looks like a month or a day",
    holds: ({ words }) => /^(march( of)?|mar|ter)$/i.test(words),
  },
];

describe("dates beside chrono-node", () => {
  const theirsOnly: Disagreement[] = [];
  let agreeing = 0;
  for (const { id, text, language } of OWN_SENTENCES) {
    const ours = findDates(text, language, PUBLISHED).map(({ date }) => date);
    for (const { index, text: words, start } of ORACLES[language].parse(text, READ_AT)) {
      const day = start.isCertain("day") || start.isCertain("weekday");
      if (!day && !start.isCertain("month")) continue;
      const date = isoOf(start.date()).slice(0, day ? 10 : 7);
      const around = { before: text.slice(0, index), after: text.slice(index + words.length) };
      if (ours.includes(date)) agreeing += 1;
      else theirsOnly.push({ id, words, ...around });
    }
  }

  it("agrees, or the difference has a reason", () => {
    expect(agreeing).toBeGreaterThanOrEqual(60);
    expect(explain(theirsOnly, REASONS).unexplained).toEqual([]);
  });
});

function isoOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
