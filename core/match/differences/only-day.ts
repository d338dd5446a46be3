import { findDates } from "../../claims/dates";
import { isWholeDay } from "../../corpus/whole-day";
import { fold } from "../../text/fold";
import type { Difference } from "../match";
import { spokenLanguage } from "../spoken-language";
import { sideAt } from "./compared-pair";

/** A day that a text names. */
export interface NamedDay {
  readonly date: string;
  readonly side: Difference["page"];
  readonly night: boolean;
  /** The day on which it was said, not that on which it happened. */
  readonly told: boolean;
  /** The day of something that is named with it ("the 4 March vote", "since 4 March", "el cierre del 4 de marzo"), not of the sentence's act. */
  readonly tied: boolean;
}

/** The one day that a text names; null where it names none or several. */
export function onlyDay(text: string, language: string, published: string | null): NamedDay | null {
  const days = findDates(text, spokenLanguage(language) ?? "en", published).filter(({ date }) =>
    isWholeDay(date),
  );
  const [first] = days;
  if (!first || days.some(({ date }) => date !== first.date)) return null;
  const near = fold(text.slice(Math.max(0, first.start - NEAR), first.end + NEAR));
  const told =
    SAID.test(fold(text.slice(0, first.start))) && /^,? (?:that|que|of|de que)\b/.test(text.slice(first.end));
  const tied = isTied(fold(text.slice(0, first.start)), fold(text.slice(first.end)));
  return {
    date: first.date,
    side: sideAt(text, first.start, first.end),
    night: NIGHT.test(near),
    told,
    tied,
  };
}

function isTied(before: string, after: string): boolean {
  return TIED.test(before.replace(HOURS, "")) || OWNER.test(after) || HEAD.test(after);
}

/** Small words that tie a day to something else than the sentence's act. */
const TIED =
  /\b(?:since|after|before|until|by|for|of|desde|tras|antes|hasta|del|ate|apos)(?: el| la| a| o| de| the)?\s*$/;

/** "On the night of", "a tarde de": the day itself. */
const HOURS =
  /\b(?:morning|noon|midday|mediodia|meio-dia|afternoon|evening|night|hours|day|manana|tarde|noche|madrugada|dia|manha|noite) (?:of|de|del|da|do)(?: the)?\s*$/;

/** "Sunday's vote", "the 28 July vote", "3 February as the deadline". */
const OWNER = /^['’]s?\b/;
const HEAD =
  /^ (?:(?:presidential|general|primary|border|drone|blocked) )?(?:vote|election|poll|referendum|primary|attack|uprising|protests?|march|rally|summit|meeting|session|deadline|clash(?:es)?|raid|blackout|strikes?|speech|ruling|decree)\b|^ (?:as (?:a|the) (?:deadline|limit)|como (?:limite|plazo|prazo|fecha))\b/;

/** A verb of saying right before the day, after which "that" opens what was said. */
const SAID =
  /\b(?:said|says|told|claimed|stated|confirmed|denied|warned|admitted|declared|insisted|dijo|afirmo|aseguro|declaro|confirmo|comunico|nego|advirtio|admitio|insistio|disse|afirmou|declarou|confirmou|comunicou|negou|admitiu|insistiu)(?: \p{L}+){0,3}(?: on| el| este| na| no| nesta| neste)? $/u;

/** Words of a night, which belongs to two days: "on Friday night", "de madrugada". */
export const NIGHT = /\b(?:night|midnight|late|overnight|noche|medianoche|madrugada|noite|meia-noite)\b/;

/** Characters around a day in which its hour is named. */
const NEAR = 16;
