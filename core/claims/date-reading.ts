import { latin } from "../text/letters";
import type { Language } from "../text/span";
import type { Token } from "../text/tokens";

/** A text whose dates are being read, with the page's day (a count since 1970) and year, null and 0 where they are not known. */
export interface DateReading {
  readonly text: string;
  readonly language: Language;
  readonly list: readonly Token[];
  readonly words: readonly string[];
  readonly today: number | null;
  readonly year: number;
}

/** A date read from some token up to, not including, `next`. */
export interface DateHit {
  readonly date: string;
  readonly rule: "absolute" | "year-from-page" | "weekday" | "relative";
  readonly next: number;
}

/** Two digits of a month or day. */
export function twoDigits(part: number): string {
  return String(part).padStart(2, "0");
}

/** Whether the words before a token speak of what is to come: "will", "scheduled", "será", "a partir del". */
export function looksAhead({ text, list, words, language }: DateReading, at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - REACH; before -= 1) {
    if (CLAUSE_END.test(text.slice(list[before]?.end, list[before + 1]?.start))) return false;
    if (AHEAD.has(words[before] ?? "")) return true;
    if (language !== "en" && FUTURE.test(list[before]?.text ?? "")) return true;
  }
  return false;
}

/** Another clause has its own time: "will not take part, its spokesman confirmed on Thursday". */
const CLAUSE_END = /[,;:.?!\u201d\u00bb]/;

/** Tokens that a word of the future reaches: most of a sentence. */
const REACH = 12;

const AHEAD: ReadonlySet<string> = new Set(
  `will would should could may might plans planned scheduled due expected upcoming next proximo prevista previsto previstas
  previstos programada programado marcada marcado vai vao partir podria podrian poderia poderiam emplazado convocada convocado`.split(
    /\s+/,
  ),
);

/** A Spanish or Portuguese future by its accented ending, a conditional by its own: "llegará", "serão", "arribaría". */
const FUTURE = latin(/\p{L}(r\u00e1|r\u00e1n|r\u00e3o|r\u00eda|r\u00edan)$/u);
