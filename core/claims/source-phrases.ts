import { beginsWithCapital } from "../text/letters";
import { MONTHS, WEEKDAYS } from "./calendar";
import { gapBefore, type Walk } from "./numbers";

/** A run of tokens, `[first, next)`. */
export interface Run {
  readonly first: number;
  readonly next: number;
}

/** The longest noun phrase read as a source: "vice president of the Council of the Americas think tank …". */
const LONGEST = 14;

/** The noun phrase that ends right before token `end`: back to a mark, a conjunction or the sentence's start. */
export function phraseBefore(walk: Walk, end: number, from: number): Run | null {
  let first = end;
  while (first > from && end - first < LONGEST) {
    const word = walk.words[first - 1] ?? "";
    if (first < end && STRONG_GAP.test(gapBefore(walk, first))) break;
    if (BREAKERS.has(word)) break;
    first -= 1;
  }
  return nonEmpty(walk, afterTime(walk, first, end), end);
}

/** The noun phrase that begins at token `first`: on to a mark, a preposition of time or the verb's other company. */
export function phraseAfter(walk: Walk, first: number, until: number): Run | null {
  let next = first;
  while (next < until && next - first < LONGEST) {
    const word = walk.words[next] ?? "";
    if (next > first && STRONG_GAP.test(gapBefore(walk, next))) break;
    if (
      BREAKERS.has(word) ||
      TIME_WORDS.has(word) ||
      (next > first && WEEKDAYS.has(word) && walk.words[next + 1] !== "by")
    )
      break;
    if (/^(a|ao|to)$/.test(word) && next > first && isCapital(walk, next + 1)) break;
    if (AFTER_STOPS.has(word) && next > first && !isCapital(walk, next + 1)) break;
    if (/^(on|el|na|no)$/.test(word) && isTime(walk, next + 1)) break;
    next += 1;
  }
  return nonEmpty(walk, first, next);
}

/** Marks that no noun phrase goes across; a hyphen, an apostrophe and an abbreviation's dot it does. */
export const STRONG_GAP = /[,;:()[\]"\u201c\u201d\u00ab\u00bb\u2014]|\s[-\u2013]\s|\n|[!?]/;

const BREAKERS: ReadonlySet<string> = new Set(
  `that but and when while as because if although though after before since until than where whereas which whether who whom so
  or nor then que pero cuando mientras porque aunque donde si mas enquanto quando embora onde y e ou quien quem sino speaking citing
  also however meanwhile`.split(/\s+/),
);

const AFTER_STOPS: ReadonlySet<string> = new Set(
  `on in at during with to for into about over from during via through en durante tras con para por sobre ante em com
  apos perante pela pelo`.split(/\s+/),
);

const TIME_WORDS: ReadonlySet<string> = new Set(
  "yesterday today earlier late later ayer hoy ontem hoje tambien tambem asimismo ademas alem anoche recently nesta neste".split(
    " ",
  ),
);

function isTime(walk: Walk, at: number): boolean {
  const word = walk.words[at] ?? "";
  return (
    WEEKDAYS.has(word) || MONTHS.has(word) || /^\d/.test(word) || /^(pasado|ultimo|proximo|mismo)$/.test(word)
  );
}

/** Leaves out an opening of time: "On Wednesday Pompeo", "Earlier this week Bolton". */
function afterTime(walk: Walk, first: number, end: number): number {
  for (let at = end - 2; at >= first; at -= 1) {
    const word = walk.words[at] ?? "";
    const time =
      WEEKDAYS.has(word) || MONTHS.has(word) || /^(week|month|year|semana|mes|ano|\d{4})$/.test(word);
    if (
      time &&
      /^(on|in|earlier|last|this|late|el|en|na|no|em|la|\d{1,2}|de)$/.test(
        walk.words[Math.max(first, at - 1)] ?? "",
      )
    )
      return at + 1;
  }
  return first;
}

function isCapital(walk: Walk, at: number): boolean {
  return beginsWithCapital(walk.list[at]?.text ?? "");
}

/** A phrase that names somebody: not only small words. */
function nonEmpty(walk: Walk, from: number, next: number): Run | null {
  let first = from;
  while (first < next && LEADING[walk.language].has(walk.words[first] ?? "")) first += 1;
  const last = walk.words[next - 1] ?? "";
  return first < next && !(next === first + 1 && DETERMINERS.has(last)) ? { first, next } : null;
}

const LEADING: Readonly<Record<Walk["language"], ReadonlySet<string>>> = {
  en: new Set("on in at to by from of for with now even still just only yet further".split(" ")),
  es: new Set("en de por para con a ante".split(" ")),
  pt: new Set("em de por para com ante".split(" ")),
};

const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that el la los las un una o os as um uma su sus".split(" "),
);
