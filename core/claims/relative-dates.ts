import { fold } from "../text/fold";
import { beginsWithCapital } from "../text/letters";
import { isoDay, WEEKDAYS_OF, weekdayOf } from "./calendar";
import { type DateHit, type DateReading, looksAhead, twoDigits } from "./date-reading";
import { NUMBER_WORDS } from "./number-words";
import { ACCENTED_PAST, PAST } from "./worth-words";

/**
 * A date that only the page's day tells, beginning at a token: "on Wednesday", "last Friday", "el viernes", "ayer",
 * "last month", "three days ago", "hace dos semanas". A weekday is the last one up to the page's day, or the next where words look ahead.
 */
export function relativeDate(read: DateReading, at: number): DateHit | null {
  if (read.today === null) return null;
  return weekday(read, read.today, at) ?? ago(read, read.today, at) ?? relative(read, read.today, at);
}

/** Names of days count in their own language alone: Spanish "sexta" is no Friday. */
function weekdayAt({ language, list, words }: DateReading, at: number): number | undefined {
  const wanted = WEEKDAYS_OF[language].get(words[at] ?? "");
  if (language === "en" && !beginsWithCapital(list[at]?.text ?? "")) return undefined;
  return wanted;
}

function weekday(read: DateReading, today: number, at: number): DateHit | null {
  const { language, words } = read;
  const wanted = weekdayAt(read, at);
  if (wanted === undefined) return null;
  const feira = words[at + 1] === "feira" ? 1 : 0;
  const before = at > 0 ? (words[at - 1] ?? "") : "";
  if (language === "pt" && wanted < 6 && feira === 0 && !/^(na|nesta|desta|da)$/.test(before)) return null;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const near = `${before} ${words[at + 1] ?? ""}`;
  const last = /\b(last|pasado|passado|passada)\b/.test(near);
  const ahead = !last && (looksAhead(read, at) || /\b(next|proximo|proxima|que viene)\b/.test(near));
  const day = today - (last && back === 0 ? 7 : back) + (ahead && back > 0 ? 7 : 0);
  return { date: isoDay(day), rule: "weekday", next: at + 1 + feira };
}

/**
 * "three days ago", "2 weeks ago", "murió hace tres días", "há dois meses": years and months stay partial. Where nothing past
 * is told, "hace" and "há" say how long it has lasted.
 */
function ago({ text, language, words }: DateReading, today: number, at: number): DateHit | null {
  const first = language === "en" ? at : at + 1;
  if (language === "es" && words[at] !== "hace") return null;
  if (language === "pt" && words[at] !== "ha") return null;
  const unit = SPANS.get(words[first + 1] ?? "");
  if (unit === undefined || (language === "en" && words[first + 2] !== "ago")) return null;
  const count = countOf(words[first] ?? "", language);
  const next = first + (language === "en" ? 3 : 2);
  if (count === null || count > MOST_BACK) return null;
  if (language !== "en" && !ACCENTED_PAST.test(text.toLowerCase()) && !PAST.test(fold(text))) return null;
  if (unit === "day") return { date: isoDay(today - count), rule: "relative", next };
  if (unit === "week") return { date: isoDay(today - 7 * count), rule: "relative", next };
  const months = unit === "month" ? count : 12 * count;
  const date = monthsBefore(today, months);
  return { date: unit === "month" ? date : date.slice(0, 4), rule: "relative", next };
}

/** Beyond so many of a unit it is a stretch of time, not a date. */
const MOST_BACK = 60;

function countOf(word: string, language: DateReading["language"]): number | null {
  if (/^\d{1,2}$/.test(word)) return Number(word);
  if (/^(a|one|un|una|um|uma)$/.test(word)) return 1;
  const spelt = NUMBER_WORDS[language].get(word);
  return spelt?.kind === "unit" ? spelt.value : null;
}

const SPANS: ReadonlyMap<string, "day" | "week" | "month" | "year"> = new Map(
  Object.entries({
    day: "day days dia dias",
    week: "week weeks semana semanas",
    month: "month months mes meses",
    year: "year years ano anos",
  } as const).flatMap(([unit, list]) =>
    list.split(" ").map((word) => [word, unit as "day" | "week" | "month" | "year"] as const),
  ),
);

function relative({ words, year }: DateReading, today: number, at: number): DateHit | null {
  if (!RELATIVE.has(words[at] ?? "")) return null;
  const two = `${words[at]} ${words[at + 1]}`;
  if (two === "last night") return { date: isoDay(today - 1), rule: "relative", next: at + 2 };
  const months = MONTHS_BACK[two];
  if (months !== undefined) return { date: monthsBefore(today, months), rule: "relative", next: at + 2 };
  const years = YEARS_BACK[two];
  if (years !== undefined) return { date: String(year - years), rule: "relative", next: at + 2 };
  const days = DAYS_BACK[words[at] ?? ""];
  return days === undefined ? null : { date: isoDay(today - days), rule: "relative", next: at + 1 };
}

/** The words that a relative date begins with, weekdays and numbers aside. */
export const RELATIVE: ReadonlySet<string> = new Set(
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

function monthsBefore(today: number, months: number): string {
  const [year = 0, month = 0] = isoDay(today).split("-").map(Number);
  const count = year * 12 + month - 1 - months;
  return `${Math.floor(count / 12)}-${twoDigits((count % 12) + 1)}`;
}
