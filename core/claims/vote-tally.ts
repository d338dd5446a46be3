import { boundBefore } from "./bounds";
import { WEEKDAYS } from "./calendar";
import type { Figure } from "./claim";
import { countedAfter } from "./counted";
import { countsNothing } from "./not-figures";
import { gapBefore, type NumberRead, readNumber, type Walk, wordAt } from "./numbers";

/** The votes of a tally, for and against where both are told, and the token after it. */
export interface Tally {
  readonly figures: readonly Figure[];
  readonly next: number;
}

/**
 * Reads votes that a number begins: "72-24", "309 votes to 201", "por 33 a 18", "9 a favor", "3 en contra". Bare numbers are votes
 * only where a word of voting stands before them or right after, so a game's result and a range are none.
 */
export function readTally(walk: Walk, low: NumberRead): Tally | null {
  if (!isCount(low) || countsNothing(walk, low)) return null;
  return readPair(walk, low) ?? readSide(walk, low);
}

function isCount({ value, many }: NumberRead): boolean {
  return !many && Number.isInteger(value);
}

function readPair(walk: Walk, low: NumberRead): Tally | null {
  const named = VOTES.test(wordAt(walk, low.next));
  const join = named ? low.next + 1 : low.next;
  const dash = !named && /^[-\u2013]$/.test(gapBefore(walk, join));
  const high = dash
    ? readNumber(walk, join)
    : JOINERS[walk.language].test(wordAt(walk, join))
      ? readNumber(walk, join + 1)
      : null;
  if (!high || !isCount(high) || high.first !== (dash ? join : join + 1)) return null;
  if (
    !/^[\s,;.)\]"\u201d\u00bb:!?]*$/.test(gapBefore(walk, high.next)) ||
    (!dash && countsNothing(walk, high))
  )
    return null;
  const after = wordAt(walk, high.next);
  const rises = high.value > low.value;
  const isTally = named || (rises ? isVoteOf(walk, after) : isVote(walk, low, high));
  if (!isTally || (named && rises && countedAfter(walk, high.next).unit !== "" && !VOTES.test(after)))
    return null;
  const next = VOTES.test(after) ? high.next + 1 : high.next;
  return {
    figures: [figureOf(walk, low, join), figureOf(walk, high, next)],
    next,
  };
}

/** "a 24-72 vote": one vote, so the numbers are no range of votes. */
function isVoteOf({ language }: Walk, after: string): boolean {
  return language === "en" && after === "vote";
}

/** Falling numbers after a word of voting, that count nothing else. */
function isVote(walk: Walk, low: NumberRead, high: NumberRead): boolean {
  const after = wordAt(walk, high.next);
  if (VOTES.test(after)) return true;
  if (countedAfter(walk, high.next).unit !== "" && !WEEKDAYS.has(after)) return false;
  return votingNear(walk, low.first);
}

function votingNear(walk: Walk, first: number): boolean {
  if (FROM.test(wordAt(walk, first - 1))) return false;
  for (let at = first - 1; at >= 0 && first - at <= REACH; at -= 1) {
    if (/[;:.!?]\s/.test(gapBefore(walk, at + 1))) return false;
    if (VOTING.test(wordAt(walk, at))) return true;
  }
  return false;
}

/** Tokens from the word of voting to the tally: "approved the ban on foreign funds by 72-24". */
const REACH = 10;

/** "3 en contra", "nine votes in favour": of votes, which side they were for. */
function readSide(walk: Walk, read: NumberRead): Tally | null {
  const named = VOTES.test(wordAt(walk, read.next));
  const at = named ? read.next + 1 : read.next;
  if (/[,;:.]/.test(gapBefore(walk, at))) return null;
  const one = wordAt(walk, at);
  const alone = LONE.test(one) && !/^\d/.test(wordAt(walk, at + 1));
  const ended = named && one === "for" && /^[,;.]|^$/.test(gapBefore(walk, at + 1));
  const length = SIDES[walk.language].test(`${one} ${wordAt(walk, at + 1)}`) ? 2 : alone || ended ? 1 : 0;
  if (length === 0 || !(named || walk.words.some((word) => VOTES.test(word) || ABSTAINING.test(word))))
    return null;
  return { figures: [figureOf(walk, read, at + length)], next: at + length };
}

function figureOf(walk: Walk, read: NumberRead, next: number): Figure {
  const { bound, first } = boundBefore(walk, read.first);
  const end = walk.list[next - 1]?.end ?? 0;
  return {
    value: read.value,
    unit: "votes",
    bound,
    what: next > read.next ? walk.text.slice(walk.list[read.next]?.start, end) : "",
    start: walk.list[first]?.start ?? 0,
    end,
  };
}

const VOTES = /^(votes?|votos?)$/;
const ABSTAINING = /^(absten|abstain)/;
const VOTING =
  /^(vot(e[sd]?|ing|os?|aron|acion|ou|aram|acao|aciones)|passed|approved|rejected|adopted|ratified|tally|aprob(o|aron|ad[oa]s?)|aprov(ou|aram|ad[oa]s?)|rechaz(o|aron|ad[oa]s?)|rejeit(ou|aram|ad[oa]s?)|placar|escrutinio)$/;
const FROM = /^(from|desde|de|das|between|entre)$/;
const JOINERS = {
  en: /^(to|against)$/,
  es: /^(a|contra|frente)$/,
  pt: /^(a|contra)$/,
} as const;
const SIDES = {
  en: /^in favou?r$/,
  es: /^(a favor|en contra)$/,
  pt: /^a favor$/,
} as const;
const LONE = /^(against|contra)$/;
