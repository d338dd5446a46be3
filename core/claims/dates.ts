import { beginsWithCapital } from "../text/letters";
import type { Language } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import { dayNumber, dayOf, isoDate, isoDay, MONTHS, WEEKDAYS } from "./calendar";
import { type DateHit, type DateReading, looksAhead, twoDigits } from "./date-reading";
import { NUMBER_WORDS } from "./number-words";
import { walkOf } from "./numbers";
import { RELATIVE, relativeDate } from "./relative-dates";

/** A date that a text names, resolved against the day of its page. `rule` says how; spans are of the text. */
export interface FoundDate {
  readonly date: string;
  readonly rule: DateHit["rule"];
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text in order. Those that need the page's date ("on Wednesday", "Jan 23", "ayer") are
 * left out where it is not known. A weekday is the last one up to the page's day, or the next where the words before it look
 * ahead; a weekday that stands before its date is part of it.
 */
export function findDates(
  text: string,
  language: Language,
  published: string | null,
  list: readonly Token[] = tokens(text),
): FoundDate[] {
  const { words } = walkOf(text, language, list);
  const today = dayNumber(published);
  const year = today === null ? 0 : Number(isoDay(today).slice(0, 4));
  const read: DateReading = { text, language, list, words, today, year };
  const found: FoundDate[] = [];
  for (let at = 0; at < list.length; at += 1) {
    if (!mayDate(words[at] ?? "")) continue;
    const hit = calendarDate(read, at) ?? withItsDate(read, relativeDate(read, at));
    const [first, last] = [list[at], list[(hit?.next ?? 0) - 1]];
    if (!hit || !first || !last) continue;
    found.push({ date: hit.date, rule: hit.rule, start: first.start, end: last.end });
    at = hit.next - 1;
  }
  return found;
}

/** "Monday, February 11, 2019": the date after a weekday says which one. */
function withItsDate(read: DateReading, hit: DateHit | null): DateHit | null {
  if (hit?.rule !== "weekday" || !isClose(read, hit.next)) return hit;
  const date = calendarDate(read, hit.next);
  return date?.date.length === ISO_DAY ? date : hit;
}

/** Characters of a date with its day: 2019-02-09. */
const ISO_DAY = 10;

/** "23 January 2019", "January 23", "Feb. 13", "23 de enero", "March 2019", "2019-02-09"; a bare year where "in" stands before it. */
function calendarDate(read: DateReading, at: number): DateHit | null {
  const { words } = read;
  const iso = isoAt(read, at) ?? slashedAt(read, at);
  if (iso) return iso;
  const day = dayAt(words[at] ?? "");
  const of = /^(de|of)$/.test(words[at + 1] ?? "") ? 1 : 0;
  const monthAfter = day > 0 ? monthAt(read, at + 1 + of) : 0;
  if (monthAfter > 0) return withYear(read, at, monthAfter, day, at + 2 + of);
  const month = monthAt(read, at);
  if (month === 0) return bareYear(read, at);
  const dayAfter = dayAt(words[at + 1] ?? "");
  if (dayAfter > 0 && isClose(read, at + 1)) return withYear(read, at, month, dayAfter, at + 2);
  const year = yearAfter(read, at + 1);
  if (year) return { date: `${year.year}-${twoDigits(month)}`, rule: "absolute", next: year.next };
  const short = (words[at] ?? "").length < SHORTEST_MONTH && read.language !== "en";
  if (short || read.today === null || !BEFORE_MONTH.test(at > 0 ? (words[at - 1] ?? "") : "")) return null;
  return {
    date: `${nearestYear(read, at, month, LAST_OF_ANY)}-${twoDigits(month)}`,
    rule: "year-from-page",
    next: at + 1,
  };
}

/** A date begins with a digit, a month, a weekday, or a word that tells a day from today. */
function mayDate(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || BEGINNINGS.has(word);
}

/** Words before a month that stands without day and year. */
const BEFORE_MONTH =
  /^(in|en|em|since|late|early|mid|desde|last|this|de|of|by|during|until|through|durante|hasta|ate|from|el|no)$/;

/** Shorter ones are short forms, and in Portuguese numbers ("até dez vezes"). */
const SHORTEST_MONTH = 4;

/** A day that every month has: a month counts as past once it is over. */
const LAST_OF_ANY = 28;

function withYear(read: DateReading, at: number, month: number, day: number, next: number): DateHit | null {
  const year = yearAfter(read, next);
  if (year) return hit(isoDate(year.year, month, day), "absolute", year.next);
  if (read.today === null) return null;
  return hit(isoDate(nearestYear(read, at, month, day), month, day), "year-from-page", next);
}

function hit(date: string | null, rule: FoundDate["rule"], next: number): DateHit | null {
  return date === null ? null : { date, rule, next };
}

/** The year of a day without one: the next where words look ahead, else the nearest to the page's, at most this far ahead of it. */
function nearestYear(read: DateReading, at: number, month: number, day: number): number {
  const { today, year } = read;
  const ahead = today === null ? 0 : dayOf(year, month, day) - today;
  if (looksAhead(read, at)) return ahead < 0 ? year + 1 : year;
  if (ahead > MOST_DAYS_AHEAD) return year - 1;
  return ahead < MOST_DAYS_AHEAD - 365 ? year + 1 : year;
}

const MOST_DAYS_AHEAD = 90;

function yearAfter({ words, ...read }: DateReading, at: number): { year: number; next: number } | null {
  const from = /^(de|del|of)$/.test(words[at] ?? "") ? at + 1 : at;
  if (!/^(1[5-9]|20)\d\d$/.test(words[from] ?? "") || !isClose({ words, ...read }, from)) return null;
  return { year: Number(words[from]), next: from + 1 };
}

function bareYear({ words }: DateReading, at: number): DateHit | null {
  if (
    !/^(19|20)\d\d$/.test(words[at] ?? "") ||
    !/^(in|en|em|since|desde|of|de|del)$/.test(at > 0 ? (words[at - 1] ?? "") : "")
  )
    return null;
  return { date: words[at] ?? "", rule: "absolute", next: at + 1 };
}

function isoAt({ text, list }: DateReading, at: number): DateHit | null {
  const start = list[at]?.start ?? 0;
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text.slice(start, start + 11));
  const date = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { date, rule: "absolute", next: at + 3 } : null;
}

/** "12/02/2019": day first, but month first where English allows no other; English that allows both is not read. */
function slashedAt({ text, list, language }: DateReading, at: number): DateHit | null {
  const start = list[at]?.start ?? 0;
  const match = /^(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/.exec(text.slice(start, start + 11));
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (language === "en" && first <= 12 && second <= 12 && first !== second) return null;
  const date = language === "en" && second > 12 ? isoDate(year, first, second) : isoDate(year, second, first);
  return hit(date, "absolute", at + 3);
}

function dayAt(word: string): number {
  const match = /^(\d{1,2})(st|nd|rd|th|o|\u00ba)?$/.exec(word);
  const day = word === "primero" || word === "primeiro" ? 1 : Number(match?.[1] ?? 0);
  return day <= 31 ? day : 0;
}

/** The month a token names. English needs its capital ("may", "march"), and short forms a day or dot beside them. */
function monthAt({ language, list, words }: DateReading, at: number): number {
  const month = MONTHS.get(words[at] ?? "") ?? 0;
  return month > 0 && language === "en" && !beginsWithCapital(list[at]?.text ?? "") ? 0 : month;
}

function isClose({ text, list }: DateReading, at: number): boolean {
  return at > 0 && /^[.,]? ?$|^\u00a0$/.test(text.slice(list[at - 1]?.end, list[at]?.start));
}

/** Every word but a number that a date may begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...RELATIVE,
  ...Object.values(NUMBER_WORDS).flatMap((words) => [...words.keys()]),
  ..."a one hace ha primero primeiro".split(" "),
]);
