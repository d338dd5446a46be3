import type { Span } from "../text/span";
import { dashSpeech } from "./dash-speech";
import { CLOSERS, closesAnyway, isApostrophe, isBlankLine, MARKS, markWidth, opens } from "./quote-marks";

/** Words in quotation marks: the span of the words, without the marks. `closed` is false where a paragraph ended first. */
export interface QuotedSpan extends Span {
  readonly closed: boolean;
}

/**
 * The quotations of a text in order, in any of “ ” « » „ “ ‘ ’ " ' '' and a few odd pairings of them, and speech after a
 * dash with its speaker between dashes ("—No —dijo Ruiz—. Nunca."). A quotation within one is part of it. A paragraph that
 * opens one and does not close it is quoted to its end, since the next one goes on with it. Apostrophes are none.
 */
export function findQuotes(text: string): QuotedSpan[] {
  const marked = markedQuotes(text);
  return merged(marked, dashSpeech(text));
}

/** Both in one order: marks within speech after a dash are part of it, speech that only cuts into marks is none. */
function merged(marked: QuotedSpan[], spoken: readonly QuotedSpan[]): QuotedSpan[] {
  if (spoken.length === 0) return marked;
  const all: QuotedSpan[] = [];
  let next = 0;
  for (const speech of spoken) {
    let quote = marked[next];
    while (quote && quote.end <= speech.start) {
      all.push(quote);
      next += 1;
      quote = marked[next];
    }
    if (quote && quote.start < speech.end && !(quote.start >= speech.start && quote.end <= speech.end))
      continue;
    all.push(speech);
    while (quote && quote.end <= speech.end) {
      next += 1;
      quote = marked[next];
    }
  }
  return [...all, ...marked.slice(next)];
}

function markedQuotes(text: string): QuotedSpan[] {
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
      const width = markWidth(text, at);
      const mark = width === 2 ? '"' : unit;
      if (open && (open.closers.includes(mark) || closesAnyway(text, at, open.closers))) {
        if (width === 2 || !isApostrophe(text, at)) close(at, true);
      } else if (!open && opens(text, at, width)) {
        open = { at: at + width, closers: CLOSERS[mark] ?? mark };
      }
      at += width - 1;
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

/** An unclosed mark over fewer characters is a stray, an inch sign or a list's. */
const LEAST_UNCLOSED = 40;

function isLong(text: string, start: number, end: number): boolean {
  return end - start >= LEAST_UNCLOSED && /\S/.test(text.charAt(start));
}

/** A comma or full stop before the closing mark belongs to the sentence around the quotation. */
function trimmed(text: string, from: number, to: number, closed: boolean): QuotedSpan {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, closed };
}
