import { beginsWithCapital, latin } from "../text/letters";
import { MONTHS, WEEKDAYS } from "./calendar";
import { gapBefore, type NumberRead, type Walk, wordAt } from "./numbers";
import { unitOf } from "./units";

/** Numbers that count nothing: years, days of a month, times, labels ("article 233"), parts of codes, addresses and scores. */
export function countsNothing(walk: Walk, read: NumberRead): boolean {
  if (isRatio(walk, read) || isPerCent(walk, read)) return true;
  if (!read.digits) return isDate(walk, read);
  return isPartOfCode(walk, read) || isLabelled(walk, read) || isDate(walk, read) || isTime(walk, read);
}

/** "nine in ten", "nueve de cada diez": the second number is the whole of a share. */
function isRatio(walk: Walk, { first }: NumberRead): boolean {
  const before = `${wordAt(walk, first - 2)} ${wordAt(walk, first - 1)}`;
  return (
    /^(in every|de cada|em cada|out of)$/.test(before) ||
    /^(one|two|three|four|five|six|seven|eight|nine|\d) in$/.test(before)
  );
}

/** "Sessenta por cento dos lares": the hundred is part of the sign. */
function isPerCent(walk: Walk, { first, digits }: NumberRead): boolean {
  return !digits && wordAt(walk, first - 1) === "por" && /^(cento|ciento)$/.test(wordAt(walk, first));
}

/** A bare number of four digits between these is a year where nothing says otherwise. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2100;

/** Tells whether a number reads as a year: four bare digits, no scale, no sign. */
export function isYear(walk: Walk, { value, first, next, scale }: NumberRead): boolean {
  if (next !== first + 1 || scale !== 1 || !/^\d{4}$/.test(wordAt(walk, first))) return false;
  return value >= FIRST_YEAR && value <= LAST_YEAR;
}

/** "mayo de 2020", "May 2020", "February 9, 2019": whatever is counted after it, a year that ends a date is one. */
export function isYearOfDate(walk: Walk, read: NumberRead): boolean {
  if (!isYear(walk, read)) return false;
  const before = wordAt(walk, read.first - 1);
  const month = /^(de|del|of|do)$/.test(before) ? read.first - 2 : read.first - 1;
  if (MONTHS.has(wordAt(walk, month)) && isMonthHere(walk, month)) return true;
  return (
    /^\d{1,2}$/.test(before) &&
    MONTHS.has(wordAt(walk, read.first - 2)) &&
    gapBefore(walk, read.first) === ", "
  );
}

function isPartOfCode({ text, list }: Walk, { first, next }: NumberRead): boolean {
  const start = list[first]?.start ?? 0;
  const end = list[next - 1]?.end ?? 0;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return BEFORE_IN_CODE.test(before) || AFTER_IN_CODE.test(after);
}

const BEFORE_IN_CODE = latin(/[#@_/:*]$|[\p{L}\d][-/.:*]$|^[\p{L}\d]?['\u2019]$/u);
const AFTER_IN_CODE = latin(/^[/:@_*][\p{L}\d]|^[\u00b0\u00ba\u00aa']/u);

function isLabelled(walk: Walk, { first, next }: NumberRead): boolean {
  if (unitOf(wordAt(walk, next)) !== undefined) return false;
  return LABELS.has(wordAt(walk, first - 1)) && /^[.\u00ba\u00b0]? ?$/.test(gapBefore(walk, first));
}

const LABELS: ReadonlySet<string> = new Set(
  `article articles articulo articulos artigo art resolution resolucion resolucao chapter capitulo room flight vuelo voo no num
  numero nro number channel canal section seccion law ley lei decree decreto page pagina psalm vol volume version windows
  boeing airbus group grupo unit phase fase route highway tel telefono telefone phone fax license licence isbn issn`.split(
    /\s+/,
  ),
);

function isDate(walk: Walk, { first, next, value }: NumberRead): boolean {
  const before = wordAt(walk, first - 1);
  const after = wordAt(walk, next);
  const afterNext = wordAt(walk, next + 1);
  const close = /^[ .,-]{0,2}$/;
  if (value > 31 || value < 1) return false;
  if (MONTHS.has(after) && close.test(gapBefore(walk, next)) && isMonthHere(walk, next)) return true;
  if (/^(de|of)$/.test(after) && MONTHS.has(afterNext) && isMonthHere(walk, next + 1)) return true;
  if (MONTHS.has(before) && /^\.? $/.test(gapBefore(walk, first)) && isMonthHere(walk, first - 1))
    return true;
  return WEEKDAYS.has(before) && /^ $/.test(gapBefore(walk, first)) && walk.language !== "en";
}

/** "May" and "mar" are months only with their capital in English and with a day beside them. */
function isMonthHere({ list, language }: Walk, at: number): boolean {
  return language !== "en" || beginsWithCapital(list[at]?.text ?? "");
}

function isTime(walk: Walk, { next, value }: NumberRead): boolean {
  const tail = `${wordAt(walk, next)}${wordAt(walk, next + 1)}`;
  return value <= 24 && /^(am|pm|gmt|utc|hrs|oclock|o'clock)/.test(tail) && gapBefore(walk, next).length <= 1;
}

/** A small "2-1" that does not rise is a result of a game. */
export function isScore(low: number, high: number): boolean {
  return high <= low && low < 20;
}
