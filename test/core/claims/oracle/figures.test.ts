import { Culture, recognizeNumber } from "@microsoft/recognizers-text-number";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../core/claims/claim";
import { findFigures } from "../../../../core/claims/figures";
import { COUNTED_SENTENCES } from "./counted-sentences";
import { type Disagreement, explain, OWN_SENTENCES, type Reason } from "./own-sentences";

const CULTURES = { en: Culture.English, es: Culture.Spanish, pt: Culture.Portuguese };

const ARTICLE = /^(one|un|una|uno|um|uma|medi[oa]s?|meio)$/i;

/** Why a number of the oracle's is rightly no figure of ours: ours count or measure something named. */
const NOT_FIGURES: readonly Reason[] = [
  {
    why: "an article or pronoun",
    holds: ({ words }) => ARTICLE.test(words),
  },
  { why: "a year", holds: ({ words }) => /^(19|20)\d\d$/.test(words) },
  {
    why: "a share in words or an ordinal",
    holds: ({ words }) =>
      /\b(half|third|fourth|fifth|quarter|thirds|mitad|tercio|cuarta|d\u00e9cimo|in three|in ten)\b/i.test(
        words,
      ),
  },
  {
    why: "a day of a month",
    holds: ({ words, before, after }) =>
      /^\d{1,2}$/.test(words) &&
      (/^,? (de )?\p{L}{3,}/u.test(after) || /\p{L}{3,} $|\/$/u.test(before)) &&
      MONTH.test(before + after),
  },
  {
    why: "a time of day",
    holds: ({ words, before, after }) =>
      /^(:|\s?(a|p)\.m)/.test(after) ||
      /\d[:h]$/.test(before) ||
      (/^\p{L}+$/u.test(words) && /\b(from|at) $/.test(before)),
  },
  { why: "a day in figures", holds: ({ before, after }) => /^\/\d/.test(after) || /\d\/$/.test(before) },
  {
    why: "part of a name, label or address",
    holds: ({ before, after }) =>
      (/(\p{Lu}\p{L}+[- ]|\p{Lu}-|\p{Lu}\p{L}*-|no\. |number |n\u00famero |[Pp]age |P\u00e1gina |port\u00f3n |estado |\()$/u.test(
        before,
      ) &&
        !/^ ?\p{Ll}/u.test(after)) ||
      /(estado|port\u00f3n) $/.test(before),
  },
  { why: "a page of pages", holds: ({ before }) => /p\u00e1gina \d de $|page \d of $/i.test(before) },
  {
    why: "two that were named",
    holds: ({ words, before, after }) =>
      /^(two|dos|dois|las dos)$/i.test(words) &&
      (/\b(the|los|las|os|moved) $/i.test(before) || /^ of /.test(after)),
  },
  {
    why: "the whole of a share",
    holds: ({ before, after }) => /(cada|in) $/.test(before) || /^ (de|em) cada/.test(after),
  },
];

/** Numbers of ours that the oracle does not read. */
const NOT_READ: readonly Reason[] = [
  {
    why: "vague plurals",
    holds: ({ words }) => /^(dozens|thousands|hundreds|decenas|dezenas|milhares|uma centena)/i.test(words),
  },
  { why: "scales written onto the digits", holds: ({ words }) => /\d(m|bn|k)\b/.test(words) },
];

const MONTH = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|fev|mai|set|out|dez)/i;

/** What is left, read one by one. */
const LISTED: Readonly<Record<string, string>> = {
  "w-0013: 905": "part of a name or label",
  "w-0510: 51": '"defeated … 51 to 49" reads like the result of a game',
  "w-0510: 49": '"defeated … 51 to 49" reads like the result of a game',
  "w-0054: 400,000": "names nothing counted, so it could be compared with nothing",
  "w-0092: a million": "names nothing counted, so it could be compared with nothing",
  "w-0127: 40,000": "names nothing counted, so it could be compared with nothing",
  "w-0403: 10 million": "names nothing counted, so it could be compared with nothing",
  "w-0504: 2,100": "names nothing counted, so it could be compared with nothing",
  "w-0506: 31,000": "names nothing counted, so it could be compared with nothing",
  "w-0128: 29": "an age",
  "w-0406: eighty": "an age",
  "w-0139: three": "its noun stands behind a possessive: not read yet",
  "w-0164: 1": "part of a name or label",
  "w-0492: 26": "a rate without its noun: not read yet",
  "w-0512: 35": "part of a name or label",
  "w-0534: 41": "part of a name or label",
  "w-0637: 2": "a page of pages",
  "w-1011: 1": "a page of pages",
  "w-0585: two": "names nothing counted, so it could be compared with nothing",
  "w-0714: 370.000": "its noun stands before: not read yet",
  "w-0728: trece": "names nothing counted, so it could be compared with nothing",
  "w-0786: 22": "its noun stands behind a pronoun: not read yet",
  "w-0824: 21.000 millones": "a sum without its currency",
  "w-0844: 13.000 millones": "a sum without its currency",
  "w-1031: 3.000 millones": "a sum without its currency",
  "w-1066: 270 millones": "a sum without its currency",
  "w-1179: 300 bilhões": "a sum without its currency",
  "w-1399: 300 mil millones": "a sum without its currency",
  "w-0867: quinientos": "a bank note's name",
  "w-1069: medió": "the oracle takes a verb for a half",
  "w-1107: 1,2 mil": "the oracle stops before the scale's second word",
  "w-1107: 1,2 mil milhões de dólares": "the oracle stops before the scale's second word",
  "w-1331: treinta mil": "names nothing counted, so it could be compared with nothing",
  "w-1355: 4": "a price by the month, an advert",
  "c-es-30: quinientos": "names nothing counted, so it could be compared with nothing",
  "c-es-39: 900.000": "its noun stands behind the second number: not read yet",
  "c-es-60: medio mill\u00f3n": "the oracle divides by the million",
  "c-es-60: casi medio mill\u00f3n de habitantes": "the oracle divides by the million",
  "c-es-68: ocho": "a factor",
  "c-es-70: 90 millones": "a sum without its currency",
  "c-pt-10: catorze horas": "a spelling that the oracle does not know",
  "c-pt-76: mil": "the oracle takes the head of a word for a thousand",
  "c-pt-108: 12": "its noun stands behind the second number: not read yet",
  "c-pt-112: 84 milh\u00f5es": "a sum without its currency",
  "c-pt-142: Meio milh\u00e3o": "the oracle divides by the million",
  "c-pt-142: Meio milh\u00e3o de pessoas": "the oracle divides by the million",
  "w-0184: below half a million barrels": "the oracle divides by the million",
};

describe("figures beside Microsoft's recogniser", () => {
  const shared = { agreeing: 0, numbers: 0 };
  const counting = { en: 0, es: 0, pt: 0 };
  const theirsOnly: Disagreement[] = [];
  const oursOnly: Disagreement[] = [];
  for (const { id, text, language } of [...OWN_SENTENCES, ...COUNTED_SENTENCES]) {
    const figures = findFigures(text, language);
    const ours = figures.flatMap(valuesOf);
    const theirs = recognizeNumber(text, CULTURES[language]).map(({ start, end, resolution }) => ({
      start,
      end: end + 1,
      value: Number(String(resolution?.value).replace(",", ".")),
    }));
    if (theirs.some(({ start, end }) => !ARTICLE.test(text.slice(start, end)))) counting[language] += 1;
    const around = (start: number, end: number): Disagreement => ({
      id,
      words: text.slice(start, end),
      before: text.slice(Math.max(0, start - 24), start),
      after: text.slice(end, end + 24),
    });
    for (const { value, start, end } of theirs) {
      shared.numbers += 1;
      if (ours.includes(value)) shared.agreeing += 1;
      else theirsOnly.push(around(start, end));
    }
    for (const figure of figures) {
      if (!valuesOf(figure).every((value) => theirs.some((other) => other.value === value)))
        oursOnly.push(around(figure.start, figure.end));
    }
  }
  const left = explain(theirsOnly, NOT_FIGURES);
  const added = explain(oursOnly, NOT_READ);

  it("reads enough sentences to tell", () => {
    for (const language of ["en", "es", "pt"] as const)
      expect(counting[language], language).toBeGreaterThanOrEqual(200);
    expect(shared.agreeing).toBeGreaterThanOrEqual(600);
  });

  it("agrees, or the difference has a reason", () => {
    expect([...left.unexplained, ...added.unexplained].filter((each) => LISTED[each] === undefined)).toEqual(
      [],
    );
  });

  it("lists no difference that is gone", () => {
    const there = new Set([...left.unexplained, ...added.unexplained]);
    expect(Object.keys(LISTED).filter((each) => !there.has(each))).toEqual([]);
  });
});

function valuesOf({ value, high }: Figure): number[] {
  return high === undefined ? [value] : [value, high];
}
