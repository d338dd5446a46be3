import { beginsWithCapital } from "../text/letters";
import { MONTHS, WEEKDAYS } from "./calendar";
import { gapBefore, type Walk } from "./numbers";
import { phraseBefore, type Run, STRONG_GAP } from "./source-phrases";
import { ACCENTED_PAST, FINITE } from "./worth-words";

/**
 * The subject of a sentence's main clause, for a participle or second verb that shares it: over a dateline, an opening of
 * time or place ("In a statement on Friday, …") and brackets, up to the first verb. Null where none is found before `until`.
 */
export function clauseSubject(walk: Walk, until: number): Run | null {
  let first = afterDateline(walk);
  for (let step = 0; step < MOST_OPENINGS && OPENINGS.test(walk.words[first] ?? ""); step += 1) {
    const next = afterComma(walk, first, until);
    if (next === null) break;
    first = next;
  }
  return OPENINGS.test(walk.words[first] ?? "") ? null : upToVerb(walk, first, until);
}

/** The subject of the main clause after the comma that ends an opening ("Without naming her, Ruiz left"); null where none follows. */
export function subjectAfterOpening(walk: Walk, at: number): Run | null {
  const first = afterComma(walk, at, walk.words.length);
  return first === null ? null : upToVerb(walk, first, walk.words.length);
}

/** The phrase from a token up to the first verb, mark or word of time. */
function upToVerb(walk: Walk, first: number, until: number): Run | null {
  let next = first;
  while (next < until && next - first < LONGEST_SUBJECT) {
    const word = walk.words[next] ?? "";
    if (next > first && (isFiniteAt(walk, next) || isTime(word))) break;
    if (next > first && STRONG_GAP.test(gapBefore(walk, next))) break;
    next += 1;
  }
  return next > first ? phraseBefore(walk, next, first) : null;
}

/** Tells whether a token is a finite verb, as far as its form tells. */
export function isFiniteAt(walk: Walk, at: number): boolean {
  const token = walk.list[at];
  if (!token || beginsWithCapital(token.text)) return false;
  return FINITE.test(token.word) || (walk.language !== "en" && ACCENTED_PAST.test(token.text));
}

/** "CARACAS, Jan. 23 (Reuters) - …", "WASHINGTON — …": the token after it. */
function afterDateline(walk: Walk): number {
  for (let at = 1; at < LONGEST_DATELINE && at < walk.list.length; at += 1)
    if (/\s[-\u2013]\s|\u2014/.test(gapBefore(walk, at)) && isCapital(walk, 0)) return at;
  return 0;
}

function afterComma(walk: Walk, first: number, until: number): number | null {
  for (let at = first + 1; at < until && at - first < LONGEST_OPENING; at += 1)
    if (/,/.test(gapBefore(walk, at)) && !isTime(walk.words[at] ?? "") && !/^\d/.test(walk.words[at] ?? ""))
      return at;
  return null;
}

function isTime(word: string): boolean {
  return WEEKDAYS.has(word) || MONTHS.has(word);
}

function isCapital(walk: Walk, at: number): boolean {
  return beginsWithCapital(walk.list[at]?.text ?? "");
}

/** Words of a dateline, of an opening before its comma, and of a subject; openings in a row. */
const LONGEST_DATELINE = 9;
const LONGEST_OPENING = 25;
const LONGEST_SUBJECT = 12;
const MOST_OPENINGS = 3;

const OPENINGS =
  /^(in|on|at|during|after|before|since|as|with|to|for|from|under|while|when|following|despite|amid|by|without|speaking|asked|earlier|later|en|durante|tras|desde|ante|al|por|para|segun|sin|em|na|no|apos|sem)$/;
