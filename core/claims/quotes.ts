import type { Span } from "../text/span";

/** Words in quotation marks: the span of the words, without the marks. `closed` is false where a paragraph ended first. */
export interface QuotedSpan extends Span {
  readonly closed: boolean;
}

/**
 * The quotations of a text in order, in any of “ ” « » „ “ ‘ ’ " ' and a few odd pairings of them. A paragraph that opens
 * a quotation and does not close it is quoted to its end, since the next one goes on with it. Apostrophes are none.
 */
export function findQuotes(text: string): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let open: { at: number; closers: string } | null = null;
  const close = (end: number, closed: boolean) => {
    if (open && /\S/.test(text.slice(open.at, end))) found.push(trimmed(text, open.at, end, closed));
    open = null;
  };
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (unit === "\n" && isBlankLine(text, at)) {
      if (open && isLong(text, open.at, at)) close(at, false);
      open = null;
    } else if (MARKS.includes(unit)) {
      if (open?.closers.includes(unit)) {
        if (!isApostrophe(text, at)) close(at, true);
      } else if (!open && opens(text, at)) {
        open = { at: at + 1, closers: CLOSERS[unit] ?? unit };
      }
    }
  }
  if (open && isLong(text, open.at, text.length)) close(text.length, false);
  return found;
}

/** The quotations that reach into a stretch of text, cut to it and counted from its start. */
export function quotesWithin(quotes: readonly QuotedSpan[], start: number, end: number): QuotedSpan[] {
  return quotes
    .filter((quote) => quote.start < end && quote.end > start)
    .map((quote) => ({
      start: Math.max(quote.start, start) - start,
      end: Math.min(quote.end, end) - start,
      closed: quote.closed,
    }));
}

const MARKS = "\"\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019'\u2039\u203a";

/** What may close a quotation that a mark opened; real pages mix styles. */
const CLOSERS: Readonly<Record<string, string>> = {
  "\u201c": '\u201d"',
  "\u201e": "\u201c\u201d",
  "\u00ab": "\u00bb",
  "\u2018": "\u2019",
  "\u2039": "\u203a",
  '"': '"\u201d',
  "'": "'\u2019",
  "\u201d": "\u201d",
};

/** An unclosed mark over fewer words is a stray, an inch sign or a list's. */
const LEAST_UNCLOSED = 40;

function isLong(text: string, start: number, end: number): boolean {
  return end - start >= LEAST_UNCLOSED && /\S/.test(text.charAt(start));
}

function opens(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if ("\u2019\u00bb\u203a".includes(unit)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/\s/.test(after) || after === "") return false;
  if (unit === "\u00ab" || unit === "\u201e" || unit === "\u201c") return true;
  if (unit === "'" || unit === "\u2018")
    return !isWord(before) && /[\p{L}\p{N}\u00bf\u00a1"\u201c[]/u.test(after) && !/\d/.test(after);
  return !isWord(before);
}

/** "Maduro's", "officials' families": a mark within a word, or after a plural with a word to follow. */
function isApostrophe(text: string, at: number): boolean {
  const unit = text.charAt(at);
  if (unit !== "'" && unit !== "\u2019") return false;
  if (isWord(text.charAt(at + 1))) return true;
  return (
    /s/i.test(text.charAt(at - 1)) &&
    /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3)) &&
    laterCloser(text, at, unit)
  );
}

/** A possessive plural inside a quotation has the true closing mark after it, in the same paragraph. */
function laterCloser(text: string, at: number, unit: string): boolean {
  const ahead = text.slice(at + 1, at + 400).split("\n\n")[0] ?? "";
  return new RegExp(`[^\\s]${unit}(?![\\p{L}\\p{N}])`, "u").test(ahead);
}

function isWord(unit: string): boolean {
  return /[\p{L}\p{N}]/u.test(unit);
}

function isBlankLine(text: string, at: number): boolean {
  for (let next = at + 1; next < text.length; next += 1) {
    const unit = text.charAt(next);
    if (unit === "\n") return true;
    if (!/\s/.test(unit)) return false;
  }
  return true;
}

/** A comma or full stop before the closing mark belongs to the sentence around the quotation. */
function trimmed(text: string, from: number, to: number, closed: boolean): QuotedSpan {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, closed };
}
