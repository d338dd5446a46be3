import { EITHER, LEADING, STARTERS } from "./abbreviations";
import { fold } from "./fold";
import { beginsWithSmall, latin } from "./letters";
import { nextMark } from "./list-marks";
import type { Language, Span } from "./span";
import { wordWidth } from "./tokens";

/**
 * The sentences of a text, without the space around them. A blank line always ends one; sentences within
 * one quotation are apart. One pass by rule instead of `Intl.Segmenter`, whose answers change with the
 * engine's ICU version: the same page must give the same claims in every browser and on the command line.
 */
export function sentences(text: string, language: Language): Span[] {
  const found: Span[] = [];
  let start = 0;
  let mark = nextMark(text, 0);
  const close = (end: number) => {
    const span = trim(text, start, end);
    if (span) found.push(span);
    start = end;
    mark = nextMark(text, skipSpace(text, end)) ?? mark;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE) {
      if (endsAtNewline(text, start, at)) close(at);
    } else if (mark !== null && code === SPACE && text.startsWith(mark, at + 1)) {
      close(at);
    } else if (TERMINATORS.has(code)) {
      const last = endOfRun(text, at, TERMINATORS);
      const end = endOfClosers(text, last);
      if (isEnd(text, start, at, last, end, language)) close(end);
      at = end - 1;
    }
  }
  close(text.length);
  return found;
}

const NEWLINE = 10;
const SPACE = 32;
const TERMINATORS = codes(".!?\u2026\uff0e\u3002\uff01\uff1f");
const CLOSERS = codes("\"'\u201d\u2019\u00bb)]\u203a");
const OPENERS = /^["'\u201c\u2018\u00ab([\u00bf\u00a1\u2014\u2013-]+\s?/;

function isEnd(
  text: string,
  start: number,
  dot: number,
  last: number,
  end: number,
  language: Language,
): boolean {
  if (end >= text.length) return true;
  if (!/\s/.test(text.charAt(end))) {
    return WIDE.test(text.charAt(dot)) || (last === dot + 1 && lacksSpace(text, start, dot, language));
  }
  const next = nextWord(text, end);
  if (next.word === "" && !next.digit) return next.bare !== "" && !next.closing;
  if (next.lower || (end > last && isCitation(text, end))) return false;
  if (text.charCodeAt(dot) !== 46 || last > dot + 1) return !next.dotted;
  if (end > last && text.charAt(last) !== ")" && !next.lower) return true;
  return isEndAtDot(text, start, dot, next, language);
}

const WIDE = /[\uff0e\u3002\uff01\uff1f]/;

/** "It failed.Then …", "cost 1,000.That": a space was lost. "Amazon.com", "U.S.Sen." and names after initials are none. */
function lacksSpace(text: string, start: number, dot: number, language: Language): boolean {
  const next = WORD_AHEAD.exec(text.slice(dot + 1, dot + LOOK_AHEAD))?.[1] ?? "";
  if (next.length < 3 && !LEADING[language].has(fold(next))) return false;
  const before = wordBefore(text, start, dot);
  if (before.includes(".") || LEADING[language].has(fold(before))) return false;
  return WHOLE_WORD.test(before);
}

const WORD_AHEAD = latin(/^(\p{Lu}\p{Ll}*)\.?\s/u);
const WHOLE_WORD = latin(/^\p{L}?\p{Ll}{2,}$|^\d{3,}$/u);

/** A single dot that a capital, a digit or a mark follows: the word before decides. */
function isEndAtDot(text: string, start: number, dot: number, next: Next, language: Language): boolean {
  const before = wordBefore(text, start, dot);
  const folded = fold(before);
  const first = isBlank(text, start, dot - before.length);
  if (first && /^(\d{1,3}|[a-z]|[ivx]{1,4})$/i.test(before)) return false;
  if (LEADING[language].has(folded)) return false;
  const begins = fold(next.word).replace(/'(m|s|re|ve|ll|d)$/, "");
  const starter =
    (STARTERS.has(begins) && next.opened !== "(") || (TIMES.has(folded) && LEADING[language].has(begins));
  if (EITHER.has(folded) || (INITIALS.test(before) && !/^[\d.,]+\u00b0/.test(before))) {
    if (before === "I" && !starter) return false;
    if (/^[A-Z]$/.test(before) && before !== "I") return false;
    return starter || next.opened === '"' || next.opened === "\u201c";
  }
  return true;
}

/** After a time of day a title begins the next sentence: "at 6 p.m. Mr. Smith left". */
const TIMES: ReadonlySet<string> = new Set(["a.m", "p.m"]);

/** "“…” (Smith 55).": a reference after the closing mark, with the sentence's own mark behind it. */
function isCitation(text: string, end: number): boolean {
  return /^\s?\([^()]{1,60}\)[.!?]/.test(text.slice(end, end + LONGEST_CITATION));
}

const LONGEST_CITATION = 66;

/** "J", "U.S", "D.C": letters each with its own dot. */
const INITIALS = latin(/^(\p{L}\.)*\p{L}$/u);

interface Next {
  readonly word: string;
  readonly bare: string;
  readonly opened: string;
  readonly lower: boolean;
  readonly digit: boolean;
  readonly dotted: boolean;
  readonly closing: boolean;
}

/** What follows the space at `from`: the next word, without the marks that open it. */
function nextWord(text: string, from: number): Next {
  const ahead = text.slice(from, from + LOOK_AHEAD).trimStart();
  const opened = OPENERS.exec(ahead)?.[0] ?? "";
  const bare = ahead.slice(opened.length);
  const word = WORD.exec(bare)?.[0] ?? "";
  return {
    word,
    bare,
    opened: opened.trim(),
    lower: beginsWithSmall(word) && !/^[a-z]\.?\)/.test(bare),
    digit: /^\d/.test(bare),
    dotted: /^\s?[.\u2026]/.test(bare),
    closing: /^\s?[.,;:!?\])\u201d\u00bb]/.test(bare),
  };
}

const WORD = latin(/^\p{L}[\p{L}\p{M}'\u2019]*/u);

/** Characters read beyond a mark: longer than any opening mark with a word. */
const LOOK_AHEAD = 40;

function wordBefore(text: string, start: number, dot: number): string {
  let from = dot;
  const least = Math.max(start, dot - LOOK_AHEAD);
  while (from > least && (wordWidth(text, from - 1) > 0 || ".\u00b0\u00ba".includes(text.charAt(from - 1))))
    from -= 1;
  return text.slice(from, dot).replace(/^([nN])[\u00b0\u00ba]$/, "$1o");
}

/** A lone line break ends a sentence where a list goes on or two short lines follow each other. */
function endsAtNewline(text: string, start: number, at: number): boolean {
  const ahead = text.slice(at + 1, at + 1 + LOOK_AHEAD);
  if (/^[ \t\r]*\n/.test(ahead)) return true;
  if (/^\s*([\u2022\u2043*\u00b7-]|\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]{1,2}\s)/i.test(ahead)) return true;
  return at - start < SHORT_LINE && BEGINS_LINE.test(ahead);
}

const BEGINS_LINE = latin(/^\s*["'\u201c\u00ab\u00bf\u00a1(]?[\p{Lu}\d]/u);

/** Lines of lists, menus and headings are shorter than lines of running text that was wrapped. */
const SHORT_LINE = 60;

function endOfRun(text: string, from: number, set: ReadonlySet<number>): number {
  let end = from;
  while (end < text.length && set.has(text.charCodeAt(end))) end += 1;
  return end;
}

/** Marks that close with the sentence, a footnote's number among them ("[1]"). */
function endOfClosers(text: string, from: number): number {
  const end = endOfRun(text, from, CLOSERS);
  const note = NOTES.exec(text.slice(end, end + LOOK_AHEAD));
  if (note?.[1] === undefined && note && !MAY_BEAR_NOTE.test(text.charAt(from - 2))) return end;
  return end + (note?.[0].length ?? 0);
}

const MAY_BEAR_NOTE = latin(/[\p{Ll})]/u);

/** "[1]", and bare figures of notes before a capital: "consultation.11 12 Take". */
const NOTES = latin(/^(?:(\[\d{1,3}\]){1,4}|\d{1,2}( \d{1,2}){0,2}(?= \p{Lu}))/u);

/** Past the space between two sentences; a list goes on within a few characters or not at all. */
function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < from + 3 && text.charCodeAt(at) <= SPACE) at += 1;
  return at;
}

function isBlank(text: string, start: number, end: number): boolean {
  return end - start < LOOK_AHEAD && /^[\s(\u2022\u2043*-]*$/.test(text.slice(start, end));
}

function trim(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

function codes(marks: string): ReadonlySet<number> {
  return new Set([...marks].map((mark) => mark.charCodeAt(0)));
}
