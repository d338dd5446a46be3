import type { Language } from "../text/span";
import type { Token } from "../text/tokens";
import { ARTICLES, GLUED_SCALES, JOINERS, NUMBER_WORDS, type NumberWord } from "./number-words";

/** A number read from tokens `first` up to `next`. `many` is a vague one ("dozens"); `scale` its last multiplier. */
export interface NumberRead {
  readonly value: number;
  readonly first: number;
  readonly next: number;
  readonly digits: boolean;
  readonly many: boolean;
  readonly scale: number;
}

/** A text's tokens with their folded forms, walked by index. */
export interface Walk {
  readonly text: string;
  readonly language: Language;
  readonly list: readonly Token[];
  readonly words: readonly string[];
}

/** Reads the number that begins at a token, in digits or words, its scales multiplied out; null where none does. */
export function readNumber(walk: Walk, at: number): NumberRead | null {
  const word = wordAt(walk, at);
  const code = word.charCodeAt(0);
  if (code >= 48 && code <= 57) return readDigits(walk, at);
  if (!OPENERS[walk.language].has(word)) return null;
  return readPartOfScale(walk, at) ?? readWords(walk, at);
}

/** The walk of a text's tokens, made once for all readers that are given the same list. */
export function walkOf(text: string, language: Language, list: readonly Token[]): Walk {
  const { last } = MEMO;
  if (last?.list === list && last.text === text && last.language === language) return last;
  const walk = { text, language, list, words: list.map(({ word }) => word) };
  MEMO.last = walk;
  return walk;
}

/** The walk that was made last: figures, dates and attribution of a sentence are read one after the other. */
const MEMO: { last: Walk | null } = { last: null };

/** The word of a token, empty outside the text. Reading below an array's start is slow, so it is not done. */
export function wordAt({ words }: Walk, at: number): string {
  return at >= 0 && at < words.length ? (words[at] ?? "") : "";
}

/** The text between a token and the one before it. */
export function gapBefore({ text, list }: Walk, at: number): string {
  const start = at > 0 && at <= list.length ? (list[at - 1]?.end ?? 0) : 0;
  return text.slice(start, at >= 0 && at < list.length ? (list[at]?.start ?? text.length) : text.length);
}

function readDigits(walk: Walk, at: number): NumberRead | null {
  const match = /^(\d[\d.,]{0,30})([a-z]{0,3})$/.exec(walk.words[at] ?? "");
  const glued = match?.[2] === "" ? 1 : GLUED_SCALES[match?.[2] ?? ""];
  if (!match?.[1] || glued === undefined) return null;
  let digits = match[1];
  let next = at + 1;
  while (
    /^\d{1,3}(\u00a0?\d{3})*$/.test(digits) &&
    isThousandsGap(walk, next) &&
    /^\d{3}$/.test(walk.words[next] ?? "")
  ) {
    digits += `\u00a0${walk.words[next]}`;
    next += 1;
  }
  const value = parseDigits(digits.replaceAll("\u00a0", ""), walk.language);
  const scaled = readScales(walk, next);
  const half = scaled.scale > 1 && isHalf(walk, scaled.next) ? 2 : 0;
  return {
    value: round(value * glued * scaled.scale + (half ? scaled.scale / 2 : 0)),
    first: at,
    next: scaled.next + half,
    digits: true,
    many: false,
    scale: glued * scaled.scale,
  };
}

/** "1.234" and "1,234" are thousands or decimals by language; three digits after one mark mean thousands in es and pt. */
export function parseDigits(digits: string, language: Language): number {
  const dots = digits.split(".").length - 1;
  const commas = digits.split(",").length - 1;
  if (dots > 0 && commas > 0) {
    const decimal = digits.lastIndexOf(".") > digits.lastIndexOf(",") ? "." : ",";
    return Number(digits.replaceAll(decimal === "." ? "," : ".", "").replace(decimal, "."));
  }
  if (dots + commas === 0) return Number(digits);
  if (dots > 1 || commas > 1) return Number(digits.replace(/[.,]/g, ""));
  const [whole = "", part = ""] = digits.split(/[.,]/);
  const grouped = part.length === 3 && !whole.startsWith("0") && whole.length <= 3;
  return grouped && (language !== "en" || commas === 1) ? Number(whole + part) : Number(`${whole}.${part}`);
}

function isThousandsGap(walk: Walk, at: number): boolean {
  const gap = gapBefore(walk, at);
  return gap === "\u00a0" || gap === "\u202f" || (gap === " " && walk.language !== "en");
}

function readScales(walk: Walk, from: number): { scale: number; next: number } {
  let scale = 1;
  let next = from;
  while (isJoined(walk, next)) {
    const word = NUMBER_WORDS[walk.language].get(walk.words[next] ?? "");
    if (word?.kind !== "scale") break;
    scale *= word.value;
    next += 1;
  }
  return { scale, next };
}

/** "3 millones y medio" */
function isHalf({ words, language }: Walk, at: number): boolean {
  return (
    language !== "en" &&
    words[at] === JOINERS[language] &&
    /^(medio|media|meio|meia)$/.test(words[at + 1] ?? "")
  );
}

/** "half a million", "medio millón", "several hundred" */
function readPartOfScale(walk: Walk, at: number): NumberRead | null {
  const half = HALVES.has(walk.words[at] ?? "");
  const few = FEW.has(walk.words[at] ?? "");
  if (!half && !few) return null;
  const from = half && walk.language === "en" ? at + 2 : at + 1;
  const { scale, next } = readScales(walk, from);
  if (next === from) return null;
  return { value: scale * (half ? 0.5 : 2), first: at, next, digits: false, many: few, scale };
}

const HALVES: ReadonlySet<string> = new Set(["half", "medio", "meio"]);
const FEW: ReadonlySet<string> = new Set("several few varios varias algunos algumas alguns".split(" "));

function readWords(walk: Walk, at: number): NumberRead | null {
  const table = NUMBER_WORDS[walk.language];
  const article = isArticleOfScale(walk, at);
  const first = table.get(walk.words[at] ?? "");
  if (!first && !article) return null;
  if (first?.kind === "many") return many(walk, at, first.value);
  if (first?.kind === "scale" && walk.words[at] !== "mil") return null;
  let total = 0;
  let current = article ? 1 : 0;
  let last = Number.POSITIVE_INFINITY;
  let scale = 1;
  let next = article ? at + 1 : at;
  while (next < walk.words.length && (next === at || isJoined(walk, next))) {
    const joined = next > at && walk.words[next] === JOINERS[walk.language];
    const spelt = walk.words[joined ? next + 1 : next] ?? "";
    const word = table.get(spelt) ?? (next > at ? ONES.get(spelt) : undefined);
    if (!word || word.kind === "many") break;
    if (word.kind === "unit") {
      if (next > at && !fitsAfter(last, word.value)) break;
      current += word.value;
      last = word.value;
    } else {
      if (joined) break;
      const goesOn = table.get(walk.words[next + 1] ?? "")?.kind === "scale" && isJoined(walk, next + 1);
      current = (current || 1) * word.value;
      scale = word.value;
      last = word.value;
      if (word.value >= 1000 && !goesOn) {
        total += current;
        current = 0;
      }
    }
    next += joined ? 2 : 1;
  }
  const half = scale >= 1000 && isHalf(walk, next);
  const value = total + current + (half ? scale / 2 : 0);
  return { value, first: at, next: half ? next + 2 : next, digits: false, many: false, scale };
}

/** "One" counts only after tens: "twenty-one", "treinta y un". */
const ONES: ReadonlyMap<string, NumberWord> = new Map(
  ["one", "un", "uno", "una", "um", "uma"].map((word) => [word, { kind: "unit", value: 1 }] as const),
);

/** "a million", "one hundred", "un centenar" */
function isArticleOfScale(walk: Walk, at: number): boolean {
  if (!ARTICLES[walk.language].has(walk.words[at] ?? "")) return false;
  return (
    NUMBER_WORDS[walk.language].get(walk.words[at + 1] ?? "")?.kind === "scale" && isJoined(walk, at + 1)
  );
}

/** "dozens" and "decenas de miles": at least twice the word's own value. */
function many(walk: Walk, at: number, value: number): NumberRead | null {
  const of = /^(of|de)$/.test(walk.words[at + 1] ?? "") ? at + 2 : at + 1;
  const more = of > at + 1 ? NUMBER_WORDS[walk.language].get(walk.words[of] ?? "") : undefined;
  const factor = more && more.kind !== "unit" && more.value >= 1000 ? more.value : 1;
  const next = factor > 1 ? of + 1 : at + 1;
  return { value: value * 2 * factor, first: at, next, digits: false, many: true, scale: value };
}

/** Whether a smaller number goes on after a larger: "twenty" then "three", "hundred" then "five". */
function fitsAfter(last: number, value: number): boolean {
  if (last >= 1000) return value < 1000;
  if (last >= 100) return value < 100;
  return last >= 20 && last % 10 === 0 && value < 10;
}

function isJoined(walk: Walk, at: number): boolean {
  if (at >= walk.words.length) return false;
  const gap = gapBefore(walk, at);
  return gap.length === 1 && " \u00a0\u202f-".includes(gap);
}

/** Takes off what multiplying decimals leaves: 4.4 * 1e6 is 4400000.0000000005. */
function round(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}

/** The words that a number in words begins with. */
const OPENERS: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: openersOf("en"),
  es: openersOf("es"),
  pt: openersOf("pt"),
};

function openersOf(language: Language): ReadonlySet<string> {
  return new Set([...NUMBER_WORDS[language].keys(), ...ARTICLES[language], ...HALVES, ...FEW]);
}
