import type { Language } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import { dayNumber, dayOf, isoDate, isoDay, MONTHS, WEEKDAYS, weekdayOf } from "./calendar";
import { walkOf } from "./numbers";

/** A date that a text names, resolved against the day of its page. `rule` says how; spans are of the text. */
export interface FoundDate {
  readonly date: string;
  readonly rule: "absolute" | "year-from-page" | "weekday" | "relative";
  readonly start: number;
  readonly end: number;
}

/**
 * The dates of a text in order. Those that need the page's date ("on Wednesday", "Jan 23", "ayer") are
 * left out where it is not known. A weekday is the last one up to the page's day, or the next where
 * the words before it look ahead.
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
  const read: Reading = { text, language, list, words, today, year };
  const found: FoundDate[] = [];
  for (let at = 0; at < list.length; at += 1) {
    if (!mayDate(words[at] ?? "")) continue;
    const hit = calendarDate(read, at) ?? weekday(read, at) ?? relative(read, at);
    const [first, last] = [list[at], list[(hit?.next ?? 0) - 1]];
    if (!hit || !first || !last) continue;
    found.push({ date: hit.date, rule: hit.rule, start: first.start, end: last.end });
    at = hit.next - 1;
  }
  return found;
}

interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly list: readonly Token[];
  readonly words: readonly string[];
  readonly today: number | null;
  /** The year of the page, 0 where it is not known. */
  readonly year: number;
}

interface Hit {
  readonly date: string;
  readonly rule: FoundDate["rule"];
  readonly next: number;
}

/** "23 January 2019", "January 23", "Feb. 13", "23 de enero", "March 2019", "2019-02-09"; a bare year where "in" stands before it. */
function calendarDate(read: Reading, at: number): Hit | null {
  const { words } = read;
  const iso = isoAt(read, at);
  if (iso) return iso;
  const day = dayAt(words[at] ?? "");
  const of = /^(de|of)$/.test(words[at + 1] ?? "") ? 1 : 0;
  const monthAfter = day > 0 ? monthAt(read, at + 1 + of) : 0;
  if (monthAfter > 0) return withYear(read, monthAfter, day, at + 2 + of);
  const month = monthAt(read, at);
  if (month === 0) return bareYear(read, at);
  const dayAfter = dayAt(words[at + 1] ?? "");
  if (dayAfter > 0 && isClose(read, at + 1)) return withYear(read, month, dayAfter, at + 2);
  const year = yearAfter(read, at + 1);
  if (year) return { date: `${year.year}-${pad(month)}`, rule: "absolute", next: year.next };
  if (
    read.today === null ||
    !/^(in|en|em|since|late|early|mid|desde|last|this|de|of)$/.test(at > 0 ? (words[at - 1] ?? "") : "")
  )
    return null;
  return { date: `${nearestYear(read, month, 1)}-${pad(month)}`, rule: "year-from-page", next: at + 1 };
}

/** A date begins with a digit, a month, a weekday, or a word that tells a day from today. */
function mayDate(word: string): boolean {
  const code = word.charCodeAt(0);
  return (code >= 48 && code <= 57) || BEGINNINGS.has(word);
}

function withYear(read: Reading, month: number, day: number, next: number): Hit | null {
  const year = yearAfter(read, next);
  if (year) return hit(isoDate(year.year, month, day), "absolute", year.next);
  if (read.today === null) return null;
  return hit(isoDate(nearestYear(read, month, day), month, day), "year-from-page", next);
}

function hit(date: string | null, rule: FoundDate["rule"], next: number): Hit | null {
  return date === null ? null : { date, rule, next };
}

/** The year in which a day without one lies nearest to the page's, at most this far ahead of it. */
function nearestYear({ today, year }: Reading, month: number, day: number): number {
  const ahead = today === null ? 0 : dayOf(year, month, day) - today;
  if (ahead > MOST_DAYS_AHEAD) return year - 1;
  return ahead < MOST_DAYS_AHEAD - 365 ? year + 1 : year;
}

const MOST_DAYS_AHEAD = 90;

function yearAfter({ words, ...read }: Reading, at: number): { year: number; next: number } | null {
  const from = /^(de|del|of)$/.test(words[at] ?? "") ? at + 1 : at;
  if (!/^(1[5-9]|20)\d\d$/.test(words[from] ?? "") || !isClose({ words, ...read }, from)) return null;
  return { year: Number(words[from]), next: from + 1 };
}

function bareYear({ words }: Reading, at: number): Hit | null {
  if (
    !/^(19|20)\d\d$/.test(words[at] ?? "") ||
    !/^(in|en|em|since|desde|of|de|del)$/.test(at > 0 ? (words[at - 1] ?? "") : "")
  )
    return null;
  return { date: words[at] ?? "", rule: "absolute", next: at + 1 };
}

function isoAt({ text, list }: Reading, at: number): Hit | null {
  const start = list[at]?.start ?? 0;
  const match = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(text.slice(start, start + 11));
  const date = match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return date ? { date, rule: "absolute", next: at + 3 } : null;
}

function dayAt(word: string): number {
  const match = /^(\d{1,2})(st|nd|rd|th|o|\u00ba)?$/.exec(word);
  const day = word === "primero" || word === "primeiro" ? 1 : Number(match?.[1] ?? 0);
  return day <= 31 ? day : 0;
}

/** The month a token names. English needs its capital ("may", "march"), and short forms a day or dot beside them. */
function monthAt({ language, list, words }: Reading, at: number): number {
  const month = MONTHS.get(words[at] ?? "") ?? 0;
  return month > 0 && language === "en" && !/^\p{Lu}/u.test(list[at]?.text ?? "") ? 0 : month;
}

function isClose({ text, list }: Reading, at: number): boolean {
  return /^[.,]? ?$|^\u00a0$/.test(text.slice(list[at - 1]?.end, list[at]?.start));
}

/** "on Wednesday", "last Friday", "el viernes", "na sexta-feira", "next Saturday" */
function weekday({ language, list, words, today }: Reading, at: number): Hit | null {
  const wanted = WEEKDAYS.get(words[at] ?? "");
  if (wanted === undefined || today === null) return null;
  if (language === "en" && !/^\p{Lu}/u.test(list[at]?.text ?? "")) return null;
  const feira = words[at + 1] === "feira" ? 1 : 0;
  if (
    language === "pt" &&
    wanted < 6 &&
    feira === 0 &&
    !/^(na|nesta|desta|da)$/.test(at > 0 ? (words[at - 1] ?? "") : "")
  )
    return null;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const before = words.slice(Math.max(0, at - 8), at);
  const near = `${at > 0 ? (words[at - 1] ?? "") : ""} ${words[at + 1] ?? ""}`;
  const last = /\b(last|pasado|passado|passada)\b/.test(near);
  const ahead = before.some((word) => AHEAD.has(word)) || /\b(next|proximo|proxima|que viene)\b/.test(near);
  const day = today - (last && back === 0 ? 7 : back) + (ahead ? (back === 0 ? 0 : 7) : 0);
  return { date: isoDay(day), rule: "weekday", next: at + 1 + feira };
}

const AHEAD: ReadonlySet<string> = new Set(
  "will would plans planned scheduled due expected upcoming next sera seran hara llegara proximo previsto prevista vai vao sera serao".split(
    " ",
  ),
);

function relative({ words, today, year }: Reading, at: number): Hit | null {
  if (today === null || !RELATIVE.has(words[at] ?? "")) return null;
  const two = `${words[at]} ${words[at + 1]}`;
  const months = MONTHS_BACK[two];
  if (months !== undefined) return { date: monthsBefore(today, months), rule: "relative", next: at + 2 };
  const years = YEARS_BACK[two];
  if (years !== undefined) return { date: String(year - years), rule: "relative", next: at + 2 };
  const days = DAYS_BACK[words[at] ?? ""];
  return days === undefined ? null : { date: isoDay(today - days), rule: "relative", next: at + 1 };
}

/** The words that a relative date begins with. */
const RELATIVE: ReadonlySet<string> = new Set(
  "today yesterday tomorrow tonight hoy ayer anteayer anoche hoje ontem anteontem amanha last this next mes este pasado ano".split(
    " ",
  ),
);

const DAYS_BACK: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: 1,
  tomorrow: -1,
  tonight: 0,
  hoy: 0,
  ayer: 1,
  anteayer: 2,
  anoche: 1,
  hoje: 0,
  ontem: 1,
  anteontem: 2,
  amanha: -1,
};
const MONTHS_BACK: Readonly<Record<string, number>> = {
  "last month": 1,
  "this month": 0,
  "mes pasado": 1,
  "este mes": 0,
  "mes passado": 1,
  "pasado mes": 1,
  "next month": -1,
};
const YEARS_BACK: Readonly<Record<string, number>> = {
  "last year": 1,
  "this year": 0,
  "ano pasado": 1,
  "este ano": 0,
  "ano passado": 1,
  "pasado ano": 1,
  "next year": -1,
};

/** Every word but a number that a date may begin with. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...MONTHS.keys(),
  ...WEEKDAYS.keys(),
  ...RELATIVE,
  "primero",
  "primeiro",
]);

function monthsBefore(today: number, months: number): string {
  const [year = 0, month = 0] = isoDay(today).split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${pad((count % 12) + 1)}`;
}

function pad(part: number): string {
  return String(part).padStart(2, "0");
}
