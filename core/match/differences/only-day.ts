import { findDates } from "../../claims/dates";
import { isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import { latin } from "../../text/letters";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { sideAt } from "./compared-pair";

/** A day that a text names. */
export interface NamedDay {
  readonly date: string;
  readonly side: Difference["page"];
  /** Its night or its dawn, where the text says so: a night is also the next day's, and a dawn the night's before. */
  readonly hour: "night" | "dawn" | "morning" | null;
  /** Whether the day is that on which it was said, not that on which it happened; null where it may be either ("announced on Monday the transfer"). */
  readonly told: boolean | null;
  /** The small word that makes it the day of something else than the sentence's act, where one does ("since 4 March", "the 4 March vote"). */
  readonly tie: Tie | null;
}

/** A day from or up to which something goes, for which it is set, or that of a thing which is named with it. */
export type Tie = "from" | "until" | "for" | "of";

/** The one day that a text names; null where it names none or several. */
export function onlyDay(text: string, language: string, published: string | null): NamedDay | null {
  const days = findDates(text, spokenLanguage(language) ?? "en", published).filter(({ date }) =>
    isWholeDay(date),
  );
  const [first] = days;
  if (!first || days.some(({ date }) => date !== first.date)) return null;
  const [before, after] = [fold(text.slice(0, first.start)), fold(text.slice(first.end))];
  const near = before.slice(-NEAR) + fold(text.slice(first.start, first.end)) + after.slice(0, NEAR);
  return {
    date: first.date,
    side: sideAt(text, first.start, first.end),
    hour: HOURS_OF.find(([, words]) => words.test(near))?.[0] ?? (DAWN.test(fold(text)) ? "dawn" : null),
    told: SAID.test(before) && THAT.test(text.slice(first.end)) ? true : DID.test(before) ? null : false,
    tie: tieOf(before, after),
  };
}

function tieOf(before: string, after: string): Tie | null {
  const word = TIED.exec(before.replace(HOURS, ""))?.[1];
  if (word === undefined) return OWNER.test(after) || HEAD.test(after) ? "of" : null;
  if (FROM.test(word)) return "from";
  if (UNTIL.test(word)) return "until";
  return SET.test(before) ? "for" : "of";
}

/** Small words that tie a day to something else than the sentence's act. */
const TIED =
  /\b(since|after|before|until|till|by|for|of|para|desde|tras|antes|hasta|del|ate|apos)(?: el| la| a| o| de| the)?\s*$/;
const FROM = /^(?:since|desde)$/;
/** "Set the next hearing for", "convocó las elecciones para". */
const SET =
  /\b(?:set|sets|scheduled|fixed|called|convoc\w*|fij\w*|program\w*|marc\w*|agend\w*)\b.{0,40} (?:for|para)(?: el| o)?\s*$/;
const UNTIL = /^(?:until|till|hasta|ate)$/;

/** "On the night of", "a tarde de": the day itself. */
const HOURS =
  /\b(?:morning|noon|midday|mediodia|meio-dia|afternoon|evening|night|hours|day|manana|tarde|noche|madrugada|dia|manha|noite) (?:of|de|del|da|do)(?: the)?\s*$/;

/** "Sunday's vote", "Friday was the first day", "the 28 July vote", "3 February as the deadline". */
const OWNER = /^(?:['’]s?\b| (?:was|is|marked|fue|era|es|foi) )/;
const HEAD =
  /^ (?:(?:presidential|general|primary|border|drone|blocked) )?(?:vote|election|poll|referendum|primary|attack|uprising|protests?|march|rally|summit|meeting|session|deadline|clash(?:es)?|raid|blackout|strikes?|speech|ruling|decree)\b|^ (?:as (?:a|the) (?:deadline|limit)|como (?:limite|plazo|prazo|fecha))\b/;

/** A verb of saying right before the day, and what opens what was said. */
const SAID = latin(
  /\b(?:said|says|told|claimed|stated|confirmed|denied|admitted|declared|insisted|reported|revealed|dijo|dijeron|afirmo|aseguro|declaro|confirmo|comunico|nego|admitio|insistio|informo|revelo|sostuvo|disse|disseram|afirmou|assegurou|declarou|confirmou|comunicou|negou|admitiu|insistiu|informou|revelou)(?: \p{L}+){0,3}(?: on| el| este| na| no| nesta| neste)? $/u,
);
const THAT = /^,? (?:that|que|of|de que)\b/;

/** A verb that does something by saying it, or says it without more. */
const DID = latin(
  /\b(?:said|told|warned|acknowledged|announced|urged|asked|called|offered|vowed|pledged|promised|demanded|tweeted|wrote|accused|denounced|threatened|dijo|advirtio|aviso|alerto|reconocio|anuncio|anunciaron|pidio|exigio|prometio|reclamo|escribio|tuiteo|acuso|denuncio|amenazo|confeso|expreso|senalo|explico|ofrecio|manifesto|disse|advertiu|avisou|alertou|reconheceu|anunciou|anunciaram|pediu|exigiu|prometeu|escreveu|tuitou|acusou|denunciou|ameacou|confessou|expressou|explicou|ofereceu|manifestou)(?: \p{L}+){0,3}(?: on| el| este| na| no| nesta| neste)? $/u,
);

/** Words of a night, which belongs to two days: "on Friday night", "de madrugada". */
export const NIGHT = /\b(?:night|midnight|late|overnight|noche|medianoche|madrugada|noite|meia-noite)\b/;
const MORNING = /\b(?:morning|(?:de|por|en) la manana|da manha|de manha|pela manha)\b/;
const DAWN = /\b(?:(?:before|at|pre-?)[ -]?dawn|(?:small|early) hours|\d a\.?m\b|madrugada)/;

/** Characters around a day in which its hour is named. */
const NEAR = 16;

const HOURS_OF = [
  ["dawn", DAWN],
  ["night", NIGHT],
  ["morning", MORNING],
] as const;
