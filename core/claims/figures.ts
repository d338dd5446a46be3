import { beginsWithCapital } from "../text/letters";
import type { Language } from "../text/span";
import { type Token, tokens } from "../text/tokens";
import { boundAfter, boundBefore } from "./bounds";
import type { Figure } from "./claim";
import { type Counted, countedAfter, outcomeNear } from "./counted";
import { countsNothing, isScore, isYear, isYearOfDate } from "./not-figures";
import { COLLECTIVES } from "./number-words";
import { gapBefore, type NumberRead, readNumber, type Walk, walkOf, wordAt } from "./numbers";
import { CURRENCY_SIGNS, CURRENCY_WORDS } from "./units";
import { readTally } from "./vote-tally";

/**
 * The numbers of a text that count or measure something, in order, with unit, bound and what is counted.
 * Years, dates, times, ordinals, labels and results of games are none. A figure's span covers
 * its bound's words, sign, number and counted words.
 */
export function findFigures(
  text: string,
  language: Language,
  list: readonly Token[] = tokens(text),
): Figure[] {
  const walk = walkOf(text, language, list);
  const found: Figure[] = [];
  let money: string | null = null;
  for (let at = 0; at < list.length; at += 1) {
    const read = readNumber(walk, at);
    if (!read || isNamePart(walk, read)) continue;
    const tally = readTally(walk, read);
    if (tally) {
      found.push(...tally.figures);
      at = tally.next - 1;
      continue;
    }
    const range = readRange(walk, read);
    const figure: Figure | null = range === "score" ? null : figureOf(walk, read, range, money);
    if (figure && CURRENCIES.has(figure.unit)) money = figure.unit;
    if (figure) found.push(figure);
    at = (range === "score" || range === null ? read.next : range.next) - 1;
  }
  return found;
}

const CURRENCIES: ReadonlySet<string> = new Set(CURRENCY_WORDS.values());

/** A sum without a currency takes `lastMoney`, that of the sum before it ("7 billion dollars … and 11 billion"). */
function figureOf(
  walk: Walk,
  read: NumberRead,
  high: NumberRead | null,
  lastMoney: string | null,
): Figure | null {
  if (countsNothing(walk, read) || isYearOfDate(walk, read)) return null;
  const numberEnd = high?.next ?? read.next;
  const after = boundAfter(walk, numberEnd);
  const next = numberEnd + (after?.length ?? 0);
  const money = currencyOf(walk, read.first, next);
  const bare = lastMoney !== null && read.scale >= 1e6 && countedAfter(walk, next).unit === "";
  const measured = money ?? percentAt(walk, next) ?? (bare ? { unit: lastMoney, next } : null);
  const counted = measured ? withWhat(walk, measured) : people(walk, read.first, next);
  if (isYear(walk, read) && !measured && (counted.what === "" || !KNOWN_AFTER_YEAR.has(counted.unit)))
    return null;
  if (counted.unit === "" || isAge(walk, next) || isPair(walk, read)) return null;
  const { bound, first } = boundBefore(walk, read.first);
  const start = Math.min(walk.list[first]?.start ?? 0, money?.start ?? Number.POSITIVE_INFINITY);
  const scaled = high && high.scale > read.scale && read.value < high.value / read.scale;
  return {
    value: scaled && read.value * high.scale <= high.value ? read.value * high.scale : read.value,
    ...(high && { high: high.value }),
    unit: counted.unit,
    bound: after?.bound ?? (bound === "exact" ? vagueness(walk, read) : bound),
    what: counted.what,
    start,
    end: signEnd(walk, walk.list[Math.max(next, counted.next) - 1]?.end ?? start),
  };
}

/** A sign right after the number belongs to it: "90 %", "7 \u20ac". */
function signEnd({ text }: Walk, end: number): number {
  return end + (/^\s?[%\u20ac]/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

/** "Dozens" says at least, "a dozen" about. */
function vagueness(walk: Walk, { many, next }: NumberRead): Figure["bound"] {
  if (many) return "atLeast";
  return COLLECTIVES.has(wordAt(walk, next - 1)) ? "about" : "exact";
}

/** Units after which four bare digits are a count, not a year. */
const KNOWN_AFTER_YEAR: ReadonlySet<string> = new Set([
  "people",
  "deaths",
  "injured",
  "detained",
  "tonnes",
  "soldiers",
]);

/** "Five Star", "Tres Raíces": a number word with a capital before another capital is part of a name. */
function isNamePart({ list }: Walk, { first, next, digits }: NumberRead): boolean {
  return (
    !digits &&
    first > 0 &&
    beginsWithCapital(list[first]?.text ?? "") &&
    beginsWithCapital(list[next]?.text ?? "")
  );
}

/** "75 to 80", "75-80", "between 75 and 80", "entre 75 y 80". */
function readRange(walk: Walk, low: NumberRead): NumberRead | null | "score" {
  const gap = gapBefore(walk, low.next);
  if (/^[-\u2013]$/.test(gap) && /^\d/.test(wordAt(walk, low.next))) {
    const high = readNumber(walk, low.next);
    if (high && !/^[-\u2013/]$/.test(gapBefore(walk, high.next))) {
      if (high.value > low.value) return high;
      if (isScore(low.value, high.value)) return "score";
    }
    return "score";
  }
  const word = wordAt(walk, low.next);
  const before = wordAt(walk, low.first - 1);
  const between = /^(between|entre)$/.test(before) && /^(and|y|e)$/.test(word);
  const upTo = /^(to|a)$/.test(word) && !/^(from|de)$/.test(before) && walk.words[low.next + 1] !== undefined;
  if (!between && !upTo) return null;
  const high = readNumber(walk, low.next + 1);
  if (!high || high.value * high.scale <= low.value || high.first !== low.next + 1) return null;
  return high.digits === low.digits ? high : null;
}

interface Measured {
  readonly unit: string;
  readonly next: number;
  readonly start?: number;
}

function currencyOf(walk: Walk, first: number, next: number): Measured | null {
  const start = walk.list[first]?.start ?? 0;
  const before = walk.text.slice(Math.max(0, start - 4), start).trimEnd();
  for (const [sign, unit] of CURRENCY_SIGNS) {
    if (before.endsWith(sign)) return { unit, next, start: walk.text.lastIndexOf(sign, start - 1) };
  }
  const at = walk.words[next] === "de" ? next + 1 : next;
  const us = /^(us|u|canadian|american)$/.test(wordAt(walk, at)) ? at + 1 : at;
  const unit = CURRENCY_WORDS.get(wordAt(walk, us));
  const close = walk.text.slice(walk.list[next - 1]?.end, walk.list[us]?.start);
  if (unit && close.length <= 8 && !/[.,;:]\s/.test(close)) return { unit, next: us + 1 };
  const end = walk.list[next - 1]?.end ?? 0;
  if (/^\s?\u20ac/.test(walk.text.slice(end, end + 2))) return { unit: "EUR", next };
  return null;
}

function percentAt(walk: Walk, next: number): Measured | null {
  const end = walk.list[next - 1]?.end ?? 0;
  if (/^\s?%/.test(walk.text.slice(end, end + 2))) return { unit: "percent", next };
  const word = wordAt(walk, next);
  if (word === "percent") return { unit: "percent", next: next + 1 };
  const two = `${word} ${wordAt(walk, next + 1)}`;
  return /^(per cent|por ciento|por cento)$/.test(two) ? { unit: "percent", next: next + 2 } : null;
}

/** The words after a sum or a share: "$7 billion in assets", "55% of voters". */
function withWhat(walk: Walk, { unit, next }: Measured): Counted {
  const at = /^(in|of|en|de|em|del|dos|das|worth)$/.test(wordAt(walk, next)) ? next + 1 : next;
  if (walk.text.slice(walk.list[next - 1]?.end, walk.list[at]?.start).includes(","))
    return { unit, what: "", next };
  const of = /^(the|los|las|os|as)$/.test(wordAt(walk, at)) ? at + 1 : at;
  const counted = of > next ? countedAfter(walk, of) : null;
  return { unit, what: counted?.what ?? "", next: counted?.what ? counted.next : next };
}

function people(walk: Walk, first: number, next: number): Counted {
  const counted = countedAfter(walk, wholeAfter(walk, next));
  const patients = PATIENTS.has(counted.unit);
  const unit = outcomeNear(walk, first, patients ? { ...counted, unit: "people" } : counted);
  return { ...counted, unit: patients && unit === "people" ? counted.unit : unit };
}

/** People, too, of whom a verb nearby may say that they died. */
const PATIENTS: ReadonlySet<string> = new Set(["patients", "pacientes", "inmates", "victims", "victimas"]);

/** "99 of 167 seats", "18 of the nation's 23 states", "siete de los 28 países": the part counts what the whole does. */
function wholeAfter(walk: Walk, next: number): number {
  if (!/^(of|de|out)$/.test(wordAt(walk, next))) return next;
  let at = next + 1;
  while (/^(of|the|its|los|las|os|as|their)$/.test(wordAt(walk, at))) at += 1;
  if (walk.words[at + 1] === "s" && /^['\u2019]$/.test(gapBefore(walk, at + 1))) at += 2;
  return readNumber(walk, at)?.next ?? next;
}

/** "23-year-old", "de 23 años de edad" */
function isAge(walk: Walk, next: number): boolean {
  const words = walk.words.slice(next, next + 3).join(" ");
  return /^years? old|^anos de (edad|idade)/.test(words);
}

/** "the two", "los dos": two that were named before. */
function isPair(walk: Walk, { value, first, digits }: NumberRead): boolean {
  return value === 2 && !digits && /^(the|these|los|las|os|as|estos|ambos)$/.test(wordAt(walk, first - 1));
}
