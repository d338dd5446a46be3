import { STARTERS } from "../text/abbreviations";
import { fold } from "../text/fold";
import { beginsWithCapital, beginsWithSmall } from "../text/letters";
import type { Language } from "../text/span";
import { STOP_WORDS } from "../text/stop-words";
import type { Token } from "../text/tokens";
import { MONTHS, WEEKDAYS } from "./calendar";

/**
 * Tells whether an ambiguous one-word name is a part of another one that the gazetteer does not know: "Denzel Washington",
 * "Washington Heights", "Washington state", "Miraflores, en Lima". `at` is its token.
 */
export function isPartOfName(text: string, list: readonly Token[], at: number, language: Language): boolean {
  const here = list[at];
  const before = at > 0 ? list[at - 1] : undefined;
  const after = list[at + 1];
  if (!here) return false;
  if (before && isSpace(text, before.end, here.start) && isOwnName(before, language)) return true;
  if (!after) return false;
  if (OTHER_PLACES.test(fold(text.slice(here.end, here.end + LONGEST_PLACE)))) return true;
  return isSpace(text, here.end, after.start) && isOwnName(after, language) && !isDate(after.word);
}

/** The city of that name, not the government in it: "in Washington", "en Washington". */
export function isOnlyPlace(list: readonly Token[], at: number): boolean {
  return at > 0 && /^(in|en|em|near|outside|from|desde)$/.test(list[at - 1]?.word ?? "");
}

/** What follows the name of another place of the same name. */
const OTHER_PLACES =
  /^(,? d\.? ?c\b| state\b(?! department)|, (en |in |em )?(lima|peru|new york|guatemala|puebla)\b| \((lima|peru|guatemala)\))/;
const LONGEST_PLACE = 20;

/** A word with a capital that is neither a title nor one that merely begins a sentence. */
function isOwnName({ text, word }: Token, language: Language): boolean {
  if (!beginsWithCapital(text) || !beginsWithSmall(text.slice(1))) return false;
  return !TITLES.has(word) && !STARTERS.has(word) && !STOP_WORDS[language].has(word);
}

function isDate(word: string): boolean {
  return MONTHS.has(word) || WEEKDAYS.has(word);
}

function isSpace(text: string, start: number, end: number): boolean {
  return end - start === 1 && text.charCodeAt(start) === SPACE;
}

const SPACE = 32;

/** What stands before a name without being part of it, in three languages. */
const TITLES: ReadonlySet<string> = new Set(
  `president presidente presidenta vice vicepresident vicepresidente vicepresidenta minister ministro ministra mr mrs ms dr dra sr
  sra general gral gen colonel coronel col captain capitan capitao major mayor senator senador senadora sen rep governor gobernador
  gobernadora governador governadora deputy diputado diputada deputado deputada lawmaker secretary secretario secretaria
  ambassador embajador embajadora embaixador chancellor canciller chanceler comandante commander admiral almirante leader lider
  opposition spokesman attorney fiscal judge juez juiz don dona doctor doctora professor profesor professora bishop obispo cardinal
  cardenal cardeal palacio palace according segun segundo meanwhile both`.split(/\s+/),
);
