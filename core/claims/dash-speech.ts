import { fold } from "../text/fold";
import { latin } from "../text/letters";
import { cueOf } from "./cue-words";
import type { QuotedSpan } from "./quotes";

/**
 * Speech that a line opens with a dash, where a verb of saying follows a second dash: "—Nadie se va —dijo Ruiz—. Seguimos.",
 * "— Não saio — disse ele." Each stretch of the speaker's words is a span of its own; a dash without such a verb opens none.
 */
export function dashSpeech(text: string): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    const opened = OPENING.exec(text.slice(start, Math.min(end, start + 6)));
    if (opened) found.push(...ofLine(text, start + opened[0].length - 1, end));
    start = end + 1;
  }
  return found;
}

/** A dash at the head of a line, before the letter or mark that the speech begins with. */
const OPENING = latin(/^\s{0,3}[\u2014\u2013]\s?[\p{L}\u00bf\u00a1]/u);

function ofLine(text: string, from: number, end: number): QuotedSpan[] {
  const found: QuotedSpan[] = [];
  let start = from;
  let inAside = false;
  for (let at = from; at < end; at += 1) {
    if (!isDash(text, at)) continue;
    if (!inAside && saysAfter(text, at, end)) {
      found.push(span(text, start, at));
      inAside = true;
    } else if (inAside) {
      start = at + 1;
      inAside = false;
    }
  }
  if (found.length > 0 && !inAside) found.push(span(text, start, end));
  return found.filter((each) => each.end > each.start);
}

/** A dash with a blank on one side at least; a hyphen within a word is none. */
function isDash(text: string, at: number): boolean {
  return (
    "\u2014\u2013".includes(text.charAt(at)) &&
    /[\s.,;:!?\u2026]/.test(text.charAt(at - 1) + text.charAt(at + 1))
  );
}

function saysAfter(text: string, at: number, end: number): boolean {
  const [, word = ""] = SMALL_WORD.exec(text.slice(at + 1, Math.min(end, at + 24))) ?? [];
  const folded = fold(word);
  return (["es", "pt", "en"] as const).some((language) => {
    const cue = cueOf(folded, language);
    return cue?.form === "finite" && !cue.wide;
  });
}

const SMALL_WORD = latin(/^\s?(\p{Ll}{2,20})/u);

/** Without the blanks and marks around it. */
function span(text: string, from: number, to: number): QuotedSpan {
  let start = from;
  let end = to;
  while (start < end && /[\s.,;:]/.test(text.charAt(start))) start += 1;
  while (end > start && /[\s,]/.test(text.charAt(end - 1))) end -= 1;
  return { start, end, closed: true };
}
